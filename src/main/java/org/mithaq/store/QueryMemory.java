package org.mithaq.store;

import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;

/**
 * What one query may hold in memory at once: rows that are sorted, joined, grouped or compared, and texts that aggregates
 * collect. The engine itself limits none of it, so that a few queries would take all memory of the process, and whoever
 * asks for the next byte, the writer too, would fail.
 *
 * <p>Sizes are estimates on the high side. An object belongs to one query and is used by its thread only.
 */
public final class QueryMemory {

    private static final int ROW = 64;

    private static final int VALUE = 64;
    private static final Symbol SYMBOL = Symbol.create("https://w3id.org/mithaq/query-memory");

    private final long limit;
    private long keptRows;
    private long held;

    /**
     * An account that nothing is held in yet.
     *
     * @param limit in bytes
     */
    public QueryMemory(long limit) {
        this(limit, 0);
    }

    /**
     * An account of a query whose rows are kept by whoever asks it, as a part of what is held.
     *
     * @param limit in bytes
     * @param keptRows how many rows are kept at once: when there are more, those before are written to a file
     */
    public QueryMemory(long limit, long keptRows) {
        this.limit = limit;
        this.keptRows = keptRows;
    }

    /** Makes the query of a context keep to this account. */
    public void install(Context context) {
        context.set(SYMBOL, this);
    }

    /** The account of the query of a context; one without a limit when it has none of its own. */
    static QueryMemory of(Context context) {
        QueryMemory memory = context.get(SYMBOL);
        return memory == null ? new QueryMemory(Long.MAX_VALUE) : memory;
    }

    /** Whether there is a limit at all: queries of our own have none. */
    boolean isLimited() {
        return limit < Long.MAX_VALUE;
    }

    /** How many rows of the result are kept at once; 0 for none, and for all who ask again: it is the rows of one operator. */
    long takeKeptRows() {
        long rows = keptRows;
        keptRows = 0;
        return rows;
    }

    /** A part of the query, an operator, which gives free all that it held when it is done. */
    Share share() {
        return new Share();
    }

    /**
     * Takes note that so many bytes more are held.
     *
     * @throws InvalidInputException {@link ProblemCode#QUERY_TOO_MUCH} when that is more than may be
     */
    public void hold(long bytes) {
        held += bytes;
        if (held > limit) {
            throw tooMuch(limit);
        }
    }

    /** As {@link #hold(long)}, for a triple that is kept. */
    public void hold(Triple triple) {
        hold(ROW + size(triple.getSubject()) + size(triple.getPredicate()) + size(triple.getObject()));
    }

    /** How much is held, in bytes. */
    long held() {
        return held;
    }

    /** What one operator holds. */
    final class Share {

        private long bytes;
        private long longest;

        /** As {@link QueryMemory#hold(long)}. */
        void hold(long more) {
            bytes += more;
            QueryMemory.this.hold(more);
        }

        /** Holds a row. */
        void row(Binding row) {
            hold(size(row));
        }

        /** Holds the rows of which so many are kept at once. */
        Consumer<Binding> keeping(long rows) {
            long[] count = {0};
            return row -> {
                if (count[0]++ % rows == 0) {
                    free();
                }
                row(row);
            };
        }

        /** Holds a number of rows, each as if it were as large as the largest that came by. */
        void longest(Binding row, long rows) {
            long size = size(row);
            if (size > longest) {
                hold(rows * (size - longest));
                longest = size;
            }
        }

        /** Holds nothing any more. */
        void free() {
            held -= bytes;
            bytes = 0;
        }
    }

    /** The problem of a query that holds, or a result that is, more than a number of bytes. */
    public static InvalidInputException tooMuch(long limit) {
        return new InvalidInputException(ProblemCode.QUERY_TOO_MUCH, Map.of("limit", limit));
    }

    /** The size of a row with its values. */
    static long size(Binding row) {
        long[] size = {ROW};
        row.forEach((variable, node) -> size[0] += size(node));
        return size[0];
    }

    /** The size of a node; a character may take two bytes. */
    static long size(Node node) {
        int characters = node.isLiteral()
                ? node.getLiteralLexicalForm().length()
                : node.isURI() ? node.getURI().length() : 0;
        return VALUE + 2L * characters;
    }
}

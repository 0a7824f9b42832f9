package org.mithaq.web.sparql;

import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * Rows of a result that end with an exception of our own when their time is up. Fuseki would take note of its own one in
 * the middle of the result, in words that a reader of CSV takes for data, and end the response as if it were complete.
 */
final class TimedRows implements RowSet {

    private final RowSet rows;
    private final Supplier<? extends RuntimeException> timeUp;

    TimedRows(RowSet rows, Supplier<? extends RuntimeException> timeUp) {
        this.rows = rows;
        this.timeUp = timeUp;
    }

    @Override
    public boolean hasNext() {
        try {
            return rows.hasNext();
        } catch (QueryCancelledException e) {
            throw timeUp.get();
        }
    }

    @Override
    public Binding next() {
        try {
            return rows.next();
        } catch (QueryCancelledException e) {
            throw timeUp.get();
        }
    }

    @Override
    public List<Var> getResultVars() {
        return rows.getResultVars();
    }

    @Override
    public long getRowNumber() {
        return rows.getRowNumber();
    }

    @Override
    public void close() {
        rows.close();
    }
}

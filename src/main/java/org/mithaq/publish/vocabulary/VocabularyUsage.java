package org.mithaq.publish.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.mithaq.problem.MithaqException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.problem.UnavailableException;
import org.mithaq.query.InternalQuery;
import org.mithaq.query.ReadAhead;
import org.mithaq.query.admission.QueryTicket;
import org.mithaq.query.catalogue.QueryRunner;

/**
 * How the data uses the vocabulary: counts and examples, found once for each revision. What is known already makes nobody
 * wait.
 */
public final class VocabularyUsage implements ReadAhead.Part {

    private static final Map<TermKind, String> EXAMPLES = Map.of(
            TermKind.CLASS, "example-of-class",
            TermKind.CONCEPT, "example-of-concept");

    private final QueryRunner runner;
    private volatile Known known;

    /** The use that the data makes which the runner asks. */
    public VocabularyUsage(QueryRunner runner) {
        this.runner = runner;
        this.known = new Known(-1);
    }

    /** What was found of one revision. */
    private static final class Known {

        private final long revision;
        private final Map<String, Optional<DataExample>> examples = new ConcurrentHashMap<>();
        private Optional<UsageCounts> counts = Optional.empty();
        private boolean isCounted;

        Known(long revision) {
            this.revision = revision;
        }
    }

    /**
     * How often each term is used, at the newest revision; empty when it takes more to count than one query may have.
     *
     * @param turn asked for a ticket when somebody has to count; others wait for the result meanwhile
     * @throws UnavailableException when the turn does not come
     */
    public Optional<UsageCounts> counts(Supplier<QueryTicket> turn) {
        Known now = now();
        synchronized (now) {
            if (!now.isCounted) {
                try (QueryTicket ticket = turn.get()) {
                    count(now, query -> runner.rows(query, ticket));
                }
            }
            return now.counts;
        }
    }

    @Override
    public void readAhead() {
        Known now = now();
        synchronized (now) {
            if (!now.isCounted) {
                count(now, query -> runner.together(List.of(query)).rows().get(0));
            }
        }
    }

    private static void count(Known now, Function<Query, List<Binding>> answers) {
        now.counts = count("usage", answers)
                .map(byTerm -> new UsageCounts(
                        now.revision,
                        byTerm,
                        count("things-with-narrower", answers).orElse(Map.of())));
        now.isCounted = true;
    }

    /**
     * A thing of the data that shows how a term is used, at the newest revision; empty when none does, for a code list, and
     * when it takes more to find one than one query may have.
     *
     * @param turn asked for a ticket when somebody has to look for one
     * @throws UnavailableException when the turn does not come
     */
    public Optional<DataExample> example(Term term, Supplier<QueryTicket> turn) {
        if (term.kind() == TermKind.CODE_LIST) {
            return Optional.empty();
        }
        Known now = now();
        Optional<DataExample> found = now.examples.get(term.iri());
        if (found != null) {
            return found;
        }
        try (QueryTicket ticket = turn.get()) {
            Optional<DataExample> example =
                    unlessTooMuch(() -> find(term, ticket)).flatMap(any -> any);
            now.examples.put(term.iri(), example);
            return example;
        }
    }

    private static Optional<Map<String, Long>> count(String name, Function<Query, List<Binding>> answers) {
        return unlessTooMuch(() -> {
            Map<String, Long> byTerm = new TreeMap<>();
            for (Binding row : answers.apply(query(name).query())) {
                byTerm.put(row.get("term").getURI(), ((Number) row.get("count").getLiteralValue()).longValue());
            }
            return byTerm;
        });
    }

    /** What took too much once is not tried again for every reader. */
    private static <T> Optional<T> unlessTooMuch(Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (MithaqException stopped) {
            if (stopped.code() == ProblemCode.QUERY_TIMEOUT || stopped.code() == ProblemCode.QUERY_TOO_MUCH) {
                return Optional.empty();
            }
            throw stopped;
        }
    }

    private Optional<DataExample> find(Term term, QueryTicket ticket) {
        Optional<Node> own = thing(EXAMPLES.getOrDefault(term.kind(), "example-of-property"), term, ticket);
        Optional<Node> thing =
                own.isEmpty() && term.kind() == TermKind.CLASS ? thing("example-of-narrower-class", term, ticket) : own;
        return thing.map(node -> {
            List<Triple> said = new ArrayList<>();
            for (Binding row :
                    runner.rows(query("statements").with("thing", node).query(), ticket)) {
                said.add(Triple.create(node, row.get("property"), row.get("value")));
            }
            return DataExample.of(node, term, said);
        });
    }

    private Optional<Node> thing(String name, Term term, QueryTicket ticket) {
        return runner.rows(query(name).with("term", term.node()).query(), ticket).stream()
                // where there is no thing there is a row of nothing
                .filter(row -> row.contains("thing"))
                .map(row -> row.get("thing"))
                .filter(Node::isURI)
                .findFirst();
    }

    private static InternalQuery query(String name) {
        return InternalQuery.named("vocabulary/" + name);
    }

    private Known now() {
        long revision = runner.revision();
        Known latest = known;
        if (latest.revision < revision) {
            latest = new Known(revision);
            known = latest;
        }
        return latest;
    }
}

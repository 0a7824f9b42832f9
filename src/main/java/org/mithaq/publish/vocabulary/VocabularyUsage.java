package org.mithaq.publish.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.engine.binding.Binding;
import org.mithaq.problem.UnavailableException;
import org.mithaq.query.admission.QueryTicket;
import org.mithaq.query.catalogue.QueryRunner;

/**
 * How the data uses the vocabulary: counts and examples, found once for each revision. What is known already makes nobody
 * wait.
 */
public final class VocabularyUsage {

    private static final Map<TermKind, String> EXAMPLES = Map.of(
            TermKind.CLASS, "example-of-class",
            TermKind.CONCEPT, "example-of-concept");
    private static final Map<TermKind, String> QUESTIONS = Map.of(
            TermKind.CLASS, "things-of-class",
            TermKind.CONCEPT, "uses-of-concept",
            TermKind.CODE_LIST, "concepts-in-use");

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
        private volatile Optional<UsageCounts> counts = Optional.empty();

        Known(long revision) {
            this.revision = revision;
        }
    }

    /** The revision that {@link #counts} and {@link #example} tell of when they are asked now. */
    public long revision() {
        return runner.revision();
    }

    /**
     * How often each term is used, at the newest revision.
     *
     * @param turn asked for a ticket when somebody has to count
     * @throws UnavailableException as {@link QueryRunner#rows}
     */
    public UsageCounts counts(Supplier<QueryTicket> turn) {
        Known now = now();
        Optional<UsageCounts> counted = now.counts;
        if (counted.isPresent()) {
            return counted.get();
        }
        try (QueryTicket ticket = turn.get()) {
            UsageCounts counts =
                    new UsageCounts(now.revision, count("usage", ticket), count("things-with-narrower", ticket));
            now.counts = Optional.of(counts);
            return counts;
        }
    }

    /**
     * A thing of the data that shows how a term is used, at the newest revision; empty when none does, and for a code list.
     *
     * @param turn asked for a ticket when somebody has to look for one
     * @throws UnavailableException as {@link QueryRunner#rows}
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
            Optional<DataExample> example = find(term, ticket);
            now.examples.put(term.iri(), example);
            return example;
        }
    }

    /** The text of a query by which readers find out more about the use of a term. */
    public static String question(Term term) {
        String name = QUESTIONS.getOrDefault(term.kind(), "values-of-property");
        return VocabularyQuery.readable(VocabularyQuery.of(name, "term", term.node()));
    }

    private Map<String, Long> count(String query, QueryTicket ticket) {
        Map<String, Long> byTerm = new TreeMap<>();
        for (Binding row : runner.rows(VocabularyQuery.named(query), ticket)) {
            byTerm.put(row.get("term").getURI(), ((Number) row.get("count").getLiteralValue()).longValue());
        }
        return byTerm;
    }

    private Optional<DataExample> find(Term term, QueryTicket ticket) {
        Optional<Node> own = thing(EXAMPLES.getOrDefault(term.kind(), "example-of-property"), term, ticket);
        Optional<Node> thing =
                own.isEmpty() && term.kind() == TermKind.CLASS ? thing("example-of-narrower-class", term, ticket) : own;
        return thing.map(node -> {
            List<Triple> said = new ArrayList<>();
            for (Binding row : runner.rows(VocabularyQuery.of("statements", "thing", node), ticket)) {
                said.add(Triple.create(node, row.get("property"), row.get("value")));
            }
            return DataExample.of(node, term, said);
        });
    }

    private Optional<Node> thing(String query, Term term, QueryTicket ticket) {
        return runner.rows(VocabularyQuery.of(query, "term", term.node()), ticket).stream()
                // where there is no thing there is a row of nothing
                .filter(row -> row.contains("thing"))
                .map(row -> row.get("thing"))
                .filter(Node::isURI)
                .findFirst();
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

package org.mithaq.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.tdb2.DatabaseMgr;
import org.mithaq.shacl.reads.GraphChange;
import org.mithaq.vocab.GraphNames;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.MQ;

/** After any sequence of changes, what was derived step by step is what is derived from all statements at once. */
class IncrementalDerivationTest {

    private static final List<Node> DERIVED = List.of(
            MQ.searchKey,
            MQ.earliestStart,
            MQ.latestStart,
            MQ.earliestEnd,
            MQ.latestEnd,
            MQ.edtfFault,
            MQ.wordsFault,
            MQ.termFault,
            MQ.status);

    /** Neither in the union nor among the statements: what stands in the real default graph must not count. */
    private static final Quad NOT_STATED = new Quad(
            Quad.defaultGraphIRI,
            Triple.create(RandomStatements.GRAPHS.get(0), MQ.edtf, RandomStatements.GRAPHS.get(0)));

    private static final String STATED_SINCE = "derived before, stated since";
    private static final DatasetGraph TDB2 = DatabaseMgr.createDatasetGraph();

    @Property(tries = 4000, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void stepByStepGivesWhatAllAtOnceGives(@ForAll("changes") List<List<RandomStatements.Edit>> changes) {
        Set<String> seen = run(changes, DatasetGraphFactory.create());

        seen.forEach(kind -> Statistics.label(kind).collect(true));

        for (Node property : DERIVED) {
            for (String direction : List.of("added", "removed")) {
                Statistics.label(direction + " " + IriScheme.localName(property.getURI()))
                        .coverage(coverage -> coverage.check(true).count(times -> times >= 20));
            }
        }
        Statistics.label(STATED_SINCE).coverage(coverage -> coverage.check(true).count(times -> times >= 20));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void soItDoesInsideATransactionOfTdb2(@ForAll("changes") List<List<RandomStatements.Edit>> changes) {
        TDB2.begin(ReadWrite.WRITE);
        try {
            run(changes, TDB2);
        } finally {
            TDB2.abort();
            TDB2.end();
        }
    }

    @Provide
    Arbitrary<List<List<RandomStatements.Edit>>> changes() {
        return RandomStatements.changes();
    }

    /** The kinds of outcome that occurred. */
    private static Set<String> run(List<List<RandomStatements.Edit>> changes, DatasetGraph dataset) {
        Set<String> seen = new HashSet<>();
        dataset.add(NOT_STATED);
        Graph view = UnionView.ofStatements(dataset);
        Graph derived = dataset.getGraph(GraphNames.DERIVED);
        for (List<RandomStatements.Edit> change : changes) {
            Set<Triple> before = union(dataset);
            change.forEach(edit -> make(edit, dataset));
            Set<Triple> after = union(dataset);

            GraphChange due = IncrementalDerivation.of(
                    view, new GraphChange(minus(after, before), minus(before, after)), derived);

            assertThat(due.added()).noneMatch(derived::contains).noneMatch(after::contains);
            assertThat(due.removed()).allMatch(derived::contains);
            due.removed().forEach(derived::delete);
            due.added().forEach(derived::add);
            assertThat(derived.find().toSet())
                    .isEqualTo(Derivation.of(graph(after)).find().toSet());
            count(due, after, seen);
        }
        return seen;
    }

    private static void count(GraphChange due, Set<Triple> statements, Set<String> seen) {
        due.added()
                .forEach(triple -> seen.add(
                        "added " + IriScheme.localName(triple.getPredicate().getURI())));
        due.removed()
                .forEach(triple -> seen.add(
                        "removed " + IriScheme.localName(triple.getPredicate().getURI())));
        if (due.removed().stream().anyMatch(statements::contains)) {
            seen.add(STATED_SINCE);
        }
    }

    private static void make(RandomStatements.Edit edit, DatasetGraph dataset) {
        Quad quad = edit.quad();
        if (edit.kind() == RandomStatements.Kind.ADD) {
            dataset.add(quad);
            return;
        }
        List<Quad> stated = edit.kind() == RandomStatements.Kind.STATE_DERIVED
                ? in(dataset, List.of(GraphNames.DERIVED))
                : in(dataset, RandomStatements.GRAPHS);
        if (stated.isEmpty()) {
            return;
        }
        Quad old = stated.get(edit.pick() % stated.size());
        switch (edit.kind()) {
            case FORGET ->
                stated.stream()
                        .filter(other -> other.getSubject().equals(old.getSubject()))
                        .forEach(dataset::delete);
            case MOVE -> {
                dataset.delete(old);
                dataset.add(new Quad(quad.getGraph(), old.asTriple()));
            }
            case REPLACE -> {
                List<Quad> alike = stated.stream()
                        .filter(other -> other.getPredicate().equals(old.getPredicate()))
                        .toList();
                Node value =
                        alike.get(edit.pick() / stated.size() % alike.size()).getObject();
                dataset.delete(old);
                dataset.add(new Quad(old.getGraph(), old.getSubject(), old.getPredicate(), value));
            }
            case HAND_OVER -> {
                dataset.delete(old);
                dataset.add(new Quad(
                        old.getGraph(), Triple.create(quad.getSubject(), old.getPredicate(), old.getObject())));
            }
            case STATE_DERIVED -> dataset.add(new Quad(quad.getGraph(), old.asTriple()));
            default -> dataset.delete(old);
        }
    }

    /** In an order that depends on nothing but the quads, so that a failure can be repeated. */
    private static List<Quad> in(DatasetGraph dataset, List<Node> graphs) {
        return graphs.stream()
                .flatMap(name -> Iter.toList(dataset.find(name, Node.ANY, Node.ANY, Node.ANY)).stream())
                .sorted(Comparator.comparing(Quad::toString))
                .toList();
    }

    private static Set<Triple> union(DatasetGraph dataset) {
        Set<Triple> union = new HashSet<>();
        in(dataset, RandomStatements.GRAPHS).forEach(quad -> union.add(quad.asTriple()));
        return union;
    }

    private static Set<Triple> minus(Set<Triple> from, Set<Triple> what) {
        Set<Triple> rest = new HashSet<>(from);
        rest.removeAll(what);
        return rest;
    }

    private static Graph graph(Set<Triple> triples) {
        Graph graph = GraphFactory.createDefaultGraph();
        triples.forEach(graph::add);
        return graph;
    }
}

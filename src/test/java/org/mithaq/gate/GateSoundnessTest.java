package org.mithaq.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.mithaq.shacl.Finding;
import org.mithaq.shacl.IncrementalValidator;
import org.mithaq.shacl.Outcome;
import org.mithaq.shacl.Severity;
import org.mithaq.store.EmbeddedStore;
import org.mithaq.store.PublicQuads;
import org.mithaq.store.RevisionLog;
import org.mithaq.support.ProjectFiles;
import org.mithaq.support.Seed;
import org.mithaq.vocab.GraphNames;
import org.mithaq.vocab.MQ;

/**
 * The verdict of the gate on random submissions, compared with full derivation and full validation of everything before
 * and after, made in a second store without a gate.
 */
class GateSoundnessTest {

    private static final int SUBMISSIONS = 100;
    private static final int RECORDS = 14;
    private static final String RECORD = "https://w3id.org/mithaq/id/record/";
    private static final Node CONTEXT = NodeFactory.createURI("https://w3id.org/mithaq/ontology");
    private static final Node TYPE = RDF.type.asNode();

    /** Spellings that the store does not keep. */
    private static final List<Node> SPELLINGS = List.of(
            NodeFactory.createLiteralDT("01", XSDDatatype.XSDinteger),
            NodeFactory.createLiteralDT("1", XSDDatatype.XSDinteger),
            NodeFactory.createLiteralDT("+2", XSDDatatype.XSDinteger),
            NodeFactory.createLiteralDT("2018-12-10Z", XSDDatatype.XSDdate));

    private final List<List<Triple>> fixtures = new ArrayList<>();
    private final Random random = new Random(4);
    private final EmbeddedStore twin = EmbeddedStore.inMemory();

    /** One statement that a submission adds or removes. */
    private record Edit(boolean adds, Quad quad) {

        void apply(DatasetGraph dataset) {
            if (adds) {
                dataset.add(quad);
            } else {
                dataset.delete(quad);
            }
        }
    }

    /** The refusal that full validation asks for. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        private Refused() {
            super("refused", null, false, false);
        }
    }

    @Test
    void theGateRefusesExactlyWhatBringsAViolationAndChangesNothingThen() {
        NodeValue.VerboseWarnings = false;
        readFixtures();
        EmbeddedStore store = EmbeddedStore.inMemory();
        seed(twin);
        seed(store);
        Graph derived = Derivation.of(statements());
        store.write(dataset ->
                derived.find().forEachRemaining(triple -> dataset.add(Quad.create(GraphNames.DERIVED, triple))));
        Set<Quad> replayed = new HashSet<>(quads(store));
        RevisionLog log = RevisionLog.inMemory();
        IncrementalValidator validator = new IncrementalValidator(Seed.validator());

        int refused = 0;
        Outcome before = validated();
        try (Gate gate = new Gate(store, log, () -> validator, List.of(), 100_000)) {
            for (int i = 0; i < SUBMISSIONS; i++) {
                List<Edit> edits = edits(quads(twin));
                Set<Quad> quads = quads(store);
                Receipt receipt =
                        gate.submit(new Change("editor", "", dataset -> edits.forEach(edit -> edit.apply(dataset))));
                Outcome after = submitToTwin(edits, before);
                Set<String> expected = violations(after.since(before));

                assertThat(violations(receipt.outcome()))
                        .as("submission %d: %s", i, edits)
                        .isEqualTo(expected);
                if (expected.isEmpty()) {
                    before = after;
                    assertThat(derivedIn(store))
                            .as("submission %d: %s", i, edits)
                            .isEqualTo(triples(Derivation.of(statements())));
                } else {
                    refused++;
                    assertThat(quads(store)).isEqualTo(quads);
                }
            }
        }
        assertThat(refused).isBetween(SUBMISSIONS * 3 / 10, SUBMISSIONS * 8 / 10);
        for (long number = 1; number <= log.latest(); number++) {
            replayed.removeAll(log.read(number).changes().removed());
            replayed.addAll(log.read(number).changes().added());
        }
        assertThat(replayed).isEqualTo(quads(store));
        log.close();
        store.close();
        twin.close();
    }

    private void readFixtures() {
        ProjectFiles.below("src/test/resources/shapes", ".ttl").stream()
                .filter(file -> !file.toString().endsWith(".expected.ttl"))
                .map(ProjectFiles::turtle)
                .map(graph -> graph.stream()
                        .filter(triple -> !triple.getSubject().isBlank()
                                && !triple.getObject().isBlank())
                        .toList())
                .forEach(fixtures::add);
    }

    private static void seedContext(DatasetGraph dataset) {
        Stream.of("ontology/modules", "ontology/codelists")
                .flatMap(folder -> ProjectFiles.below(folder, ".ttl").stream())
                .filter(file -> !file.endsWith("gcm-objectives.ttl"))
                .flatMap(file -> ProjectFiles.turtle(file).stream())
                .filter(triple -> !triple.getObject().isLiteral())
                .forEach(triple -> dataset.add(Quad.create(CONTEXT, triple)));
    }

    private void seed(EmbeddedStore store) {
        Random same = new Random(1);
        store.write(dataset -> {
            seedContext(dataset);
            for (int i = 0; i < RECORDS; i++) {
                Node record = record(i);
                dataset.add(Quad.create(record, record, TYPE, MQ.Record));
                fixtures.get(same.nextInt(fixtures.size())).forEach(triple -> dataset.add(Quad.create(record, triple)));
            }
        });
    }

    private static Node record(int number) {
        return NodeFactory.createURI(RECORD + "r" + number);
    }

    /** What an editor does in one submission, well or badly. */
    private List<Edit> edits(Set<Quad> quads) {
        List<Quad> there = quads.stream()
                .filter(quad -> quad.getGraph().getURI().startsWith(RECORD))
                .filter(quad -> !quad.getObject().equals(MQ.Record))
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(there, random);
        Node record = record(random.nextInt(RECORDS + 4));
        List<Edit> edits = new ArrayList<>();
        edits.add(new Edit(true, Quad.create(record, record, TYPE, MQ.Record)));
        int number = 1 + random.nextInt(5);
        switch (random.nextInt(8)) {
            case 0, 1 ->
                fixtures.get(random.nextInt(fixtures.size()))
                        .forEach(triple -> edits.add(new Edit(true, Quad.create(record, triple))));
            case 2 ->
                fixtures.get(random.nextInt(fixtures.size())).stream()
                        .limit(number * 6L)
                        .forEach(triple -> edits.add(new Edit(true, Quad.create(record, triple))));
            case 3 -> there.stream().limit(number).forEach(quad -> edits.add(new Edit(false, quad)));
            case 4 ->
                there.stream().limit(number).forEach(quad -> {
                    edits.add(new Edit(false, quad));
                    edits.add(new Edit(true, Quad.create(record, quad.asTriple())));
                });
            case 5 ->
                there.stream()
                        .limit(number)
                        .forEach(quad -> edits.add(new Edit(true, Quad.create(record, quad.asTriple()))));
            case 6 ->
                there.stream()
                        .filter(quad -> quad.getObject().isLiteral())
                        .limit(number)
                        .forEach(quad -> {
                            edits.add(new Edit(false, quad));
                            edits.add(new Edit(true, withObject(quad, otherLiteral(quad, there))));
                        });
            default ->
                there.stream()
                        .limit(1)
                        .forEach(link -> there.stream()
                                .filter(quad -> quad.getSubject().equals(link.getSubject())
                                        && (random.nextBoolean()
                                                || quad.getPredicate().equals(TYPE)))
                                .forEach(quad -> edits.add(new Edit(false, quad))));
        }
        return edits;
    }

    private Node otherLiteral(Quad quad, List<Quad> there) {
        if (random.nextInt(3) == 0) {
            return SPELLINGS.get(random.nextInt(SPELLINGS.size()));
        }
        return there.stream()
                .filter(other -> other.getPredicate().equals(quad.getPredicate()))
                .map(Quad::getObject)
                .filter(object -> !object.equals(quad.getObject()))
                .findFirst()
                .orElse(quad.getObject());
    }

    private static Quad withObject(Quad quad, Node object) {
        return Quad.create(quad.getGraph(), quad.getSubject(), quad.getPredicate(), object);
    }

    /** What full validation says after the edits, which are undone when it refuses them. */
    private Outcome submitToTwin(List<Edit> edits, Outcome before) {
        List<Outcome> after = new ArrayList<>();
        Consumer<DatasetGraph> work = dataset -> {
            edits.forEach(edit -> edit.apply(dataset));
            after.add(validated(statements(dataset)));
            if (!after.get(0).since(before).conforms()) {
                throw new Refused();
            }
        };
        try {
            twin.write(work);
        } catch (Refused undone) {
            assertThat(undone).hasMessage("refused");
        }
        return after.get(0);
    }

    private Outcome validated() {
        return validated(statements());
    }

    private static Outcome validated(Graph statements) {
        Graph all = GraphFactory.createDefaultGraph();
        statements.find().forEachRemaining(all::add);
        Derivation.of(statements).find().forEachRemaining(all::add);
        return Seed.validator().validate(all);
    }

    private Graph statements() {
        return twin.read(GateSoundnessTest::statements);
    }

    private static Graph statements(DatasetGraph dataset) {
        Graph statements = GraphFactory.createDefaultGraph();
        PublicQuads.of(dataset).forEachRemaining(quad -> statements.add(quad.asTriple()));
        return statements;
    }

    private static Set<Quad> quads(EmbeddedStore store) {
        return store.read(dataset -> {
            Set<Quad> quads = new HashSet<>();
            PublicQuads.of(dataset).forEachRemaining(quads::add);
            return quads;
        });
    }

    private static Set<Triple> derivedIn(EmbeddedStore store) {
        return store.read(dataset -> triples(dataset.getGraph(GraphNames.DERIVED)));
    }

    private static Set<Triple> triples(Graph graph) {
        return new HashSet<>(graph.find().toList());
    }

    private static Set<String> violations(Outcome outcome) {
        return outcome.findings().stream()
                .filter(finding -> finding.severity() == Severity.VIOLATION)
                .map(Finding::identity)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

package org.mithaq.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.update.UpdateAction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.shacl.GraphValidator;
import org.mithaq.shacl.IncrementalValidator;
import org.mithaq.shacl.ShapeCatalog;
import org.mithaq.store.ChangeSet;
import org.mithaq.store.EmbeddedStore;
import org.mithaq.store.PublicQuads;
import org.mithaq.store.Revision;
import org.mithaq.store.RevisionLog;
import org.mithaq.store.RevisionMarker;

/** The gate of a store on disk, with three shapes: a thing has a name, no other thing has it, and a short one is frowned on. */
class GateTest {

    private static final String RECORDS = "https://w3id.org/mithaq/id/record/";
    private static final String TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";

    @TempDir
    private Path folder;

    private final List<Revision> announced = new ArrayList<>();
    private EmbeddedStore store;
    private RevisionLog log;
    private Gate gate;

    @BeforeEach
    void open() {
        store = EmbeddedStore.at(folder);
        log = RevisionLog.open(folder.resolve("revisions"));
        IncrementalValidator validator = new IncrementalValidator(new GraphValidator(ShapeCatalog.of(shapes())));
        gate = new Gate(store, log, () -> validator, List.of(announced::addAll), 100);
    }

    @AfterEach
    void close() {
        gate.close();
        log.close();
        store.close();
    }

    @Test
    void aChangeThatConformsIsCommittedLoggedAndAnnounced() {
        Receipt receipt = gate.submit(insert("one", "<a:x> " + TYPE + " <a:Thing> . <a:x> <a:name> 'first'"));

        assertThat(receipt.isAccepted()).isTrue();
        assertThat(receipt.revision()).hasValue(1);
        assertThat(quads()).contains(quad("one", "<a:x>", "<a:name>", "'first'"));
        assertThat(log.read(1).changes()).isEqualTo(receipt.changes());
        assertThat(announced).extracting(Revision::number).containsExactly(1L);
        assertThat(store.<Long>read(RevisionMarker::read)).isEqualTo(1);
    }

    @Test
    void aViolationLeavesDataAndHistoryAsTheyWere() {
        gate.submit(insert("one", "<a:x> " + TYPE + " <a:Thing> . <a:x> <a:name> 'first'"));
        Set<String> before = quads();

        Receipt receipt = gate.submit(insert("two", "<a:y> " + TYPE + " <a:Thing>"));

        assertThat(receipt.isAccepted()).isFalse();
        assertThat(receipt.revision()).isEmpty();
        assertThat(receipt.outcome().findings())
                .extracting(finding -> finding.focus().getURI())
                .containsExactly("a:y");
        assertThat(quads()).isEqualTo(before);
        assertThat(log.latest()).isEqualTo(1);
        assertThat(announced).hasSize(1);
    }

    @Test
    void aChangeThatBreaksTheRuleOfAnotherThingIsRefused() {
        gate.submit(insert("one", "<a:x> " + TYPE + " <a:Thing> . <a:x> <a:name> 'first'"));

        Receipt receipt = gate.submit(insert("two", "<a:b> <a:name> 'first'"));

        assertThat(receipt.isAccepted()).isFalse();
        assertThat(receipt.outcome().findings())
                .extracting(finding -> finding.focus().getURI())
                .containsExactly("a:x");
    }

    @Test
    void whatWasWrongBeforeIsNobodysFault() {
        store.write(dataset -> dataset.add(SSE.parseQuad("(<" + RECORDS + "old> <a:old> " + TYPE + " <a:Thing>)")));

        Receipt receipt = gate.submit(insert("one", "<a:old> <a:other> 'x'"));

        assertThat(receipt.isAccepted()).isTrue();
    }

    @Test
    void aWarningTravelsWithTheReceiptAndKeepsNothingOut() {
        Receipt receipt = gate.submit(insert("one", "<a:x> " + TYPE + " <a:Thing> . <a:x> <a:name> 'x'"));

        assertThat(receipt.isAccepted()).isTrue();
        assertThat(receipt.outcome().findings())
                .extracting(finding -> finding.message(org.mithaq.language.Language.ENGLISH))
                .containsExactly("Short.");
    }

    /** The store gives 1.50 back as 1.5, by which it does not find it. */
    @Test
    void aDecimalThatIsSpelledWithZerosCanBeTakenBack() {
        Set<String> before = quads();
        gate.submit(insert("one", "<a:x> <a:size> 1.50"));
        ChangeSet taken = log.read(1).changes().inverse();

        Receipt receipt = gate.submit(new Change("editor", "", taken::applyTo));

        assertThat(receipt.revision()).hasValue(2);
        assertThat(quads()).isEqualTo(before);
    }

    @Test
    void aChangeThatChangesNothingMakesNoRevision() {
        gate.submit(insert("one", "<a:x> <a:name> 'first'"));

        Receipt receipt = gate.submit(insert("one", "<a:x> <a:name> 'first'"));

        assertThat(receipt.isAccepted()).isTrue();
        assertThat(receipt.revision()).isEmpty();
        assertThat(log.latest()).isEqualTo(1);
    }

    @Test
    void onlyRecordsAreWritable() {
        store.write(dataset -> dataset.add(SSE.parseQuad("(<https://w3id.org/mithaq/ontology> <a:x> <a:y> <a:z>)")));
        gate.submit(insert("one", "<a:x> <a:name> 'first'"));
        Set<String> before = quads();
        for (String update : List.of(
                "INSERT DATA { <a:x> <a:name> 'x' }",
                "INSERT DATA { GRAPH <https://w3id.org/mithaq/ontology> { <a:x> <a:name> 'x' } }",
                "INSERT DATA { GRAPH <https://w3id.org/mithaq/id/graph/derived> { <a:x> <a:name> 'x' } }",
                "INSERT DATA { GRAPH <urn:x-arq:UnionGraph> { <a:x> <a:name> 'x' } }",
                "INSERT DATA { GRAPH <http://example.org/g> { <a:x> <a:name> 'x' } }",
                "DELETE DATA { <a:x> <a:name> 'x' }",
                "DROP DEFAULT",
                "DROP GRAPH <https://w3id.org/mithaq/ontology>",
                "CREATE GRAPH <https://w3id.org/mithaq/ontology> ; INSERT DATA { GRAPH <https://w3id.org/mithaq/ontology> { <a:x> <a:y> <a:z> } }")) {
            assertThatThrownBy(() -> gate.submit(update(update)))
                    .as(update)
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            problem -> assertThat(problem.code()).isEqualTo(ProblemCode.RECORD_GRAPH_NOT_WRITABLE));
        }
        assertThat(quads()).isEqualTo(before);
        assertThat(log.latest()).isEqualTo(1);
        assertThat(store.<Long>read(RevisionMarker::read)).isEqualTo(1);
    }

    @Test
    void aBlankNodeIsNotStored() {
        assertThatThrownBy(() -> gate.submit(insert("one", "[] <a:name> 'x'")))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        problem -> assertThat(problem.code()).isEqualTo(ProblemCode.RECORD_BLANK_NODE));
        assertThat(quads()).isEmpty();
    }

    @Test
    void aGraphOfARecordSaysThatItIsOne() {
        assertThatThrownBy(() ->
                        gate.submit(update("INSERT DATA { GRAPH <" + RECORDS + "one> { <a:x> <a:name> 'first' } }")))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        problem -> assertThat(problem.code()).isEqualTo(ProblemCode.RECORD_NOT_DESCRIBED));
        assertThat(quads()).isEmpty();
    }

    @Test
    void aChangeThatIsTooLargeIsUndone() {
        String many = IntStream.range(0, 200)
                .mapToObj(i -> "<a:x> <a:name> 'name " + i + "' .")
                .collect(Collectors.joining(" "));

        assertThatThrownBy(() -> gate.submit(insert("one", many)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        problem -> assertThat(problem.code()).isEqualTo(ProblemCode.CHANGE_TOO_LARGE));
        assertThat(quads()).isEmpty();
    }

    @Test
    void aFailureHalfWayLeavesNothingBehindAndTheGateOpen() {
        Consumer<DatasetGraph> broken = dataset -> {
            dataset.add(SSE.parseQuad("(<" + RECORDS + "one> <a:x> <a:name> 'x')"));
            throw new IllegalStateException("half way");
        };

        assertThatThrownBy(() -> gate.submit(new Change("editor", "", broken))).hasMessage("half way");
        assertThat(quads()).isEmpty();
        assertThat(gate.submit(insert("one", "<a:x> <a:name> 'first'")).isAccepted())
                .isTrue();
    }

    @Test
    void updatesReadWhatTheyAreGoingToChange() {
        gate.submit(insert("one", "<a:x> " + TYPE + " <a:Thing> . <a:x> <a:name> 'first'"));

        Receipt receipt = gate.submit(update("DELETE { GRAPH ?g { ?x <a:name> ?name } } "
                + "INSERT { GRAPH ?g { ?x <a:name> 'second' } } WHERE { GRAPH ?g { ?x <a:name> ?name } }"));

        assertThat(receipt.changes().added()).hasSize(1);
        assertThat(receipt.changes().removed()).hasSize(1);
        assertThat(quads()).contains(quad("one", "<a:x>", "<a:name>", "'second'"));
    }

    @Test
    void ofChangesThatConflictOnlyWithEachOtherTheFirstWins() throws Exception {
        int submitters = 16;
        List<Callable<Receipt>> work = new ArrayList<>();
        for (int i = 0; i < submitters; i++) {
            int number = i;
            work.add(() -> gate.submit(insert(
                    "r" + number, "<a:t" + number + "> " + TYPE + " <a:Thing> . <a:t" + number + "> <a:name> 'same'")));
        }
        List<Receipt> receipts = inParallel(submitters, work);

        assertThat(receipts).filteredOn(Receipt::isAccepted).hasSize(1);
        assertThat(log.latest()).isEqualTo(1);
        assertThat(quads()).filteredOn(quad -> quad.contains("\"same\"")).hasSize(1);
    }

    @Test
    void manySubmittersAreAllAnsweredAndEachRevisionIsLogged() throws Exception {
        List<Callable<Receipt>> work = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            int number = i;
            String name = number % 5 == 0 ? "" : ". <a:t" + number + "> <a:name> 'name " + number + "'";
            work.add(() -> gate.submit(insert("r" + number, "<a:t" + number + "> " + TYPE + " <a:Thing> " + name)));
        }
        List<Receipt> receipts = inParallel(16, work);

        assertThat(receipts).filteredOn(Receipt::isAccepted).hasSize(160);
        assertThat(log.latest()).isEqualTo(160);
        assertThat(announced).hasSize(160);
        Set<String> replayed = new TreeSet<>();
        for (long number = 1; number <= 160; number++) {
            log.read(number).changes().added().forEach(quad -> replayed.add(quad.toString()));
        }
        assertThat(quads()).isEqualTo(replayed);
    }

    @Test
    void aClosedGateTakesNothing() {
        gate.close();
        assertThatThrownBy(() -> gate.submit(insert("one", "<a:x> <a:name> 'first'")))
                .hasMessageContaining("server.busy");
    }

    private static List<Receipt> inParallel(int threads, List<Callable<Receipt>> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Receipt> receipts = new ArrayList<>();
            for (Future<Receipt> answer : pool.invokeAll(work)) {
                receipts.add(answer.get());
            }
            return receipts;
        } finally {
            pool.shutdown();
        }
    }

    /** A change that states something in a record, which it describes as one. */
    private static Change insert(String record, String statements) {
        String graph = "<" + RECORDS + record + ">";
        return update("INSERT DATA { GRAPH " + graph + " { " + graph + " " + TYPE
                + " <https://w3id.org/mithaq/ontology#Record> . " + statements + " } }");
    }

    private static Change update(String update) {
        return new Change("editor", "because", dataset -> UpdateAction.parseExecute(update, dataset));
    }

    private Set<String> quads() {
        return store.read(dataset -> {
            Set<String> quads = new TreeSet<>();
            PublicQuads.of(dataset).forEachRemaining(quad -> quads.add(quad.toString()));
            return quads;
        });
    }

    private static String quad(String record, String subject, String predicate, String object) {
        Quad quad = SSE.parseQuad("(<" + RECORDS + record + "> " + subject + " " + predicate + " " + object + ")");
        return quad.toString();
    }

    static Graph shapes() {
        Graph shapes = GraphFactory.createDefaultGraph();
        RDFParser.fromString("""
                PREFIX sh: <http://www.w3.org/ns/shacl#>
                <a:named> a sh:NodeShape ; sh:targetClass <a:Thing> ;
                    sh:property [ sh:path <a:name> ; sh:minCount 1 ; sh:message "No name."@en ] .
                <a:once> a sh:NodeShape ; sh:targetClass <a:Thing> ; sh:message "Twice."@en ;
                    sh:sparql [ sh:select "SELECT $this ?value { $this <a:name> ?value . ?other <a:name> ?value FILTER(?other != $this) }" ] .
                <a:short> a sh:NodeShape ; sh:targetClass <a:Thing> ;
                    sh:property [ sh:path <a:name> ; sh:minLength 2 ; sh:severity sh:Warning ; sh:message "Short."@en ] .
                """, Lang.TURTLE).parse(shapes);
        return shapes;
    }
}

package org.mithaq.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.mithaq.gate.CheckResult;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.problem.UnavailableException;
import org.mithaq.shacl.GraphValidator;
import org.mithaq.shacl.IncrementalValidator;
import org.mithaq.shacl.ShapeCatalog;
import org.mithaq.store.EmbeddedStore;
import org.mithaq.store.GraphStore;

/** Checking a record in the context of a store, with two shapes: a thing has a name, and no other thing has it. */
class CheckRecordTest {

    private static final String RECORD = "https://w3id.org/mithaq/id/record/";
    private static final Duration LONG = Duration.ofMinutes(1);

    private final IncrementalValidator validator =
            new IncrementalValidator(new GraphValidator(ShapeCatalog.of(turtle("""
            PREFIX sh: <http://www.w3.org/ns/shacl#>
            <a:named> a sh:NodeShape ; sh:targetClass <a:Thing> ;
                sh:property [ sh:path <a:name> ; sh:minCount 1 ; sh:message "No name."@en ] .
            <a:once> a sh:NodeShape ; sh:targetClass <a:Thing> ; sh:message "Twice."@en ;
                sh:sparql [ sh:select "SELECT $this ?value { $this <a:name> ?value . ?other <a:name> ?value FILTER(?other != $this) }" ] .
            """))));

    @Test
    void whatARecordBreaksElsewhereIsFoundToo() {
        try (GraphStore store = store("<" + RECORD + "old> { <a:old> a <a:Thing> ; <a:name> \"x\" }")) {
            CheckResult result = new CheckRecord(store, () -> validator)
                    .check(submission("<" + RECORD + "new> { <a:new> a <a:Thing> ; <a:name> \"x\" }"), LONG);

            assertThat(result.outcome().findings())
                    .extracting(finding -> finding.focus().getURI())
                    .containsExactlyInAnyOrder("a:new", "a:old");
        }
    }

    @Test
    void aRecordTakesThePlaceOfTheOneOfItsName() {
        try (GraphStore store = store("<" + RECORD + "old> { <a:old> a <a:Thing> ; <a:name> \"x\" }")) {
            CheckResult result = new CheckRecord(store, () -> validator)
                    .check(submission("<" + RECORD + "old> { <a:new> a <a:Thing> ; <a:name> \"x\" }"), LONG);

            assertThat(result.outcome().findings()).isEmpty();
        }
    }

    @Test
    void whatWasWrongBeforeIsNotTheRecordsDoing() {
        try (GraphStore store = store("<" + RECORD + "old> { <a:old> a <a:Thing> }")) {
            CheckResult result = new CheckRecord(store, () -> validator)
                    .check(submission("<" + RECORD + "new> { <a:new> a <a:Thing> ; <a:name> \"x\" }"), LONG);

            assertThat(result.outcome().findings()).isEmpty();
        }
    }

    @Test
    void whatATermMeansIsNotForARecordToSay() {
        String concept = "https://w3id.org/mithaq/concept/status/completed";
        try (GraphStore store = store("<" + RECORD + "old> { <a:old> a <a:Thing> ; <a:name> \"x\" }")) {
            Submission submission = submission("<" + RECORD + "new> { <" + concept + "> <a:name> \"y\" }");

            assertThatThrownBy(() -> new CheckRecord(store, () -> validator).check(submission, LONG))
                    .isInstanceOfSatisfying(InvalidInputException.class, problem -> {
                        assertThat(problem.code()).isEqualTo(ProblemCode.RECORD_TERM_NOT_WRITABLE);
                        assertThat(problem.parameters()).containsEntry("term", concept);
                    });
        }
    }

    @Test
    void aCheckEndsInTime() {
        try (GraphStore store = store("<" + RECORD + "old> { <a:old> a <a:Thing> ; <a:name> \"x\" }")) {
            CheckRecord check = new CheckRecord(store, () -> validator);
            Submission submission = submission("<" + RECORD + "new> { <a:new> a <a:Thing> ; <a:name> \"x\" }");

            assertThatThrownBy(() -> check.check(submission, Duration.ZERO))
                    .isInstanceOfSatisfying(
                            UnavailableException.class,
                            timeUp -> assertThat(timeUp.code()).isEqualTo(ProblemCode.RECORD_CHECK_TIMEOUT));
            assertThat(check.check(submission, LONG).outcome().findings()).hasSize(2);
        }
    }

    private static GraphStore store(String trig) {
        EmbeddedStore store = EmbeddedStore.inMemory();
        store.write(dataset -> RDFParser.fromString(trig, Lang.TRIG).parse(dataset));
        return store;
    }

    private static Submission submission(String trig) {
        return Submission.read("f", trig.getBytes(StandardCharsets.UTF_8), RecordSyntax.TRIG);
    }

    private static Graph turtle(String text) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(text, Lang.TURTLE).parse(graph);
        return graph;
    }
}

package org.mithaq.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;

class SubmissionTest {

    private static final String RECORD = "https://w3id.org/mithaq/id/record/one";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://w3id.org/mithaq/ontology",
                "https://w3id.org/mithaq/ontology/alignments",
                "https://w3id.org/mithaq/concept/role",
                "https://w3id.org/mithaq/id/graph/derived",
                "https://w3id.org/mithaq/id/graph/reference",
                "https://w3id.org/mithaq/id/graph/submission",
                "https://w3id.org/mithaq/id/org/iom",
                "https://w3id.org/mithaq/id/record/",
                "https://w3id.org/mithaq/id/record/One",
                "https://w3id.org/mithaq/id/record/one/two",
                "https://w3id.org/mithaq/id/authority/org",
                "http://w3id.org/mithaq/id/record/one",
                "https://example.org/id/record/one",
                "urn:x-arq:UnionGraph",
                "urn:x-arq:DefaultGraph"
            })
    void aGraphThatIsNoRecordIsNotWritten(String graph) {
        InvalidInputException refusal =
                catchThrowableOfType(InvalidInputException.class, () -> read("<" + graph + "> { <a:s> <a:p> <a:o> }"));

        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).isEqualTo(ProblemCode.RECORD_GRAPH_NOT_WRITABLE);
        assertThat(refusal.parameters()).containsEntry("graph", graph);
    }

    @Test
    void aGraphWithoutANameIsNotWritten() {
        assertThat(catchThrowableOfType(InvalidInputException.class, () -> read("_:g { <a:s> <a:p> <a:o> }")))
                .extracting(InvalidInputException::code)
                .isEqualTo(ProblemCode.RECORD_GRAPH_NOT_WRITABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {RECORD, "https://w3id.org/mithaq/id/authority/org/one"})
    void recordsAreWritten(String graph) {
        Submission submission = read("<" + graph + "> { <a:s> <a:p> <a:o> }");

        assertThat(submission.graphs()).extracting(node -> node.getURI()).containsExactly(graph);
    }

    @Test
    void statementsOutsideGraphsBelongToTheOneRecordThatTheyDescribe() {
        Submission submission =
                read("<" + RECORD + "> a <https://w3id.org/mithaq/ontology#Record> . <a:s> <a:p> <a:o> .");

        assertThat(submission.graphs()).extracting(node -> node.getURI()).containsExactly(RECORD);
        assertThat(submission.statements().getDefaultGraph().isEmpty()).isTrue();
        assertThat(submission.statements().stream().count()).isEqualTo(2);
    }

    @Test
    void statementsWithoutARecordBelongToNone() {
        assertThat(read("<a:s> <a:p> <a:o> .").graphs()).containsExactly(Submission.UNNAMED);
        assertThat(read("<" + RECORD + "> a <https://w3id.org/mithaq/ontology#Record> . <" + RECORD
                                + "2> a <https://w3id.org/mithaq/ontology#Record> .")
                        .graphs())
                .containsExactly(Submission.UNNAMED);
    }

    @Test
    void aStrangerDoesNotBecomeARecordBySayingSo() {
        assertThat(catchThrowableOfType(
                        InvalidInputException.class,
                        () -> read("<https://example.org/r> a <https://w3id.org/mithaq/ontology#Record> .")))
                .extracting(InvalidInputException::code)
                .isEqualTo(ProblemCode.RECORD_GRAPH_NOT_WRITABLE);
    }

    private static Submission read(String trig) {
        return Submission.read("f", trig.getBytes(StandardCharsets.UTF_8), RecordSyntax.TRIG);
    }
}

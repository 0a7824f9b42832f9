package org.mithaq.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;

class RecordReaderTest {

    private static final String PREFIXES = "@prefix p: <https://w3id.org/mithaq/id/place/> . @prefix x: <a:> .\n";

    @ParameterizedTest
    @CsvSource({"fit.trig, 7", "fit.ttl, 7", "fit.jsonld, 7", "no-context.jsonld, 7", "fit.rdf, 7", "fit.nq, 7"})
    void theSameRecordIsReadFromEverySyntax(String file, int statements) {
        DatasetGraph dataset = RecordReader.read(file, bytes(file), RecordSyntax.ofFileName(file));

        assertThat(dataset.stream().count()).isEqualTo(statements);
        assertThat(dataset.stream().map(quad -> quad.getObject().toString())).anyMatch(o -> o.contains("مدينة الواحة"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "TURTLE | x:a x:b x:c x:d x:e .                    | 2 | 13 | no dot",
                "TURTLE | x:a x:b \"\"\"1\\n2\\n\"\"\" .\\nx:a foo . | 5 | 5  | an unknown word",
                "TURTLE | x:a x:b \"open .                         | 2 | 16 | an open string",
                "TURTLE | x:a x:b y:c .                            | 2 | 9  | an unknown prefix",
                "TURTLE | x:a x:b <a b> .                          | 2 | 12 | a space in an IRI",
                "TURTLE | x:a x:b \"2022-02-31\"^^<http://www.w3.org/2001/XMLSchema#date> . | 2 | 9 | an impossible date",
                "TURTLE | x:a x:b \"one\"^^<http://www.w3.org/2001/XMLSchema#integer> .     | 2 | 9 | no number",
                "TURTLE | x:a x:b \"x\"@ar_MA .                    | 2 | 15 | an underscore in a language",
                "TURTLE | x:a x:b \"x\"@aaaaaaaaaaa .              | 2 | 9  | an impossible language",
                "TRIG   | x:g { x:a x:b x:c                        | 2 | 18 | an open graph"
            })
    void whatIsMalformedIsRefusedWithLineAndColumn(
            RecordSyntax syntax, String text, int line, int column, String rule) {
        InvalidInputException refusal =
                refusal((PREFIXES + text.replace("\\n", "\n")).getBytes(StandardCharsets.UTF_8), syntax);

        assertThat(refusal.code()).as(rule).isEqualTo(ProblemCode.RECORD_UNREADABLE);
        assertThat(refusal.parameters())
                .containsEntry("file", "f")
                .containsEntry("line", (long) line)
                .containsEntry("column", (long) column);
    }

    @Test
    void malformedXmlAndJsonAreRefusedWithLineAndColumn() {
        InvalidInputException xml =
                refusal("<r>\n <open>\n</r>".getBytes(StandardCharsets.UTF_8), RecordSyntax.RDF_XML);
        InvalidInputException json =
                refusal("{\"@id\":\n  nonsense}".getBytes(StandardCharsets.UTF_8), RecordSyntax.JSON_LD);
        InvalidInputException quads =
                refusal("<a:b> <a:b> <a:b> .\n<a:b> x\n".getBytes(StandardCharsets.UTF_8), RecordSyntax.N_QUADS);

        assertThat(xml.parameters()).containsEntry("line", 1L);
        assertThat(json.parameters()).containsEntry("line", 2L);
        assertThat(quads.parameters()).containsEntry("line", 2L);
        assertThat(Map.of("xml", xml.code(), "json", json.code(), "quads", quads.code())
                        .values())
                .containsOnly(ProblemCode.RECORD_UNREADABLE);
    }

    @Test
    void theKeyOfAnUndefinedTermIsNamed() {
        InvalidInputException refusal = refusal(bytes("unknown-term.jsonld"), RecordSyntax.JSON_LD);

        assertThat(refusal.parameters()).containsEntry("line", -1L);
        assertThat(refusal.parameters().get("detail").toString())
                .contains("[color]")
                .doesNotContain("code=")
                .doesNotContain("policy");
    }

    @Test
    void aByteThatIsNoUtf8IsRefusedWithItsPlace() {
        byte[] text = "x:a x:b \"ميثاق\" .\n  \"é\"".getBytes(StandardCharsets.ISO_8859_1);
        byte[] mixed = new byte[4 + text.length];
        System.arraycopy("ع#\n".getBytes(StandardCharsets.UTF_8), 0, mixed, 0, 4);
        System.arraycopy(text, 0, mixed, 4, text.length);

        InvalidInputException refusal = refusal(mixed, RecordSyntax.TURTLE);

        assertThat(refusal.code()).isEqualTo(ProblemCode.RECORD_NOT_UTF8);
        assertThat(refusal.parameters()).containsEntry("line", 3L).containsEntry("column", 4);
    }

    @ParameterizedTest
    @CsvSource({
        "doctype.rdf, record.doctype",
        "laughs.rdf, record.doctype",
        "foreign-context.jsonld, record.foreign-context",
        "imported-context.jsonld, record.foreign-context",
        "nothing.ttl, record.empty",
        "latin.ttl, record.not-utf8",
        "union.trig, record.graph-not-writable",
        "broken.ttl, record.unreadable"
    })
    void aRefusalHasTheCodeOfItsReason(String file, String code) {
        assertThat(refusal(bytes(file), RecordSyntax.ofFileName(file)).code().code())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @EnumSource(RecordSyntax.class)
    void anEmptyTextIsRefused(RecordSyntax syntax) {
        assertThat(refusal(new byte[0], syntax).code()).isIn(ProblemCode.RECORD_EMPTY, ProblemCode.RECORD_UNREADABLE);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "TURTLE  | x:a x:b | [ x:b  | 1  | ] | .",
                "TURTLE  | x:a x:b | (      | 1  | ) | .",
                "TRIG    | x:g { x:a x:b | [ x:b  | 1  | ] | }",
                "JSON_LD | ``      | {\"b:x\": | 1 | } | ``",
                "JSON_LD | {\"b:x\": | [    | 1  | ] | }",
                "JSON_LD | {\"b:x\": | {\"@list\":[ | 1 | ]} | }"
            })
    void twentyThousandLevelsAreRefused(
            RecordSyntax syntax, String before, String open, String inside, String close, String after) {
        String nested = before + open.repeat(20_000) + inside + close.repeat(20_000) + after;
        String text = syntax == RecordSyntax.JSON_LD ? nested : PREFIXES + nested;

        assertThat(refusal(text.getBytes(StandardCharsets.UTF_8), syntax).code())
                .isEqualTo(ProblemCode.RECORD_TOO_DEEP);
    }

    @Test
    void relativeIrisAreThoseOfThingsOfMithaq() {
        DatasetGraph dataset =
                RecordReader.read("f", "<place/waha> <x> <y> .".getBytes(StandardCharsets.UTF_8), RecordSyntax.TURTLE);

        assertThat(dataset.stream().map(quad -> quad.getSubject().getURI()))
                .containsExactly("https://w3id.org/mithaq/id/place/waha");
    }

    private static InvalidInputException refusal(byte[] text, RecordSyntax syntax) {
        InvalidInputException refusal =
                catchThrowableOfType(InvalidInputException.class, () -> RecordReader.read("f", text, syntax));
        assertThat(refusal).isNotNull();
        return refusal;
    }

    private static byte[] bytes(String file) {
        try (InputStream in = RecordReaderTest.class.getResourceAsStream("/http/bodies/" + file)) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

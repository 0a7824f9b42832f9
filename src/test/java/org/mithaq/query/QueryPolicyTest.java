package org.mithaq.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.problem.ForbiddenException;
import org.mithaq.problem.MithaqException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.support.LargeQueries;
import org.mithaq.support.QueryFiles;
import org.mithaq.support.QueryFiles.QueryFile;

class QueryPolicyTest {

    private final QueryPolicy policy = new QueryPolicy(65_536, 100, 1000);

    static Stream<QueryFile> refused() {
        return QueryFiles.below("sparql-refused");
    }

    static Stream<QueryFile> allowed() {
        return QueryFiles.below("sparql-allowed");
    }

    static Stream<Arguments> large() {
        return Stream.of(
                        Map.entry("query.too-deep", LargeQueries.TOO_DEEP),
                        Map.entry("query.too-complex", LargeQueries.TOO_COMPLEX))
                .flatMap(entry -> entry.getValue().entrySet().stream()
                        .map(query -> Arguments.of(entry.getKey(), query.getKey(), query.getValue())));
    }

    static Stream<Arguments> largeAllowed() {
        return LargeQueries.ALLOWED.entrySet().stream().map(query -> Arguments.of(query.getKey(), query.getValue()));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aQueryInAFolderIsRefusedForTheReasonThatTheFolderNames(QueryFile query) {
        assertThat(refusal(query.text()).code().code()).isEqualTo(query.folder());
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:x-arq:DefaultGraph", "urn:x-arq:DefaultGraphNode"})
    void theGraphWithoutANameIsNotAskedBesideTheQueryEither(String name) {
        assertThat(catchThrowableOfType(ForbiddenException.class, () -> policy.checkGraph(name))
                        .parameters())
                .containsEntry("feature", "<" + name + ">");
        assertThatCode(() -> policy.checkGraph("https://w3id.org/mithaq/id/graph/derived"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("allowed")
    void everythingElseOfSparqlIsAllowed(QueryFile query) {
        assertThatCode(() -> policy.check(query.text())).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("large")
    void whatWouldOverrunTheEngineIsRefused(String code, String name, String query) {
        assertThat(refusal(query).code().code()).as(name).isEqualTo(code);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("largeAllowed")
    void largeQueriesOfReasonableShapeAreAllowed(String name, String query) {
        assertThatCode(() -> policy.check(query)).as(name).doesNotThrowAnyException();
    }

    @Test
    void aQueryIsMeasuredInCharactersAndNotInBytesOrSurrogates() {
        String query = "ASK { ?s ?p 'ميثاق 😀' }";
        int characters = query.codePointCount(0, query.length());

        assertThatCode(() -> new QueryPolicy(characters, 100, 1000).check(query))
                .doesNotThrowAnyException();
        assertThat(catchThrowableOfType(
                        MithaqException.class, () -> new QueryPolicy(characters - 1, 100, 1000).check(query)))
                .extracting(MithaqException::code)
                .isEqualTo(ProblemCode.QUERY_TOO_LARGE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DROP ALL | 1 | 1 | DROP",
                "'SELECT * {\n  ?s ?p }' | 2 | 9 | }",
                "SELECT * { ?s ?p ?o | 1 | 19 | …",
                "SELECT * { ?s ?p ?o FILTER(CALL(?s)) } | 1 | 32 | CALL…",
                "SELECT (?o AS ?o) { ?s ?p ?o } | -1 | -1 | 'Variable used when already in-scope: ?o in (?o AS ?o)'",
                "PREFIX a: <b:> ASK { x:y ?p ?o } | 1 | 22 | 'Unresolved prefixed name: x:y'"
            })
    void aMalformedQueryIsRefusedWithThePlaceAndTheWord(String query, int line, int column, String detail) {
        MithaqException refusal = refusal(query);

        assertThat(refusal.code()).isEqualTo(ProblemCode.QUERY_SYNTAX);
        assertThat(refusal.parameters())
                .containsEntry("line", line)
                .containsEntry("column", column)
                .containsEntry("detail", detail);
    }

    @Test
    void aMalformedPatternIsReportedWithoutTheNamesOfClasses() {
        assertThat(refusal("ASK { ?s ?p ?o FILTER regex(?o, '(') }")
                        .parameters()
                        .get("detail"))
                .asString()
                .doesNotContain("java.")
                .contains("Unclosed group");
    }

    @Test
    void relativeIrisAreThoseOfThingsOfMithaq() {
        assertThat(policy.check("DESCRIBE <org/iom>").getResultURIs())
                .extracting(node -> node.getURI())
                .containsExactly("https://w3id.org/mithaq/id/org/iom");
    }

    /** What the strict parser never lets through is refused nevertheless, should another parser have been at work. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?s ?p ?o LATERAL { ?o ?q ?r } }",
                "SELECT * { LET (?x := 1) }",
                "SELECT (CALL(<java:org.example.Evil>) AS ?x) {}",
                "SELECT * { ?s <java:org.example.Evil>{2} ?o }"
            })
    void extensionsOfTheEngineAreRefusedInAParsedQuery(String query) {
        assertThat(catchThrowableOfType(
                        ForbiddenException.class, () -> policy.inspect(QueryFactory.create(query, Syntax.syntaxARQ))))
                .isNotNull();
    }

    private MithaqException refusal(String query) {
        MithaqException refusal = catchThrowableOfType(MithaqException.class, () -> policy.check(query));
        assertThat(refusal).isNotNull();
        return refusal;
    }
}

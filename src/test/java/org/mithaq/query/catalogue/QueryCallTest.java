package org.mithaq.query.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.assertj.core.api.MapAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;

/** Which texts are values of which parameters, and what is said of those that are none. */
class QueryCallTest {

    private static final QueryCatalog CATALOG =
            QueryCatalog.bundledAnd(Path.of("src/test/resources/catalogue/queries"));
    private static final CatalogQuery VALUES = query("values");

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "/query/parameters.csv", numLinesToSkip = 1)
    void aTextIsAValueOrIsNot(String type, String text, @Nullable String term, @Nullable String rule) {
        QueryParameter parameter = VALUES.header().parameters().stream()
                .filter(each -> each.type().word().equals(type))
                .findFirst()
                .orElseThrow();
        String unescaped = text.replace("\\u0301", "\u0301");
        Map<String, List<String>> given = Map.of(parameter.name(), List.of(unescaped));

        if (term != null) {
            List<Node> terms = QueryCall.of(VALUES, given).arguments().get(parameter.name());
            assertThat(terms).as(rule).map(NodeFmtLib::strNT).containsExactly(term);
        } else {
            assertProblem(VALUES, given, ProblemCode.QUERY_PARAMETER_VALUE)
                    .containsEntry("parameter", parameter.name())
                    .containsEntry("value", text)
                    .containsEntry("expected", type)
                    .containsEntry("example", parameter.example());
        }
    }

    @Test
    void anUnknownParameterIsNotPassedOver() {
        assertProblem(query("thing"), Map.of("thin", List.of("org:unnm")), ProblemCode.QUERY_PARAMETER_UNKNOWN)
                .containsEntry("parameter", "thin")
                .containsEntry("known", "thing, format, lang");
    }

    @Test
    void aParameterThatIsRequiredIsMissed() {
        assertProblem(query("thing"), Map.of(), ProblemCode.QUERY_PARAMETER_MISSING)
                .containsEntry("parameter", "thing")
                .containsEntry("example", "org:unnm");
    }

    @Test
    void onlyAParameterThatMayBeIsGivenSeveralTimes() {
        assertProblem(VALUES, Map.of("anIri", List.of("org:a", "org:b")), ProblemCode.QUERY_PARAMETER_REPEATED)
                .containsEntry("limit", 1);
        assertProblem(
                        query("posts-of-roles"),
                        Map.of("role", Collections.nCopies(101, "chair")),
                        ProblemCode.QUERY_PARAMETER_REPEATED)
                .containsEntry("limit", 100);
        assertThat(QueryCall.of(query("posts-of-roles"), Map.of("role", List.of("chair", "c-role:chair")))
                        .arguments()
                        .get("role"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "page, 0",
        "page, -1",
        "page, 1.5",
        "page, 100001",
        "pageSize, 0",
        "pageSize, 21",
        "pageSize, all",
        "page, ''"
    })
    void aPageIsANumberWithinTheLimits(String name, String value) {
        assertProblem(query("posts-of-roles"), Map.of(name, List.of(value)), ProblemCode.QUERY_PARAMETER_VALUE)
                .containsEntry("parameter", name)
                .containsEntry("expected", "number");
    }

    @Test
    void theDefaultIsTheSameAsItsValue() {
        QueryCall none = QueryCall.of(VALUES, Map.of());
        QueryCall seven = QueryCall.of(VALUES, Map.of("anInteger", List.of("7"), "page", List.of("1")));

        assertThat(none).isEqualTo(seven);
        assertThat(none.canonical()).isEqualTo(seven.canonical());
        assertThat(none.canonical())
                .isNotEqualTo(
                        QueryCall.of(VALUES, Map.of("anInteger", List.of("8"))).canonical())
                .isNotEqualTo(
                        QueryCall.of(VALUES, Map.of("pageSize", List.of("9"))).canonical());
    }

    @Test
    void whatCannotBeSeenInAValueIsNotRepeated() {
        assertProblem(
                        VALUES,
                        Map.of("anInteger", List.of("\u202E1\n" + "2".repeat(500))),
                        ProblemCode.QUERY_PARAMETER_VALUE)
                .containsEntry("value", "\uFFFD1\uFFFD" + "2".repeat(97) + "…");
    }

    private static MapAssert<String, Object> assertProblem(
            CatalogQuery query, Map<String, List<String>> given, ProblemCode code) {
        InvalidInputException[] problem = new InvalidInputException[1];
        assertThatThrownBy(() -> QueryCall.of(query, given))
                .isInstanceOfSatisfying(InvalidInputException.class, thrown -> problem[0] = thrown);
        assertThat(problem[0].code()).isEqualTo(code);
        return assertThat(problem[0].parameters());
    }

    private static CatalogQuery query(String name) {
        return CATALOG.find("trial/" + name).orElseThrow();
    }
}

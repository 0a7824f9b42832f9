package org.mithaq.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.query.SparqlClock;
import org.mithaq.query.catalogue.CatalogQuery;
import org.mithaq.query.catalogue.ParameterType;
import org.mithaq.query.catalogue.QueryAnswer;
import org.mithaq.query.catalogue.QueryCall;
import org.mithaq.query.catalogue.QueryRunner;
import org.mithaq.support.CsvFile;
import org.mithaq.support.ProjectFiles;
import org.mithaq.support.QueryCase;
import org.mithaq.support.Seed;
import org.mithaq.support.Triples;

/** The queries of the catalogue, {@code queries/api}, and what they answer. That they can be read at all, the catalogue checks. */
class QueryFilesTest {

    private static final QueryRunner RUNNER = new QueryRunner(Seed.store(), new SparqlClock(), Duration.ofSeconds(60));

    static List<CatalogQuery> catalogue() {
        return QueryCase.CATALOG.queries();
    }

    static List<QueryCase> cases() {
        return QueryCase.all();
    }

    @Test
    void everyFileOfTheFolderIsAQuery() {
        assertThat(catalogue()).isNotEmpty().hasSameSizeAs(ProjectFiles.below("queries/api", ""));
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void aQuestionIsAskedInTheScriptOfEachLanguage(CatalogQuery query) {
        assertThat(query.header().summary())
                .allSatisfy((language, text) -> assertThat(Triples.isInScriptOf(language.tag(), text))
                        .as(text)
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void aQueryAnswersACompetencyQuestionAndRunsWithoutValues(CatalogQuery query) {
        assertThat(query.header().answers()).isNotEmpty();
        assertThat(query.header().parameters())
                .allMatch(
                        parameter ->
                                parameter.required() || !parameter.presets().isEmpty(),
                        "required, or a default");
    }

    /** A query that answers as before when a parameter is something else does not read the parameter. */
    @ParameterizedTest
    @MethodSource("catalogue")
    void everyParameterMatters(CatalogQuery query) {
        CsvFile unbound = run(query, Map.of());
        query.header().parameters().stream()
                .filter(parameter -> parameter.type() == ParameterType.IRI)
                .forEach(parameter -> assertThat(
                                run(query, Map.of(parameter.name(), List.of("person:nobody-of-this-name")))
                                        .rows())
                        .as(parameter.name())
                        .isNotEqualTo(unbound.rows()));
    }

    /** The text of the file knows the default as well, so that it answers the same at the endpoint. */
    @ParameterizedTest
    @MethodSource("catalogue")
    void aQueryAnswersTheSameAsItsText(CatalogQuery query) {
        Query text = QueryFactory.create(query.runnable(), Syntax.syntaxSPARQL_11);
        CsvFile asText = Seed.store().read(dataset -> {
            try (QueryExec execution = QueryExec.dataset(dataset).query(text).build()) {
                return csv(ResultSet.adapt(execution.select()));
            }
        });
        assertThat(run(query, Map.of())).isEqualTo(asText);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aQueryAnswersFromTheSourcesWhatTheySay(QueryCase known) {
        CsvFile answer = run(known.query(), Map.of());
        assertThat(answer.header()).isEqualTo(known.expected().header());
        assertThat(QueryCase.compared(answer)).containsExactlyElementsOf(known.expectedRows());
    }

    @Test
    void everyQueryOfTheCatalogueHasACaseAndEveryFileOfTheCasesAQuery() {
        Set<String> answered = new TreeSet<>();
        cases().forEach(known -> answered.add(known.query().path()));
        assertThat(answered)
                .isNotEmpty()
                .containsExactlyElementsOf(
                        catalogue().stream().map(CatalogQuery::path).toList());
        assertThat(QueryCase.strays()).isEmpty();
    }

    /** Rows that a sort leaves equal come in any order: the same question would be answered in two ways. */
    @ParameterizedTest
    @MethodSource("catalogue")
    void theOrderOfTheRowsIsComplete(CatalogQuery query) {
        Query parsed = QueryFactory.create(query.text(), Syntax.syntaxSPARQL_11);
        List<String> sorted = parsed.getOrderBy().stream()
                .flatMap(key -> key.getExpression().getVarsMentioned().stream())
                .map(variable -> variable.getVarName())
                .toList();
        List<Map<String, String>> rows = run(query, Map.of()).rows();
        Set<List<String>> keys = new HashSet<>();
        List<Map<String, String>> ties = rows.stream()
                .filter(row -> !keys.add(sorted.stream()
                        .map(name -> row.getOrDefault(name, "not returned"))
                        .toList()))
                .toList();
        assertThat(ties).as("rows with the same key as an earlier one").isEmpty();
    }

    private static CsvFile run(CatalogQuery query, Map<String, List<String>> values) {
        QueryAnswer answer = RUNNER.run(QueryCall.of(query, values));
        return csv(ResultSet.adapt(((QueryAnswer.Rows) answer).rowSet()));
    }

    private static CsvFile csv(ResultSet rows) {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        ResultSetFormatter.outputAsCSV(csv, rows);
        return CsvFile.parse(csv.toString(StandardCharsets.UTF_8));
    }
}

package org.mithaq.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.mithaq.language.Language;
import org.mithaq.query.SparqlClock;
import org.mithaq.query.catalogue.CatalogQuery;
import org.mithaq.query.catalogue.QueryAnswer;
import org.mithaq.query.catalogue.QueryCall;
import org.mithaq.query.catalogue.QueryParameter;
import org.mithaq.query.catalogue.QueryRunner;
import org.mithaq.support.CsvFile;
import org.mithaq.support.Guards;
import org.mithaq.support.ProjectFiles;
import org.mithaq.support.QueryCase;
import org.mithaq.support.QueryData;
import org.mithaq.support.Seed;
import org.mithaq.support.Triples;

/** The queries of the catalogue, {@code queries/api}, and what they answer. That they can be read at all, the catalogue checks. */
class QueryFilesTest {

    private static final SparqlClock CLOCK = new SparqlClock();

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
    void aQuerySaysWhatHoldsWithoutAValue(CatalogQuery query) {
        assertThat(query.header().parameters())
                .allMatch(
                        parameter -> parameter.required()
                                || !parameter.presets().isEmpty()
                                || !parameter.description().isEmpty(),
                        "required, a default, or a word on what holds without it");
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void whatIsExplainedIsExplainedInTheScriptOfEachLanguage(CatalogQuery query) {
        List<Map<Language, String>> texts =
                new ArrayList<>(List.of(query.header().note()));
        query.header().parameters().forEach(parameter -> texts.add(parameter.description()));
        texts.removeIf(Map::isEmpty);

        assertThat(texts)
                .allSatisfy(text -> assertThat(text)
                        .containsOnlyKeys(Language.values())
                        .allSatisfy((language, words) -> assertThat(Triples.isInScriptOf(language.tag(), words))
                                .as(words)
                                .isTrue()));
    }

    /** A query that answers as before whatever a parameter is does not read the parameter. */
    @ParameterizedTest
    @MethodSource("catalogue")
    void everyParameterMatters(CatalogQuery query) {
        List<QueryCase> known =
                cases().stream().filter(one -> one.query() == query).toList();
        query.header()
                .parameters()
                .forEach(parameter -> assertThat(known).as(parameter.name()).anySatisfy(one -> {
                    CsvFile answer = run(one.data(), one.call());
                    assertThat(otherValues(parameter)).anySatisfy(other -> {
                        Map<String, List<String>> changed = new HashMap<>(one.parameters());
                        changed.put(parameter.name(), List.of(other));
                        assertThat(run(one.data(), QueryCall.of(query, changed)).rows())
                                .isNotEqualTo(answer.rows());
                    });
                }));
    }

    private static List<String> otherValues(QueryParameter parameter) {
        return switch (parameter.type()) {
            case IRI -> List.of("person:nobody-of-this-name");
            case TEXT -> List.of("no such word");
            case INTEGER -> List.of("0");
            case DATE -> List.of("1066-10-14", "2999-12-31");
            case YEAR, EDTF -> List.of("1066");
            case LANGUAGE -> List.of("en", "tlh");
            case BOOLEAN -> List.of("true", "false");
            case ENUM, CONCEPT -> parameter.words();
        };
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
        assertThat(run(QueryData.BUNDLED, QueryCall.of(query, Map.of()))).isEqualTo(asText);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aQueryAnswersFromTheSourcesWhatTheySay(QueryCase known) {
        CsvFile answer = run(known.data(), known.call());
        assertThat(answer.header()).isEqualTo(known.expected().header());
        assertThat(known.compared(answer)).containsExactlyElementsOf(known.expectedRows());
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
        assertThat(ties(QueryData.BUNDLED, QueryCall.of(query, Map.of()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theOrderOfTheRowsOfACaseIsComplete(QueryCase known) {
        assertThat(ties(known.data(), known.call())).isEmpty();
    }

    /** The rows with the same key as an earlier one. */
    private static List<Map<String, String>> ties(QueryData data, QueryCall call) {
        Query parsed = QueryFactory.create(call.query().text(), Syntax.syntaxSPARQL_11);
        List<String> sorted = parsed.getOrderBy().stream()
                .flatMap(key -> key.getExpression().getVarsMentioned().stream())
                .map(variable -> variable.getVarName())
                .toList();
        Set<List<String>> keys = new HashSet<>();
        return run(data, call).rows().stream()
                .filter(row -> !keys.add(sorted.stream()
                        .map(name -> row.getOrDefault(name, "not returned"))
                        .toList()))
                .toList();
    }

    private static CsvFile run(QueryData data, QueryCall call) {
        QueryAnswer answer =
                new QueryRunner(Guards.reading(data.store()), CLOCK, Duration.ofSeconds(60), Long.MAX_VALUE).run(call);
        return csv(ResultSet.adapt(((QueryAnswer.Rows) answer).rowSet()));
    }

    private static CsvFile csv(ResultSet rows) {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        ResultSetFormatter.outputAsCSV(csv, rows);
        return CsvFile.parse(csv.toString(StandardCharsets.UTF_8));
    }
}

package org.mithaq.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.query.QueryPolicy;
import org.mithaq.support.CsvFile;
import org.mithaq.support.QueryCase;
import org.mithaq.support.QueryData;
import org.mithaq.support.QueryFile;
import org.mithaq.support.Triples;

/** The queries of the project: {@code queries/**}, and what those of the catalogue answer. */
class QueryFilesTest {

    private static final Set<String> LANGUAGES = Set.of("ar", "en", "fr");
    private static final Set<String> TYPES =
            Set.of("iri", "concept", "string", "integer", "date", "year", "language", "boolean");
    private static final QueryPolicy POLICY = new QueryPolicy(65_536, 100, 1_000);

    static List<QueryFile> queries() {
        return QueryFile.below("");
    }

    static List<QueryFile> catalogue() {
        return QueryFile.below("api");
    }

    static List<QueryCase> cases() {
        return QueryCase.all();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void aQueryIsStandardSparqlWithASummaryPerLanguage(QueryFile query) {
        QueryFactory.create(query.text(), Syntax.syntaxSPARQL_11);
        assertThat(query.file().toString()).matches("[a-z0-9/-]+\\.rq");
        Map<String, String> summary = query.table("summary");
        assertThat(summary.keySet()).isEqualTo(LANGUAGES);
        assertThat(summary)
                .allSatisfy((language, text) -> assertThat(Triples.isInScriptOf(language, text))
                        .as(text)
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void aQueryOfTheCatalogueSaysWhatGoesInAndComesOut(QueryFile query) {
        Query parsed = POLICY.check(query.text());
        assertThat(parsed.isSelectType()).isTrue();
        assertThat(query.answers()).allMatch(code -> code.matches("CQ-[0-9]{2}"));
        assertThat(query.table("returns").keySet()).containsExactlyElementsOf(parsed.getResultVars());
        assertThat(query.parameters().keySet()).isEqualTo(query.inputs());
        assertThat(query.parameters()).allSatisfy((name, parameter) -> {
            assertThat(parameter.get("type")).asString().isIn(TYPES);
            assertThat(parameter.get("required")).isInstanceOf(Boolean.class);
            assertThat(parameter.get("example")).isNotNull();
            assertThat(parameter.get("required").equals(true)
                            || parameter.get("default") != null
                            || parameter.get("description") != null)
                    .as("required, a default, or a word on what holds without it")
                    .isTrue();
            assertThat(parameter.containsKey("scheme")).isEqualTo("concept".equals(parameter.get("type")));
        });
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void aQueryOfTheCatalogueIsOrderedAndLimited(QueryFile query) {
        Query parsed = QueryFactory.create(query.text(), Syntax.syntaxSPARQL_11);
        assertThat(parsed.getOrderBy()).isNotEmpty();
        assertThat(query.header().get("order")).asString().isNotBlank();
        assertThat(parsed.hasLimit()).isTrue();
        assertThat(query.header()).containsEntry("limit", Math.toIntExact(parsed.getLimit()));
    }

    /** A query that answers as before whatever a parameter is does not read the parameter. */
    @ParameterizedTest
    @MethodSource("catalogue")
    void everyParameterMatters(QueryFile query) {
        List<QueryCase> known =
                cases().stream().filter(one -> one.query().equals(query)).toList();
        query.parameters().forEach((name, parameter) -> {
            assertThat(known).as(name).anySatisfy(one -> {
                CsvFile answer = run(query, one.data(), one.parameters());
                assertThat(strangers(String.valueOf(parameter.get("type")))).anySatisfy(stranger -> {
                    Map<String, Node> changed = new HashMap<>(one.parameters());
                    changed.put(name, stranger);
                    assertThat(run(query, one.data(), changed).rows()).isNotEqualTo(answer.rows());
                });
            });
            if (parameter.get("default") instanceof String preset) {
                Node term = switch (String.valueOf(parameter.get("type"))) {
                    case "date" -> day(preset);
                    case "language", "string" -> NodeFactory.createLiteralString(preset);
                    default -> NodeFactory.createURI(preset);
                };
                assertThat(run(query, QueryData.BUNDLED, Map.of(name, term)).rows())
                        .as("%s as by default", name)
                        .isEqualTo(run(query, QueryData.BUNDLED, Map.of()).rows());
            }
        });
    }

    private static List<Node> strangers(String type) {
        return switch (type) {
            case "date" -> List.of(day("1066-10-14"), day("2999-12-31"));
            case "year" -> List.of(NodeFactory.createLiteralDT("1066", XSDDatatype.XSDgYear));
            case "integer" -> List.of(NodeFactory.createLiteralDT("0", XSDDatatype.XSDinteger));
            case "language" -> List.of(NodeFactory.createLiteralString("en"), NodeFactory.createLiteralString("tlh"));
            case "string" -> List.of(NodeFactory.createLiteralString("no such word"));
            default -> List.of(NodeFactory.createURI("https://w3id.org/mithaq/id/person/nobody-of-this-name"));
        };
    }

    private static Node day(String iso) {
        return NodeFactory.createLiteralDT(iso, XSDDatatype.XSDdate);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aQueryAnswersFromTheSourcesWhatTheySay(QueryCase known) {
        CsvFile answer = run(known.query(), known.data(), known.parameters());
        assertThat(answer.header()).isEqualTo(known.expected().header());
        assertThat(known.compared(answer)).containsExactlyElementsOf(known.expectedRows());
    }

    @Test
    void everyQueryOfTheCatalogueHasACaseAndEveryFileOfTheCasesAQuery() {
        Set<QueryFile> answered = new TreeSet<>(java.util.Comparator.comparing(QueryFile::toString));
        cases().forEach(known -> answered.add(known.query()));
        assertThat(answered).isNotEmpty().containsExactlyElementsOf(catalogue());
        assertThat(QueryCase.strays()).isEmpty();
    }

    /** Rows that a sort leaves equal come in any order: the same question would be answered in two ways. */
    @ParameterizedTest
    @MethodSource("catalogue")
    void theOrderOfTheRowsIsComplete(QueryFile query) {
        assertThat(ties(query, run(query, QueryData.BUNDLED, Map.of()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theOrderOfTheRowsOfACaseIsComplete(QueryCase known) {
        assertThat(ties(known.query(), run(known.query(), known.data(), known.parameters())))
                .isEmpty();
    }

    /** The rows with the same key as an earlier one. */
    private static List<Map<String, String>> ties(QueryFile query, CsvFile answer) {
        List<String> sorted = QueryFactory.create(query.text(), Syntax.syntaxSPARQL_11).getOrderBy().stream()
                .flatMap(key -> key.getExpression().getVarsMentioned().stream())
                .map(variable -> variable.getVarName())
                .toList();
        Set<List<String>> keys = new HashSet<>();
        return answer.rows().stream()
                .filter(row -> !keys.add(sorted.stream()
                        .map(name -> row.getOrDefault(name, "not returned"))
                        .toList()))
                .toList();
    }

    private static CsvFile run(QueryFile query, QueryData data, Map<String, Node> parameters) {
        QueryExecBuilder builder =
                QueryExec.dataset(data.dataset()).query(QueryFactory.create(query.text(), Syntax.syntaxSPARQL_11));
        parameters.forEach(builder::substitution);
        try (QueryExec execution = builder.build()) {
            ByteArrayOutputStream csv = new ByteArrayOutputStream();
            ResultSetFormatter.outputAsCSV(csv, ResultSet.adapt(execution.select()));
            return CsvFile.parse(csv.toString(StandardCharsets.UTF_8));
        }
    }
}

package org.mithaq.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.query.CommitmentSearch.Facet;
import org.mithaq.query.CommitmentSearch.Order;
import org.mithaq.support.QueryCase;
import org.mithaq.support.QueryData;
import org.mithaq.vocab.IriScheme;

class CommitmentSearchTest {

    private static final String NOTHING = "";
    private static final String DATA = commitment("sahlia-data");
    private static final String VISA = commitment("sahlia-visa");
    private static final String ROUTES = commitment("both-routes");
    private static final String WORDS = commitment("norvania-words");
    private static final String REMITTANCES = commitment("forum-remittances");
    private static final Node SAHLIA = thing("state", "sahlia");
    private static final Node NORVANIA = thing("state", "norvania");
    private static final Node PATHWAYS = thing("provision", "gcm-objective-05");
    private static final Node FORUM = thing("org", "straits-forum");
    private static final Node YEAR_2022 = NodeFactory.createLiteralDT("2022", XSDDatatype.XSDgYear);

    /** A search in the sample world and what it finds, read from the files of the world. */
    private record Search(Map<Facet, Node> facets, List<String> found) {}

    static Stream<Search> searches() {
        return Stream.of(
                new Search(Map.of(), List.of(ROUTES, REMITTANCES, WORDS, DATA, VISA)),
                new Search(Map.of(Facet.ACTOR, SAHLIA), List.of(ROUTES, DATA)),
                new Search(Map.of(Facet.OBJECTIVE, PATHWAYS), List.of(ROUTES, VISA)),
                new Search(Map.of(Facet.STATUS, concept("commitment-status", "announced")), List.of(ROUTES, WORDS)),
                new Search(Map.of(Facet.KIND, concept("commitment-kind", "pledge")), List.of(DATA, VISA)),
                new Search(Map.of(Facet.NETWORK, FORUM), List.of(ROUTES, WORDS, DATA, VISA)),
                new Search(Map.of(Facet.YEAR, YEAR_2022), List.of(ROUTES, DATA, VISA)),
                new Search(Map.of(Facet.ACTOR, SAHLIA, Facet.OBJECTIVE, PATHWAYS), List.of(ROUTES)),
                new Search(Map.of(Facet.ACTOR, NORVANIA, Facet.YEAR, YEAR_2022, Facet.NETWORK, FORUM), List.of(ROUTES)),
                new Search(Map.of(Facet.ACTOR, NORVANIA, Facet.KIND, concept("commitment-kind", "pledge")), List.of()),
                new Search(Map.of(Facet.ACTOR, YEAR_2022), List.of()));
    }

    @ParameterizedTest
    @MethodSource("searches")
    void aSearchFindsWhatAllItsFacetsAllow(Search search) {
        assertThat(column(new CommitmentSearch(search.facets(), Order.COMMITMENT, 100, 0).query(), "commitment"))
                .containsExactlyElementsOf(search.found());
    }

    @Test
    void theBundledCommitmentsAreFoundAsTheQueriesOfTheCatalogueFindThem() {
        Node announced = concept("commitment-status", "announced");
        Query handWritten = catalogue("commitments/commitments-by-status");
        assertThat(rows(
                        new CommitmentSearch(Map.of(Facet.STATUS, announced), Order.COMMITMENT, 100, 0).query(),
                        "commitment",
                        QueryData.BUNDLED,
                        Map.of()))
                .isNotEmpty()
                .isEqualTo(rows(handWritten, "commitment", QueryData.BUNDLED, Map.of("status", announced)));
    }

    @Test
    void oneFacetFindsWhatTheQueryOfTheCatalogueFinds() {
        Query handWritten = catalogue("commitments/commitments-on-objective");
        assertThat(column(
                        new CommitmentSearch(Map.of(Facet.OBJECTIVE, PATHWAYS), Order.COMMITMENT, 100, 0).query(),
                        "commitment"))
                .isEqualTo(rows(handWritten, "commitment", QueryData.WORLD, Map.of("objective", PATHWAYS)).stream()
                        .distinct()
                        .toList());
    }

    @Test
    void aCommitmentHasItsNamesAndTheBoundsOfItsDates() {
        Query query =
                new CommitmentSearch(Map.of(Facet.KIND, concept("commitment-kind", "pledge")), Order.DUE, 1, 0).query();
        assertThat(column(query, "nameAr")).containsExactly("تعهد ساحليا بالتأشيرات");
        assertThat(column(query, "nameFr")).containsExactly(NOTHING);
        assertThat(column(query, "made")).containsExactly("2022-05-01");
        assertThat(column(query, "due")).containsExactly("2023-06-30");
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void thePagesTogetherAreTheWhole(Order order) {
        List<String> pages = new ArrayList<>();
        for (int offset = 0; offset < 6; offset += 2) {
            pages.addAll(column(new CommitmentSearch(Map.of(), order, 2, offset).query(), "commitment"));
        }
        assertThat(pages)
                .containsExactlyElementsOf(column(new CommitmentSearch(Map.of(), order, 100, 0).query(), "commitment"))
                .containsExactlyElementsOf(
                        switch (order) {
                            case COMMITMENT -> List.of(ROUTES, REMITTANCES, WORDS, DATA, VISA);
                            case MADE -> List.of(REMITTANCES, WORDS, VISA, ROUTES, DATA);
                            case DUE -> List.of(WORDS, REMITTANCES, VISA, DATA, ROUTES);
                        });
    }

    /** Text that would end an IRI and begin a pattern stays inside its term. */
    @Test
    void aValueIsATermAndNeverText() {
        Node hostile = NodeFactory.createLiteralString("\" ) } DROP ALL # > ?x");
        for (Facet facet : Facet.values()) {
            Query query = new CommitmentSearch(Map.of(facet, hostile), Order.COMMITMENT, 10, 0).query();
            assertThat(column(query, "commitment")).as(facet.name()).isEmpty();
            new QueryPolicy(65_536, 100, 1_000).inspect(query);
        }
    }

    @Test
    void aPageHasAtLeastOneRowAndBeginsNowhereBefore() {
        assertThatThrownBy(() -> new CommitmentSearch(Map.of(), Order.DUE, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CommitmentSearch(Map.of(), Order.DUE, 1, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Query catalogue(String path) {
        return QueryFactory.create(QueryCase.CATALOG.find(path).orElseThrow().text(), Syntax.syntaxSPARQL_11);
    }

    private static List<String> column(Query query, String variable) {
        return rows(query, variable, QueryData.WORLD, Map.of());
    }

    private static List<String> rows(Query query, String variable, QueryData data, Map<String, Node> parameters) {
        return data.store().read(dataset -> {
            QueryExecBuilder builder = QueryExec.dataset(dataset).query(query);
            parameters.forEach(builder::substitution);
            List<String> values = new ArrayList<>();
            try (QueryExec execution = builder.build()) {
                execution.select().forEachRemaining(row -> {
                    Node value = row.get(variable);
                    values.add(
                            value == null ? NOTHING : value.isURI() ? value.getURI() : value.getLiteralLexicalForm());
                });
            }
            return values;
        });
    }

    private static String commitment(String slug) {
        return IriScheme.thing("commitment", slug);
    }

    private static Node thing(String type, String slug) {
        return NodeFactory.createURI(IriScheme.thing(type, slug));
    }

    private static Node concept(String scheme, String code) {
        return NodeFactory.createURI("https://w3id.org/mithaq/concept/" + scheme + "/" + code);
    }
}

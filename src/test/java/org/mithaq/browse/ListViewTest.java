package org.mithaq.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.language.Language;
import org.mithaq.query.ReadPath;
import org.mithaq.query.Snapshot;
import org.mithaq.store.EmbeddedStore;
import org.mithaq.support.Guards;
import org.mithaq.support.ProjectFiles;
import org.mithaq.support.QueryData;

/** The lists of the data that come with the program. */
class ListViewTest {

    private static final ReadPath READS = Guards.reading(QueryData.BUNDLED.store());
    private static final ListViews VIEWS = new ListViews(READS);

    @ParameterizedTest
    @EnumSource
    void aListHasAsManyThingsAsAreCountedWithoutIt(ListKind kind) {
        ListView view = VIEWS.view(kind);

        assertThat(view.size()).isPositive();
        assertThat((long) view.size()).isEqualTo(VIEWS.counts().of().get(kind));
        assertThat(view.select(ListChoice.all(kind), Language.ARABIC).rows()).hasSize(view.size());
    }

    /** Each row of {@code browse/facets.csv}: a query beside it counts the same. Other values of a facet do not change its counts. */
    @ParameterizedTest(name = "{0} of {1} by {2}")
    @CsvFileSource(resources = "/browse/facets.csv", numLinesToSkip = 1)
    void countsAreThoseOfAQuery(String list, String chosen, String facet, String query) {
        ListKind kind = ListKind.named(list).orElseThrow();
        ListChoice choice = new ListChoice(
                chosen(Objects.requireNonNullElse(chosen, "")),
                "",
                kind.orders().get(0));

        Map<String, Integer> counts = new HashMap<>();
        VIEWS.view(kind)
                .select(choice, Language.ENGLISH)
                .counts()
                .get(facet(facet))
                .forEach(count -> counts.put(term(count.value().node()), count.count()));

        assertThat(counts).isNotEmpty().isEqualTo(counted(query));
    }

    private static Facet facet(String code) {
        return Facet.valueOf(code.toUpperCase(Locale.ROOT));
    }

    private static Map<Facet, List<String>> chosen(String text) {
        Map<Facet, List<String>> chosen = new EnumMap<>(Facet.class);
        Stream.of(text.split(";")).filter(part -> !part.isEmpty()).forEach(part -> {
            String[] pair = part.split("=", 2);
            chosen.put(facet(pair[0]), List.of(pair[1]));
        });
        return chosen;
    }

    private static Map<String, Integer> counted(String name) {
        String text = ProjectFiles.text(Path.of("src/test/resources/browse", name + ".rq"));
        Map<String, Integer> counts = new HashMap<>();
        try (Snapshot snapshot = READS.at(QueryFactory.create(text));
                QueryExec query =
                        QueryExec.dataset(snapshot.dataset()).query(text).build()) {
            query.select()
                    .forEachRemaining(row -> counts.put(
                            term(row.get("value")), ((Number) row.get("count").getLiteralValue()).intValue()));
        }
        return counts;
    }

    private static String term(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI();
    }

    /** What a link promises is what it leads to, whatever else is chosen. */
    @ParameterizedTest
    @EnumSource
    void aValueLeavesAsManyThingsAsItsCountSays(ListKind kind) {
        ListView view = VIEWS.view(kind);
        Map<Facet, List<String>> before = new EnumMap<>(Facet.class);
        for (Facet facet : kind.facets()) {
            ListSelection open = view.select(choice(kind, before), Language.FRENCH);
            for (ValueCount count : open.counts().get(facet)) {
                Map<Facet, List<String>> more = new EnumMap<>(before);
                more.put(facet, List.of(count.value().key()));
                assertThat(view.select(choice(kind, more), Language.FRENCH).rows())
                        .as("%s with %s", facet, count.value().key())
                        .hasSize(count.count());
            }
            if (facet != Facet.SOURCE && !open.counts().get(facet).isEmpty()) {
                before.put(
                        facet, List.of(open.counts().get(facet).get(0).value().key()));
            }
        }
    }

    private static ListChoice choice(ListKind kind, Map<Facet, List<String>> chosen) {
        return new ListChoice(chosen, "", kind.orders().get(0));
    }

    @Test
    void severalValuesOfAFacetAddUp() {
        ListView view = VIEWS.view(ListKind.MEETINGS);
        ListSelection some =
                view.select(choice(ListKind.MEETINGS, Map.of(Facet.YEAR, List.of("2023", "2024"))), Language.ENGLISH);

        assertThat(some.rows())
                .isNotEmpty()
                .allMatch(row -> row.dates().stream().anyMatch(date -> date.matches(".*202[34].*")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"بوعياش", "Bouayach", "bouay amin", "أمينة"})
    void peopleAreFoundByWordsOfAnyOfTheirNames(String words) {
        ListSelection found =
                VIEWS.view(ListKind.PEOPLE).select(new ListChoice(Map.of(), words, ListOrder.NAME), Language.ENGLISH);

        assertThat(found.rows())
                .extracting(ListRow::iri)
                .containsExactly("https://w3id.org/mithaq/id/person/amina-bouayach");
    }

    @Test
    void aValueThatNothingHasLeavesNothing() {
        ListSelection none = VIEWS.view(ListKind.MEETINGS)
                .select(choice(ListKind.MEETINGS, Map.of(Facet.COUNTRY, List.of("state/nowhere"))), Language.ENGLISH);

        assertThat(none.rows()).isEmpty();
        assertThat(none.counts().get(Facet.COUNTRY)).isNotEmpty();
        assertThat(none.counts().get(Facet.YEAR)).isEmpty();
    }

    @Test
    void datesAreInOrderAndWhatHasNoneComesLast() {
        List<String> starts = new ArrayList<>();
        VIEWS.view(ListKind.MEETINGS)
                .select(new ListChoice(Map.of(), "", ListOrder.NEWEST), Language.ARABIC)
                .rows()
                .forEach(row -> starts.add(row.start()));

        assertThat(starts).isSortedAccordingTo(Comparator.reverseOrder()).contains("");
    }

    @Test
    void objectivesAreInOrderOfTheirNumbers() {
        assertThat(VIEWS.view(ListKind.OBJECTIVES)
                        .select(ListChoice.all(ListKind.OBJECTIVES), Language.FRENCH)
                        .rows())
                .extracting(ListRow::number)
                .isSorted()
                .startsWith(1, 2);
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyStoreHasEmptyLists(ListKind kind) {
        try (EmbeddedStore empty = EmbeddedStore.inMemory()) {
            ListViews views = new ListViews(Guards.reading(empty));

            assertThat(views.view(kind)
                            .select(ListChoice.all(kind), Language.ARABIC)
                            .rows())
                    .isEmpty();
            assertThat(views.counts().of().get(kind)).isZero();
        }
    }
}

package org.mithaq.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.problem.UnavailableException;
import org.mithaq.store.ChangeSet;
import org.mithaq.store.EmbeddedStore;
import org.mithaq.store.GraphStore;
import org.mithaq.store.Revision;
import org.mithaq.store.RevisionMarker;
import org.mithaq.support.Seed;
import org.mithaq.vocab.IriScheme;

/** The index follows the store, and survives what people send. */
class SearchIndexTest {

    private static final NameIndex SEED = new NameIndex(Seed.dataset());

    private final GraphStore store = EmbeddedStore.inMemory();
    private final SearchIndex index = new SearchIndex(store, Duration.ofSeconds(30));
    private long revision;

    @Test
    void beforeTheFirstIndexStandsNobodyIsAnswered() {
        SearchIndex unbuilt = new SearchIndex(store, Duration.ZERO);

        assertThatThrownBy(() -> unbuilt.search(SearchRequest.of("rabat"), 0, 1))
                .isInstanceOf(UnavailableException.class);
        assertThat(unbuilt.condition().ready()).isFalse();
    }

    @Test
    void aNameIsFoundOnceItIsCommittedAndNotWhenItIsGone() {
        index.rebuild();
        assertThat(find("Nakhla")).isEmpty();
        Quad name = name("a", "nakhla", "Nakhla");

        commit(Set.of(name), Set.of());
        assertThat(find("Nakhla")).hasSize(1);
        assertThat(index.revision()).isEqualTo(revision);

        commit(Set.of(name("b", "nakhla", "Nakhla")), Set.of());
        assertThat(find("Nakhla")).hasSize(1);
        assertThat(find("Nakhla").get(0).matched().graphs()).hasSize(2);

        commit(Set.of(), Set.of(name, name("b", "nakhla", "Nakhla")));
        assertThat(find("Nakhla")).isEmpty();
        assertThat(index.condition().documents()).isZero();
    }

    @Test
    void aWordThatIsGoneHidesNoTypingError() {
        index.rebuild();
        commit(Set.of(name("a", "one", "Nakhla"), name("a", "two", "Nakhlah")), Set.of());
        commit(Set.of(), Set.of(name("a", "two", "Nakhlah")));

        assertThat(find("Nakhlah")).extracting(SearchHit::iri).containsExactly(IriScheme.thing("org", "one"));
    }

    @Test
    void aThingWithAnEndlessIriHarmsNobody() {
        index.rebuild();
        commit(Set.of(name("a", "x".repeat(40_000), "Nakhla"), name("a", "short", "Wadi")), Set.of());

        assertThat(find("Wadi")).hasSize(1);
        assertThat(find("Nakhla")).isEmpty();
    }

    @Test
    void rebuildingLosesNothingAndStopsNobody() {
        commit(Set.of(name("a", "nakhla", "Nakhla")), Set.of());
        index.rebuild();
        assertThat(find("Nakhla")).hasSize(1);
        for (int round = 0; round < 20; round++) {
            index.rebuild();
            commit(Set.of(name("a", "thing" + round, "Wadi " + round)), Set.of());
            assertThat(find("Wadi " + round)).hasSize(1);
            assertThat(find("Nakhla")).hasSize(1);
            assertThat(index.revision()).isEqualTo(revision);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*:*",
                "*",
                "?*",
                "a~99",
                "\"a\"~9",
                "(((((",
                "a AND NOT b",
                "field:x",
                "[a TO z]",
                "\\",
                "/.*/",
                "\u0000"
            })
    void noSignHasAMeaning(String text) {
        assertThat(SEED.search(SearchRequest.of(text), 0, 10).hits()).isEmpty();
    }

    @Test
    void longTextsAreRefusedOrCheap() {
        String words = "w ".repeat(5000);
        String most = "abcd efgh ijkl mnop ".repeat(13).substring(0, SearchRequest.LONGEST);

        assertThat(SEED.search(SearchRequest.of(words), 0, 10).total()).isZero();
        assertTimeout(Duration.ofSeconds(5), () -> SEED.search(SearchRequest.of(most), 0, 10));
    }

    @Test
    void invisibleCharactersChangeNothing() {
        String spoofed = "\u202E\u200Fالـربـاط\u200B\u2066";

        assertThat(SEED.search(SearchRequest.of(spoofed), 0, 1).hits())
                .extracting(SearchHit::iri)
                .containsExactly(IriScheme.thing("place", "rabat"));
    }

    @Test
    void onlySmallWordsFindNothing() {
        assertThat(SEED.search(SearchRequest.of("the of in"), 0, 1).hits()).isEmpty();
        assertThat(SEED.search(SearchRequest.of("من في"), 0, 1).hits()).isEmpty();
    }

    @Property(tries = 300)
    void everyTextIsAnsweredAndItsPartsAreTheName(@ForAll @StringLength(max = 60) String text) {
        for (SearchHit hit : SEED.search(SearchRequest.of(text), 0, 5).hits()) {
            String whole = String.join(
                    "", hit.parts().stream().map(SearchHit.Part::text).toList());
            assertThat(whole).isEqualTo(hit.matched().text());
        }
    }

    private List<SearchHit> find(String text) {
        return index.search(SearchRequest.of(text), 0, 10).hits();
    }

    private void commit(Set<Quad> added, Set<Quad> removed) {
        revision++;
        ChangeSet changes = new ChangeSet(added, removed);
        store.write(dataset -> {
            changes.applyTo(dataset);
            RevisionMarker.write(dataset, revision);
        });
        index.committed(List.of(new Revision(revision, Instant.EPOCH, "editor", "", changes)));
    }

    private static Quad name(String graph, String slug, String name) {
        Node subject = NodeFactory.createURI(IriScheme.thing("org", slug));
        return Quad.create(
                NodeFactory.createURI(IriScheme.thing("record", graph)),
                subject,
                SKOS.prefLabel.asNode(),
                NodeFactory.createLiteralLang(name, "en"));
    }
}

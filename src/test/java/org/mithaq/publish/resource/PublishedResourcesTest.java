package org.mithaq.publish.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.MithaqException;
import org.mithaq.problem.NotFoundException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.store.ChangeSet;
import org.mithaq.store.EmbeddedStore;
import org.mithaq.store.Revision;
import org.mithaq.store.RevisionLog;
import org.mithaq.store.RevisionMarker;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.MQ;

/** Resources over time, in a store whose changes the test makes itself. */
class PublishedResourcesTest {

    private static final Instant BEGINNING = Instant.parse("2026-03-01T00:00:00Z");
    private static final String PLACE = IriScheme.thing("place", "waha");
    private static final Node NODE = NodeFactory.createURI(PLACE);
    private static final String AUTHORITY = IriScheme.authorityRecord("place", "waha");
    private static final Node ACTIVITY = NodeFactory.createURI(IriScheme.thing("activity", "fair"));
    private static final Quad NAME = quad(AUTHORITY, NODE, SKOS.prefLabel.asNode(), name("Waha"));
    private static final Quad VENUE = quad(IriScheme.thing("record", "fair"), ACTIVITY, MQ.venue, NODE);

    private final EmbeddedStore store = EmbeddedStore.inMemory();
    private final RevisionLog log = RevisionLog.inMemory();
    private final PublishedResources resources = new PublishedResources(store, log);

    @AfterEach
    void close() {
        store.close();
    }

    private static Node name(String text) {
        return NodeFactory.createLiteralLang(text, "en");
    }

    private static Quad quad(String graph, Node subject, Node property, Node value) {
        return Quad.create(NodeFactory.createURI(graph), subject, property, value);
    }

    /** Makes a change, a day after the one before. */
    private void commit(Set<Quad> added, Set<Quad> removed) {
        long number = log.latest() + 1;
        ChangeSet changes = new ChangeSet(added, removed);
        log.append(List.of(new Revision(number, BEGINNING.plusSeconds(number * 86_400), "editor", "", changes)));
        store.write(dataset -> {
            changes.applyTo(dataset);
            RevisionMarker.write(dataset, number);
        });
    }

    private Description asOf(long revision) {
        return resources.describe(PLACE, OptionalLong.of(revision), 1).description();
    }

    private ProblemCode problem(OptionalLong revision) {
        try {
            resources.describe(PLACE, revision, 1);
            throw new AssertionError("no problem");
        } catch (MithaqException e) {
            return e.code();
        }
    }

    @Test
    void whatOthersSaidOfItThenIsToldToo() {
        commit(Set.of(NAME), Set.of());
        commit(Set.of(VENUE), Set.of());
        commit(Set.of(), Set.of(VENUE));

        assertThat(asOf(1).statements().contains(VENUE.asTriple())).isFalse();
        assertThat(asOf(2).statements().contains(VENUE.asTriple())).isTrue();
        assertThat(asOf(3).statements().contains(VENUE.asTriple())).isFalse();
        assertThat(asOf(2).statements().contains(NAME.asTriple())).isTrue();
    }

    @Test
    void itIsGoneOnceItWasThereAndNotBefore() {
        assertThat(problem(OptionalLong.empty())).isEqualTo(ProblemCode.REQUEST_NOT_FOUND);
        commit(Set.of(VENUE), Set.of());
        commit(Set.of(), Set.of(VENUE));
        commit(Set.of(NAME), Set.of());
        commit(Set.of(), Set.of(NAME));

        assertThat(problem(OptionalLong.empty())).isEqualTo(ProblemCode.RESOURCE_GONE);
        assertThat(problem(OptionalLong.of(4))).isEqualTo(ProblemCode.RESOURCE_GONE);
        assertThat(problem(OptionalLong.of(2))).isEqualTo(ProblemCode.REQUEST_NOT_FOUND);
        assertThat(problem(OptionalLong.of(5))).isEqualTo(ProblemCode.HISTORY_NO_SUCH_REVISION);
        assertThat(asOf(3).statements().contains(NAME.asTriple())).isTrue();
    }

    @Test
    void moreChangesThanOneReaderMayAskForAreRefused() {
        Set<Quad> many = new LinkedHashSet<>();
        for (int i = 0; i <= PastState.MOST_CHANGES; i++) {
            many.add(quad(AUTHORITY, ACTIVITY, SKOS.altLabel.asNode(), name("Fair " + i)));
        }
        commit(Set.of(NAME), Set.of());
        commit(many, Set.of());

        assertThatThrownBy(() -> asOf(1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("history.too-long-ago");
        assertThat(asOf(2).statements().contains(NAME.asTriple())).isTrue();
    }

    @Test
    void theRemovalOfTheLastStatementAboutItChangesTheTimeOfTheNext() {
        commit(Set.of(NAME, VENUE), Set.of());
        commit(Set.of(), Set.of(VENUE));

        assertThat(resources.describe(PLACE, OptionalLong.empty(), 1).changed())
                .contains(BEGINNING.plusSeconds(2 * 86_400));
        assertThat(resources.describe(PLACE, OptionalLong.of(1), 1).changed()).contains(BEGINNING.plusSeconds(86_400));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T23:59:59Z, 0",
        "2026-03-02T00:00:00Z, 1",
        "2026-03-02T12:00:00Z, 1",
        "2026-03-03T00:00:00Z, 2",
        "2026-03-04T00:00:00Z, 3",
        "2999-01-01T00:00:00Z, 3"
    })
    void aTimeIsThatOfTheNewestRevisionBefore(String time, long revision) {
        commit(Set.of(NAME), Set.of());
        commit(Set.of(VENUE), Set.of());
        commit(Set.of(), Set.of(VENUE));

        assertThat(resources.revisionAt(Instant.parse(time))).isEqualTo(revision);
    }

    @Test
    void onlyAnotherResourceOfOursReplacesOne() {
        Node property = DCTerms.isReplacedBy.asNode();
        Quad itself = quad(AUTHORITY, NODE, property, NODE);
        Quad foreign = quad(AUTHORITY, NODE, property, NodeFactory.createURI("https://example.org/id/place/x"));
        commit(Set.of(NAME, itself, foreign), Set.of());

        assertThat(resources.replacement(PLACE, OptionalLong.empty())).isEmpty();

        String other = IriScheme.thing("place", "oasis");
        commit(Set.of(quad(AUTHORITY, NODE, property, NodeFactory.createURI(other))), Set.of());

        assertThat(resources.replacement(PLACE, OptionalLong.empty())).contains(other);
        assertThat(resources.replacement(PLACE, OptionalLong.of(1))).isEmpty();
        assertThatThrownBy(() -> resources.replacement(other + "-2", OptionalLong.empty()))
                .isInstanceOf(NotFoundException.class);
    }
}

package org.mithaq.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mithaq.problem.InstallationException;
import org.mithaq.problem.ProblemCode;

class RecoveryTest {

    private static final int REVISIONS = 12;

    private final EmbeddedStore store = EmbeddedStore.inMemory();
    private final RevisionLog log = RevisionLog.inMemory();

    @AfterEach
    void close() {
        log.close();
        store.close();
    }

    /** A crash may come after any revision; afterwards the data are as if it had not come. */
    @Test
    void whatIsInTheHistoryOnlyIsMade() {
        Random random = new Random(11);
        DatasetGraph expected = DatasetGraphFactory.create();
        for (int number = 1; number <= REVISIONS; number++) {
            ChangeSet change = Revisions.randomChange(expected, random);
            change.applyTo(expected);
            log.append(List.of(Revisions.revision(number, change)));
        }
        Set<Quad> all = Iter.toSet(expected.find());
        for (long reached = 0; reached <= REVISIONS; reached++) {
            try (EmbeddedStore crashed = EmbeddedStore.inMemory()) {
                long marker = reached;
                crashed.write(dataset -> {
                    for (long number = 1; number <= marker; number++) {
                        log.read(number).changes().applyTo(dataset);
                    }
                    RevisionMarker.write(dataset, marker);
                });

                Recovery.run(crashed, log);

                assertThat(quads(crashed)).isEqualTo(all);
                assertThat(crashed.<Long>read(RevisionMarker::read)).isEqualTo(REVISIONS);
            }
        }
    }

    @Test
    void nothingIsDoneWhenBothAgree() {
        Recovery.run(store, log);

        assertThat(store.<Boolean>read(DatasetGraph::isEmpty)).isTrue();
    }

    @Test
    void dataThatKnowMoreThanTheHistoryAreRefusedAndLeftAlone() {
        log.append(Revisions.revisions(1, 2));
        store.write(dataset -> RevisionMarker.write(dataset, 3));

        InstallationException problem =
                catchThrowableOfType(InstallationException.class, () -> Recovery.run(store, log));

        assertThat(problem.code()).isEqualTo(ProblemCode.HISTORY_BEHIND_DATA);
        assertThat(problem.parameters()).containsEntry("data", 3L).containsEntry("history", 2L);
        assertThat(quads(store)).isEmpty();
    }

    private static Set<Quad> quads(GraphStore store) {
        return store.read(dataset -> Iter.toSet(PublicQuads.of(dataset)));
    }
}

package org.mithaq.query.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.problem.InstallationException;
import org.mithaq.query.memory.MemoryReads.Pinned;
import org.mithaq.query.memory.MemoryStatus.State;
import org.mithaq.store.GraphStore;
import org.mithaq.store.Revision;
import org.mithaq.store.RevisionMarker;
import org.mithaq.support.Guards;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class MemoryReadsTest {

    private static final String ALL = "SELECT * { GRAPH ?g { ?s ?p ?o } }";

    private final GraphStore store = Answers.store();
    private final RandomHistory history = new RandomHistory(new Random(3), store);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void nothingIsAnsweredBeforeTheStoreWasRead() {
        try (MemoryReads memory = Answers.memory(store)) {
            assertThat(memory.newest(0)).isEmpty();
            assertThat(memory.status().state()).isEqualTo(State.NOT_STARTED);
        }
    }

    @Test
    void anEmptyStoreIsAnsweredFromMemory() {
        try (MemoryReads memory = Answers.filled(store)) {
            assertThat(memory.status().state()).isEqualTo(State.READY);
            assertThat(Answers.of(ALL, memory.newest(0).orElseThrow().dataset()))
                    .isEmpty();
        }
    }

    @Test
    void whatIsCommittedWhileTheStoreIsReadIsNotLost() {
        for (int i = 0; i < 20; i++) {
            try (MemoryReads memory = Answers.memory(store)) {
                memory.fill();
                List<Revision> revisions = history.commit();
                if (!revisions.isEmpty()) {
                    memory.committed(revisions);
                }
                Answers.await(memory);
                long newest = store.read(RevisionMarker::read);
                while (memory.newest(newest).isEmpty()) {
                    Thread.onSpinWait();
                }
                try (Pinned pinned = memory.newest(newest).orElseThrow()) {
                    assertThat(Answers.of(ALL, pinned.dataset()))
                            .isEqualTo(store.read(dataset -> Answers.of(ALL, dataset)));
                }
            }
        }
    }

    @Test
    void aStoreThatIsTooLargeIsLeftToItselfAndThatIsSaidOnce(CapturedOutput output) {
        commitSome();
        try (MemoryReads memory = new MemoryReads(store, new MemoryLimit(2), Guards.WITHOUT_SEARCH::install)) {
            memory.fill();
            Answers.await(memory);
            memory.committed(commitSome());

            assertThat(memory.newest(0)).isEmpty();
            assertThat(memory.status().state()).isEqualTo(State.TOO_LARGE);
            assertThat(output.getAll()).containsOnlyOnce("mithaq.memory.max-triples");
        }
    }

    @Test
    void aStoreThatBecomesTooLargeIsLeftToItself() {
        try (MemoryReads memory = new MemoryReads(store, new MemoryLimit(0), Guards.WITHOUT_SEARCH::install)) {
            memory.fill();
            Answers.await(memory);
            assertThat(memory.status().state()).isEqualTo(State.READY);

            memory.committed(commitSome());
            while (memory.status().state() == State.READY) {
                Thread.onSpinWait();
            }

            assertThat(memory.status().state()).isEqualTo(State.TOO_LARGE);
            assertThat(memory.newest(0)).isEmpty();
        }
    }

    @Test
    void aHistoryWithAGapIsNotAnswered(CapturedOutput output) {
        try (MemoryReads memory = Answers.filled(store)) {
            memory.committed(commitSome());
            commitSome();
            memory.committed(commitSome());
            while (memory.status().state() == State.READY) {
                Thread.onSpinWait();
            }

            assertThat(memory.status().state()).isEqualTo(State.FAILED);
            assertThat(memory.newest(0)).isEmpty();
            assertThat(output.getAll()).contains("could not be kept in memory");
        }
    }

    @Test
    void theSmallerLimitHolds() {
        assertThat(MemoryLimit.of(10, 0.5, 1_000_000).triples()).isEqualTo(10);
        assertThat(MemoryLimit.of(10_000_000, 0.5, 1_000_000).triples()).isEqualTo(500);
        assertThat(MemoryLimit.of(0, 1, 1_000_000).triples()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"-1, 0.5", "1, -0.1", "1, 1.1", "1, NaN"})
    void aLimitThatIsNoneIsRefused(long triples, double share) {
        assertThatThrownBy(() -> MemoryLimit.of(triples, share, 1_000))
                .isInstanceOf(InstallationException.class)
                .hasMessageContaining("mithaq.memory.");
    }

    private List<Revision> commitSome() {
        List<Revision> revisions = history.commit();
        while (revisions.isEmpty()) {
            revisions = history.commit();
        }
        return revisions;
    }
}

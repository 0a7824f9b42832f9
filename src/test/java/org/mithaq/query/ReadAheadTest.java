package org.mithaq.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mithaq.gate.CommitListener;
import org.mithaq.query.memory.MemoryLimit;
import org.mithaq.query.memory.MemoryReads;
import org.mithaq.store.ChangeSet;
import org.mithaq.store.EmbeddedStore;
import org.mithaq.store.GraphStore;
import org.mithaq.store.Revision;
import org.mithaq.store.RevisionMarker;
import org.mithaq.support.Guards;

@Timeout(60)
class ReadAheadTest {

    private final GraphStore store = EmbeddedStore.inMemory();
    private final List<Long> seen = Collections.synchronizedList(new ArrayList<>());
    private final MemoryReads memory = new MemoryReads(store, new MemoryLimit(1_000), Guards.WITHOUT_SEARCH::install);
    private final ReadPath reads = new ReadPath(store, memory, Guards.WITHOUT_SEARCH);

    @AfterEach
    void close() {
        memory.close();
        store.close();
    }

    @Test
    void beginsWithWhatIsInMemoryAndReadsEachCommit() {
        try (ReadAhead ahead = new ReadAhead(memory, List.of(this::see))) {
            commit(1, ahead);
            assertThat(idle(ahead)).as("nothing is in memory yet").isEmpty();

            memory.fill();
            ahead.begin();
            assertThat(idle(ahead)).containsExactly(1L);

            commit(2, ahead);
            assertThat(idle(ahead)).containsExactly(1L, 2L);
        }
    }

    @Test
    void commitsThatComeMeanwhileAreReadTogether() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        ReadAhead.Part slow = () -> {
            see();
            begun.countDown();
            await(end);
        };
        try (ReadAhead ahead = filled(slow)) {
            begun.await();
            for (int number = 1; number <= 20; number++) {
                commit(number, ahead);
            }
            assertThat(ahead.isIdle()).isFalse();
            end.countDown();

            assertThat(idle(ahead)).containsExactly(0L, 20L);
        }
    }

    @Test
    void aPartThatFailsKeepsNoOtherFromBeingRead() {
        ReadAhead.Part broken = () -> {
            throw new IllegalStateException("for a test");
        };
        try (ReadAhead ahead = filled(broken, this::see)) {
            assertThat(idle(ahead)).containsExactly(0L);
            commit(1, ahead);
            assertThat(idle(ahead)).containsExactly(0L, 1L);
        }
    }

    @Test
    void nothingIsReadAheadOfAStoreThatIsTooLargeForMemory() {
        commit(1, revisions -> {});
        MemoryReads none = new MemoryReads(store, new MemoryLimit(0), Guards.WITHOUT_SEARCH::install);
        none.fill();
        try (none;
                ReadAhead ahead = new ReadAhead(none, List.of(this::see))) {
            ahead.begin();
            assertThat(idle(ahead)).isEmpty();
        }
    }

    private ReadAhead filled(ReadAhead.Part... parts) {
        memory.fill();
        ReadAhead ahead = new ReadAhead(memory, List.of(parts));
        ahead.begin();
        return ahead;
    }

    private void see() {
        seen.add(reads.revision());
    }

    private List<Long> idle(ReadAhead ahead) {
        while (!ahead.isIdle()) {
            Thread.onSpinWait();
        }
        return seen;
    }

    private void commit(long number, CommitListener ahead) {
        Quad quad = SSE.parseQuad("(<a:g> <a:s> <a:p> " + number + ")");
        ChangeSet changes = new ChangeSet(Set.of(quad), Set.of());
        store.write(dataset -> {
            changes.applyTo(dataset);
            RevisionMarker.write(dataset, number);
        });
        List<Revision> revisions = List.of(new Revision(number, Instant.EPOCH, "", "", changes));
        memory.committed(revisions);
        ahead.committed(revisions);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

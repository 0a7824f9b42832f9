package org.mithaq.publish.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mithaq.query.Snapshot;
import org.mithaq.support.Seed;

@Timeout(60)
class HappeningReaderTest {

    private final HappeningReader reader = new HappeningReader();
    private final Snapshot snapshot = PictureData.snapshot(Seed.dataset());

    @Test
    void endsOnceTheSignIsGivenAndIsNoneTheWorseForIt() {
        assertThatThrownBy(() -> reader.of(snapshot.until(new AtomicBoolean(true))))
                .isInstanceOf(QueryCancelledException.class);

        Happenings all = reader.of(snapshot.until(new AtomicBoolean()));

        assertThat(reader.of(snapshot)).isSameAs(all);
    }

    @Test
    void whoWaitsForAnotherReaderDoesNotWaitForEver() throws InterruptedException {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Thread slow = new Thread(() -> reader.of(new Slow(reading, end)));
        slow.start();
        reading.await();

        assertThatThrownBy(() -> reader.of(snapshot.until(new AtomicBoolean(true))))
                .isInstanceOf(QueryCancelledException.class);
        end.countDown();
        slow.join();
    }

    /** Data that are there late. */
    private record Slow(CountDownLatch reading, CountDownLatch end) implements Snapshot {

        @Override
        public DatasetGraph dataset() {
            reading.countDown();
            try {
                end.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return Seed.dataset();
        }

        @Override
        public long revision() {
            return 1;
        }

        @Override
        public void close() {}
    }
}

package org.mithaq.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.mithaq.publish.dump.DumpFormat;
import org.mithaq.publish.dump.DumpHeader;
import org.mithaq.publish.dump.DumpWriter;
import org.mithaq.store.EmbeddedStore;

/** How much is held while a dump is written: what is left after collections in the middle of it, the caches of TDB2 included. */
final class DumpHeap {

    private static final long STEP = 1 << 20;
    private static final int MOST_COLLECTIONS = 20;

    private DumpHeap() {}

    /** In MB, at most. */
    static double held(EmbeddedStore store, DumpFormat format) {
        Counting counted = new Counting(Long.MAX_VALUE);
        write(store, format, counted);
        Counting measured = new Counting(Math.max(STEP, counted.bytes / MOST_COLLECTIONS));
        write(store, format, measured);
        return measured.most / 1e6;
    }

    private static void write(EmbeddedStore store, DumpFormat format, OutputStream out) {
        store.read(dataset -> {
            try {
                return DumpWriter.writeCompressed(dataset, format, new DumpHeader(0, Optional.empty()), out, 2);
            } catch (IOException e) {
                throw DumpsBenchmark.unchecked(e);
            }
        });
    }

    /** Counts bytes, and collects each time that so many more were written. */
    private static final class Counting extends OutputStream {

        private final long step;
        private long bytes;
        private long next;
        private long most;

        Counting(long step) {
            this.step = step;
            this.next = step;
        }

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] written, int offset, int length) {
            bytes += length;
            if (bytes >= next) {
                next += step;
                System.gc();
                most = Math.max(
                        most,
                        Runtime.getRuntime().totalMemory()
                                - Runtime.getRuntime().freeMemory());
            }
        }
    }
}

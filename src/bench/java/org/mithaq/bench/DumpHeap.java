package org.mithaq.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.Optional;
import org.mithaq.publish.dump.DumpFormat;
import org.mithaq.publish.dump.DumpHeader;
import org.mithaq.publish.dump.DumpWriter;
import org.mithaq.store.EmbeddedStore;

/** How much of the heap is held while a dump is written. */
final class DumpHeap {

    /** In bytes of a compressed dump, of which a quad takes four at least. */
    private static final int OF_A_QUAD = 4;

    private static final int COLLECTIONS = 20;

    private DumpHeap() {}

    /** In MB, at most, as it was left by some twenty collections in the middle of it. */
    static double held(EmbeddedStore store, DumpFormat format, long quads) {
        Collecting out = new Collecting(Math.max(1, quads * OF_A_QUAD / COLLECTIONS));
        store.read(dataset -> {
            try {
                return DumpWriter.writeCompressed(dataset, format, new DumpHeader(0, Optional.empty()), out, 2);
            } catch (IOException e) {
                throw DumpsBenchmark.unchecked(e);
            }
        });
        return out.most / 1e6;
    }

    /** Collects each time that so many bytes more were written. */
    private static final class Collecting extends OutputStream {

        private final long step;
        private long bytes;
        private long next;
        private long most;

        Collecting(long step) {
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
                next = bytes + step;
                System.gc();
                most = Math.max(most, afterCollection());
            }
        }

        /** What the last collection left: one that is asked for may be put off while others compress (JEP 423 tells why). */
        private static long afterCollection() {
            return ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                    .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                    .sum();
        }
    }
}

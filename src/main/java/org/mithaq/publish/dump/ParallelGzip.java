package org.mithaq.publish.dump;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Compresses by gzip on several threads. The result is one member, which every reader reads to its end: blocks of a fixed
 * size are compressed apart, each with the end of the one before as its dictionary, and joined at the limits of bytes. So the
 * bytes do not depend on the number of threads, nor on the time.
 *
 * <p>Members one after the other would be simpler, but {@code GZIPInputStream} of Java 17 takes the first for all when a
 * network has not brought the second yet.
 *
 * <p><em>Source</em>: RFC 1952; RFC 1951 section 3.2.3.
 */
final class ParallelGzip extends OutputStream {

    private static final int BLOCK = 1 << 18;
    private static final int WINDOW = 1 << 15;
    private static final int PART = 1 << 16;

    /** That of {@code gzip} when nothing is said. */
    private static final int LEVEL = 6;

    /** Magic number, method, no flags, no time, no word about the level, unknown system. */
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private final OutputStream out;
    private final ExecutorService compressors;
    private final int mostPending;
    private final Deque<Future<byte[]>> pending = new ArrayDeque<>();
    private final CRC32 checksum = new CRC32();
    private byte[] block = new byte[BLOCK];
    private byte[] window = new byte[0];
    private int used;
    private long size;

    /**
     * A stream that compresses.
     *
     * @param out is written by the thread that writes to this, and not closed
     * @param threads how many compress
     */
    ParallelGzip(OutputStream out, int threads) throws IOException {
        this.out = out;
        this.mostPending = 2 * threads;
        this.compressors = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "dump-gzip");
            thread.setDaemon(true);
            return thread;
        });
        out.write(HEADER);
    }

    @Override
    public void write(int b) throws IOException {
        if (used == BLOCK) {
            compress(false);
        }
        block[used++] = (byte) b;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        int left = length;
        while (left > 0) {
            if (used == BLOCK) {
                compress(false);
            }
            int part = Math.min(left, BLOCK - used);
            System.arraycopy(bytes, from, block, used, part);
            used += part;
            from += part;
            left -= part;
        }
    }

    /** Writes all that is left, and the end by which a reader knows that nothing is missing. */
    void finish() throws IOException {
        compress(true);
        while (!pending.isEmpty()) {
            writeFirst();
        }
        for (long number : new long[] {checksum.getValue(), size}) {
            for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
                out.write((int) (number >>> shift));
            }
        }
        out.flush();
    }

    /** Gives the threads free. What was not {@linkplain #finish finished} has no end. */
    @Override
    public void close() {
        compressors.shutdownNow();
    }

    private void compress(boolean last) throws IOException {
        if (pending.size() >= mostPending) {
            writeFirst();
        }
        byte[] data = block;
        byte[] before = window;
        int length = used;
        checksum.update(data, 0, length);
        size += length;
        pending.add(compressors.submit(() -> compressed(data, length, before, last)));
        window = Arrays.copyOfRange(data, Math.max(0, length - WINDOW), length);
        block = new byte[BLOCK];
        used = 0;
    }

    private void writeFirst() throws IOException {
        try {
            out.write(pending.remove().get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    private static byte[] compressed(byte[] data, int length, byte[] before, boolean last) {
        Deflater deflater = new Deflater(LEVEL, true);
        try {
            deflater.setDictionary(before);
            deflater.setInput(data, 0, length);
            if (last) {
                deflater.finish();
            }
            ByteArrayOutputStream compressed = new ByteArrayOutputStream(PART);
            byte[] part = new byte[PART];
            int written = PART;
            while (written == PART) {
                written = deflater.deflate(part, 0, PART, last ? Deflater.NO_FLUSH : Deflater.SYNC_FLUSH);
                compressed.write(part, 0, written);
            }
            return compressed.toByteArray();
        } finally {
            deflater.end();
        }
    }
}

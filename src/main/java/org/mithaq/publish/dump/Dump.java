package org.mithaq.publish.dump;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.problem.MithaqException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.problem.UnavailableException;

/**
 * A dump in its file, being made or whole. Any number may read it, from the moment it is begun; who reads faster than it
 * is made waits.
 */
public final class Dump {

    private final DumpFormat format;
    private final Path file;
    private final FileChannel channel;
    private final String name = UUID.randomUUID().toString().substring(0, 8);
    private @Nullable DumpHeader header;
    private @Nullable Whole whole;
    private @Nullable MithaqException failure;
    private final long begun = System.nanoTime();
    private long length;
    private int readers;
    private boolean outdated;
    private boolean dropped;

    /**
     * What is known of a dump when it is whole.
     *
     * @param length in bytes
     * @param sha256 the digest of these bytes
     * @param statements as {@link DumpWriter#write} counts them
     */
    public record Whole(long length, byte[] sha256, long statements) {}

    Dump(DumpFormat format, Path folder) throws IOException {
        this.format = format;
        this.file = folder.resolve(name + "-" + format.fileName());
        this.channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** Its format. */
    public DumpFormat format() {
        return format;
    }

    /**
     * What it says of itself.
     *
     * @throws UnavailableException {@link ProblemCode#SERVER_BUSY} when it is not begun in time
     */
    public synchronized DumpHeader header(Duration patience) {
        long deadline = deadline(patience);
        while (header == null) {
            await(deadline);
        }
        return header;
    }

    /** A name of these very bytes: a dump that is made again has another, since its statements may come in another order. */
    public String version() {
        return name;
    }

    /** What is known when it is whole; empty before. */
    public synchronized Optional<Whole> whole() {
        return Optional.ofNullable(whole);
    }

    /**
     * What is known when it is whole.
     *
     * @throws UnavailableException {@link ProblemCode#SERVER_BUSY} when it is not in time, or as its making failed
     */
    public synchronized Whole whole(Duration patience) {
        long deadline = deadline(patience);
        while (whole == null) {
            await(deadline);
        }
        return whole;
    }

    /** Begins to read; empty when its file is gone, and there is a newer dump to read. */
    public synchronized Optional<Reading> read() {
        if (dropped) {
            return Optional.empty();
        }
        readers++;
        return Optional.of(new Reading());
    }

    /** Somebody who reads it. The bytes stay until this is closed, even when the dump is dropped. */
    public final class Reading implements AutoCloseable {

        private boolean open = true;

        private Reading() {}

        /**
         * Reads from a position on; waits for bytes that are not there yet.
         *
         * @return how many bytes; -1 at the end of the whole dump
         * @throws UnavailableException {@link ProblemCode#SERVER_BUSY} when there is none in time, or as its making failed
         */
        public int read(ByteBuffer into, long position, Duration patience) throws IOException {
            long there = awaitBeyond(position, patience);
            into.limit((int) Math.min(into.capacity(), Math.max(0, there - position)));
            return there <= position ? -1 : channel.read(into, position);
        }

        @Override
        public void close() {
            synchronized (Dump.this) {
                if (open) {
                    open = false;
                    readers--;
                    closeWhenUnused();
                }
            }
        }
    }

    private synchronized long awaitBeyond(long position, Duration patience) {
        long deadline = deadline(patience);
        while (length <= position && whole == null) {
            await(deadline);
        }
        return length;
    }

    /** One who waits for what will never come is told so. */
    private void await(long deadline) {
        if (failure != null) {
            throw failure;
        }
        long left = deadline - System.nanoTime();
        if (left <= 0) {
            throw new UnavailableException(ProblemCode.SERVER_BUSY, Map.of());
        }
        try {
            wait(Math.max(1, left / 1_000_000));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException(ProblemCode.SERVER_BUSY, Map.of(), e);
        }
    }

    private static long deadline(Duration patience) {
        return System.nanoTime() + patience.toNanos();
    }

    synchronized void begin(DumpHeader begun) {
        header = begun;
        notifyAll();
    }

    void append(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes, length());
            synchronized (this) {
                length = channel.size();
                notifyAll();
            }
        }
    }

    synchronized void complete(byte[] sha256, long statements) {
        whole = new Whole(length, sha256, statements);
        notifyAll();
    }

    synchronized void fail(MithaqException problem) {
        failure = problem;
        notifyAll();
    }

    synchronized boolean isFailed() {
        return failure != null;
    }

    /** How long ago it was asked for. */
    Duration age() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** How many bytes are there. */
    synchronized long length() {
        return length;
    }

    /** Whether it shows this revision, as far as that is known yet. */
    synchronized boolean shows(long revision) {
        return header != null && header.revision() == revision;
    }

    /** Notes that there is a newer revision; false when that was noted before. */
    synchronized boolean outdate() {
        boolean first = !outdated;
        outdated = true;
        return first;
    }

    /** Takes its file away; who reads goes on. */
    synchronized void drop() {
        dropped = true;
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        closeWhenUnused();
    }

    private void closeWhenUnused() {
        if (dropped && readers == 0) {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

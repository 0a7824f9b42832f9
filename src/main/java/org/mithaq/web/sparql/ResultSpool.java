package org.mithaq.web.sparql;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.apache.coyote.CloseNowException;
import org.jspecify.annotations.Nullable;
import org.mithaq.store.QueryMemory;

/**
 * Takes a whole result before any of it is sent: in memory, and in a file beyond that. So a query that fails late is still
 * answered by a problem, it is known whether the result was cut, and a client that reads slowly, or not at all, keeps
 * neither a turn nor a state of the store.
 */
final class ResultSpool extends OutputStream {

    private static final int IN_MEMORY = 1 << 18;
    private static final int PART = 1 << 14;

    /** How slowly one may read, in bytes per second, after some time for what is short. */
    private static final long SLOWEST = 1 << 15;

    private static final Duration GRACE = Duration.ofSeconds(20);

    private final long limit;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable FileChannel file;
    private @Nullable OutputStream toFile;
    private long size;

    /** @param limit the most bytes that are taken */
    ResultSpool(long limit) {
        this.limit = limit;
    }

    /** The number of bytes. */
    long size() {
        return size;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        size += length;
        if (size > limit) {
            throw QueryMemory.tooMuch(limit);
        }
        if (toFile == null && size <= IN_MEMORY) {
            memory.write(bytes, offset, length);
        } else {
            file().write(bytes, offset, length);
        }
    }

    private OutputStream file() throws IOException {
        if (toFile == null) {
            file = FileChannel.open(
                    Files.createTempFile("mithaq-result-", ".tmp"),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
            toFile = Channels.newOutputStream(file);
            memory.writeTo(toFile);
            memory.reset();
        }
        return toFile;
    }

    /**
     * Sends all of it.
     *
     * @param stop whether to give up
     * @throws CloseNowException when the client reads too slowly, or the sending was given up
     */
    void sendTo(OutputStream out, BooleanSupplier stop) throws IOException {
        if (file == null) {
            memory.writeTo(out);
            return;
        }
        long deadline = System.nanoTime() + GRACE.plusSeconds(size / SLOWEST).toNanos();
        InputStream in = Channels.newInputStream(file.position(0));
        byte[] part = new byte[PART];
        for (int length = in.read(part); length >= 0; length = in.read(part)) {
            if (System.nanoTime() > deadline || stop.getAsBoolean()) {
                throw new CloseNowException("the result is not read");
            }
            out.write(part, 0, length);
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}

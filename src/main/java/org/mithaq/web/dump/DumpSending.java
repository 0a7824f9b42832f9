package org.mithaq.web.dump;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.coyote.CloseNowException;
import org.mithaq.problem.UnavailableException;
import org.mithaq.publish.dump.Dump;

/** Sends a dump, or a part of it, while it is made if need be. What can't be completed is cut off, never ended. */
final class DumpSending {

    private static final int PART = 1 << 16;

    /** How long the making may take to bring the next bytes. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** How slowly one may read, in bytes per second, after some time for what is short. */
    private static final long SLOWEST = 1 << 13;

    private static final Duration GRACE = Duration.ofSeconds(30);

    private final Dump.Reading reading;
    private final ByteBuffer part = ByteBuffer.allocate(PART);
    private long sending;

    DumpSending(Dump.Reading reading) {
        this.reading = reading;
    }

    /**
     * Waits for the first bytes, so that what can't even be begun is answered by a problem.
     *
     * @throws UnavailableException as {@link Dump.Reading#read}
     */
    void prepare() throws IOException {
        reading.read(part, 0, PATIENCE);
    }

    /**
     * Sends the bytes from a position on, before another or the end.
     *
     * @throws CloseNowException when there will be no more bytes, or they are not read
     */
    void send(long from, long before, OutputStream out) throws IOException {
        for (long position = from; position < before; ) {
            part.clear();
            int length = next(position);
            if (length < 0) {
                return;
            }
            int sent = (int) Math.min(length, before - position);
            long start = System.nanoTime();
            out.write(part.array(), 0, sent);
            sending += System.nanoTime() - start;
            position += sent;
            if (sending > GRACE.plusSeconds((position - from) / SLOWEST).toNanos()) {
                throw new CloseNowException("the dump is not read");
            }
        }
    }

    private int next(long position) throws IOException {
        try {
            return reading.read(part, position, PATIENCE);
        } catch (UnavailableException e) {
            throw new CloseNowException("the dump is not made", e);
        }
    }
}

package org.mithaq.web.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import org.mithaq.problem.ProblemCode;
import org.mithaq.problem.UnavailableException;
import org.mithaq.publish.dump.Dump;

/** A dump that is whole, as a stream of its bytes. */
final class DumpContent extends InputStream {

    private static final Duration NO_WAIT = Duration.ZERO;

    private final Dump.Reading reading;
    private long position;

    private DumpContent(Dump.Reading reading) {
        this.reading = reading;
    }

    /**
     * Opens a dump.
     *
     * @throws UnavailableException {@link ProblemCode#SERVER_BUSY} when a newer one has taken its place meanwhile
     */
    static DumpContent open(Dump dump) {
        return new DumpContent(
                dump.read().orElseThrow(() -> new UnavailableException(ProblemCode.SERVER_BUSY, Map.of())));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int read = reading.read(ByteBuffer.wrap(bytes, offset, length).slice(), position, NO_WAIT);
        position += Math.max(0, read);
        return read;
    }

    @Override
    public void close() {
        reading.close();
    }
}

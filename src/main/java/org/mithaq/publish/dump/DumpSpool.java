package org.mithaq.publish.dump;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.function.LongConsumer;

/** Takes the bytes of a dump into its file, and their digest. */
final class DumpSpool extends OutputStream {

    /** After so many bytes it is looked again whether there is room. */
    private static final long STEP = 1 << 20;

    private final Dump dump;
    private final LongConsumer room;
    private final MessageDigest digest;
    private long granted;

    /** @param room makes sure that there is room for so many bytes more, or throws what the dump fails with */
    DumpSpool(Dump dump, LongConsumer room) {
        this.dump = dump;
        this.room = room;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (granted < length) {
            granted = Math.max(STEP, length);
            room.accept(granted);
        }
        granted -= length;
        digest.update(bytes, offset, length);
        dump.append(ByteBuffer.wrap(bytes, offset, length));
    }

    /** The digest of all bytes; to be asked for once, at the end. */
    byte[] digest() {
        return digest.digest();
    }
}

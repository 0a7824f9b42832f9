package org.mithaq.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The end of the newest segment, where entries are written. What could not be written whole is cut off again; if that
 * fails too, nothing more is written.
 */
final class SegmentTail implements Closeable {

    /** Java copies what it writes outside its heap, so not everything at once. */
    private static final int SLICE = 1 << 20;

    private final Path file;
    private final ChannelOpening opening;
    private FileChannel channel;
    private long length;
    private @Nullable IOException spoiled;

    /** How the file of a segment is opened for writing. */
    @FunctionalInterface
    interface ChannelOpening {

        FileChannel open(Path file, StandardOpenOption... options) throws IOException;
    }

    private SegmentTail(Path file, ChannelOpening opening, FileChannel channel, long length) {
        this.file = file;
        this.opening = opening;
        this.channel = channel;
        this.length = length;
    }

    /** The end of a new segment. */
    static SegmentTail create(Path file, ChannelOpening opening) throws IOException {
        FileChannel channel = opening.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
        return new SegmentTail(file, opening, channel, 0);
    }

    /** The end of a segment that is there. */
    static SegmentTail of(Path file, ChannelOpening opening) throws IOException {
        FileChannel channel = opening.open(file, StandardOpenOption.WRITE);
        return new SegmentTail(file, opening, channel, channel.size());
    }

    Path file() {
        return file;
    }

    /** The length of the segment: where the next entry will begin. */
    long length() {
        return length;
    }

    /** Writes all entries and forces them to the disk, once. */
    void append(List<byte[]> entries) throws IOException {
        if (spoiled != null) {
            throw new IOException("an earlier write could not be undone", spoiled);
        }
        boolean done = false;
        try {
            long end = length;
            for (byte[] entry : entries) {
                end = write(entry, end);
            }
            channel.force(false);
            length = end;
            done = true;
        } finally {
            if (!done) {
                undo();
            }
        }
    }

    /** Makes the segment shorter. */
    void cutTo(long shorter) throws IOException {
        length = shorter;
        try {
            cut();
        } catch (IOException e) {
            spoiled = e;
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private long write(byte[] entry, long place) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(entry);
        long end = place;
        while (bytes.position() < entry.length) {
            bytes.limit(Math.min(bytes.position() + SLICE, entry.length));
            end += channel.write(bytes, end);
        }
        return end;
    }

    /** An interrupt closes a channel in the middle of its work; it must not keep this from being tidied up. */
    private void undo() {
        boolean interrupted = Thread.interrupted();
        try {
            cut();
        } catch (IOException e) {
            spoiled = e;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void cut() throws IOException {
        if (!channel.isOpen()) {
            channel = opening.open(file, StandardOpenOption.WRITE);
        }
        channel.truncate(length);
        channel.force(true);
    }
}

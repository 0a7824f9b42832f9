package org.mithaq.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the entries of a segment one after the other, and tells whole entries from damaged ones by their checksums. */
final class SegmentReader implements Closeable {

    private static final Pattern LENGTH = Pattern.compile(RevisionText.START + "(\\d{1,10}) \\.\n");
    private static final Pattern SHA256 = Pattern.compile("H sha256 \"([0-9a-f]{64})\" \\.\n");
    private static final int LONGEST_FRAME_LINE = 100;
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final long end;
    private final byte[] buffer;
    private int position;
    private int filled;
    private long offset;

    private SegmentReader(InputStream in, long offset, long end) {
        this.in = in;
        this.buffer = new byte[(int) Math.min(BUFFER, end - offset)];
        this.offset = offset;
        this.end = end;
    }

    /**
     * A whole entry.
     *
     * @param headLength how many of its bytes are headers
     */
    record Entry(long offset, long length, int headLength, RevisionText.Head head) {}

    static SegmentReader at(Path segment, long offset) throws IOException {
        long end = Files.size(segment);
        InputStream in = Files.newInputStream(segment);
        in.skipNBytes(offset);
        return new SegmentReader(in, offset, end);
    }

    /** The entry that these bytes are; empty when they are not exactly one whole entry. */
    static Optional<Entry> whole(byte[] bytes) {
        try (SegmentReader reader = new SegmentReader(new ByteArrayInputStream(bytes), 0, bytes.length)) {
            return reader.next().filter(entry -> entry.length() == bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    /**
     * Whether an entry that was forced to the disk after that of {@code number} stands somewhere behind {@code offset}.
     * Then {@code number} had been forced before, and can't be what a crash cut short. The parts of one write may reach
     * the disk in any order, so that a whole entry of the same batch proves nothing.
     */
    static boolean keptBehind(Path segment, long offset, long number) throws IOException {
        for (long candidate : starts(segment, offset + 1)) {
            try (SegmentReader reader = at(segment, candidate)) {
                if (reader.next().filter(entry -> entry.head().batch() > number).isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The next entry; empty at the end, and when it is damaged or cut short: then nothing more can be read here. */
    Optional<Entry> next() throws IOException {
        long start = offset;
        Matcher length = LENGTH.matcher(line(Math.min(end, start + LONGEST_FRAME_LINE)));
        Matcher sha256 = SHA256.matcher(line(Math.min(end, offset + LONGEST_FRAME_LINE)));
        if (!length.matches() || !sha256.matches() || Long.parseLong(length.group(1)) > end - offset) {
            return Optional.empty();
        }
        long entryEnd = offset + Long.parseLong(length.group(1));
        MessageDigest digest = digest();
        List<String> head = new ArrayList<>();
        int headLength = (int) (offset - start);
        String line = line(entryEnd, digest);
        while (line.startsWith("H ")) {
            head.add(line);
            headLength = (int) (offset - start);
            line = line(entryEnd, digest);
        }
        skip(entryEnd, digest);
        return HexFormat.of().formatHex(digest.digest()).equals(sha256.group(1))
                ? Optional.of(new Entry(start, entryEnd - start, headLength, RevisionText.head(head)))
                : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** All places from {@code from} on that look like the begin of an entry; the line end before it may be damaged. */
    private static List<Long> starts(Path segment, long from) throws IOException {
        List<Long> starts = new ArrayList<>();
        try (SegmentReader reader = at(segment, Math.min(from, Files.size(segment)))) {
            while (reader.offset < reader.end) {
                long start = reader.offset;
                String line = new String(reader.bytes(reader.end), StandardCharsets.ISO_8859_1);
                for (int at = line.indexOf(RevisionText.START);
                        at >= 0;
                        at = line.indexOf(RevisionText.START, at + 1)) {
                    starts.add(start + at);
                }
            }
        }
        return starts;
    }

    private String line(long limit, MessageDigest digest) throws IOException {
        byte[] line = bytes(limit);
        digest.update(line);
        return new String(line, StandardCharsets.UTF_8);
    }

    private String line(long limit) throws IOException {
        return new String(bytes(limit), StandardCharsets.UTF_8);
    }

    /** The bytes up to and with the next line end, or up to {@code limit}. */
    private byte[] bytes(long limit) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (offset < limit && fill()) {
            int stop = position + (int) Math.min(filled - position, limit - offset);
            int lineEnd = position;
            while (lineEnd < stop && buffer[lineEnd] != '\n') {
                lineEnd++;
            }
            boolean complete = lineEnd < stop;
            int count = (complete ? lineEnd + 1 : stop) - position;
            line.write(buffer, position, count);
            advance(count);
            if (complete) {
                break;
            }
        }
        return line.toByteArray();
    }

    private void skip(long limit, MessageDigest digest) throws IOException {
        while (offset < limit && fill()) {
            int count = (int) Math.min(filled - position, limit - offset);
            digest.update(buffer, position, count);
            advance(count);
        }
    }

    /** Whether there is something in the buffer, or was something to put into it. */
    private boolean fill() throws IOException {
        if (position == filled) {
            position = 0;
            filled = Math.max(0, in.read(buffer, 0, buffer.length));
        }
        return position < filled;
    }

    private void advance(int count) {
        position += count;
        offset += count;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

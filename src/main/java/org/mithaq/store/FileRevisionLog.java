package org.mithaq.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.mithaq.problem.InstallationException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.problem.UnavailableException;
import org.mithaq.store.SegmentReader.Entry;
import org.mithaq.store.SegmentTail.ChannelOpening;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A log in files: segments of {@linkplain RevisionText RDF Patch}, the newest of which grows. What must be known to find a
 * revision is held in memory.
 */
final class FileRevisionLog implements RevisionLog {

    /** A segment that has grown to so many bytes is followed by a new one. */
    static final long SEGMENT_SIZE = 64L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(FileRevisionLog.class);

    private final SegmentFolder folder;
    private final long segmentSize;
    private final ChannelOpening opening;
    private final RevisionIndex<Place> index = new RevisionIndex<>();
    private @Nullable SegmentTail tail;
    private String lastId = "";
    private boolean closed;
    private @Nullable IOException broken;

    private FileRevisionLog(SegmentFolder folder, long segmentSize, ChannelOpening opening) {
        this.folder = folder;
        this.segmentSize = segmentSize;
        this.opening = opening;
    }

    /** Where an entry stands. */
    private record Place(Path segment, long offset, long length, int headLength) {

        static Place of(Path segment, long offset, Entry entry) {
            return new Place(segment, offset, entry.length(), entry.headLength());
        }
    }

    static FileRevisionLog open(Path folder, long segmentSize) {
        return open(folder, segmentSize, FileChannel::open);
    }

    static FileRevisionLog open(Path folder, long segmentSize, ChannelOpening opening) {
        try {
            FileRevisionLog log = new FileRevisionLog(SegmentFolder.at(folder), segmentSize, opening);
            log.scan();
            return log;
        } catch (IOException e) {
            throw new InstallationException(ProblemCode.HISTORY_UNREADABLE, where(folder, e), e);
        }
    }

    @Override
    public long latest() {
        return index.latest();
    }

    @Override
    public synchronized void append(List<Revision> revisions) {
        long batch = latest() + 1;
        RevisionIndex.requireNext(latest(), revisions);
        if (revisions.isEmpty()) {
            return;
        }
        requireWritable();
        List<byte[]> texts = new ArrayList<>();
        String id = lastId;
        for (Revision revision : revisions) {
            String next = "urn:uuid:" + UUID.randomUUID();
            texts.add(RevisionText.write(revision, next, id, batch));
            id = next;
        }
        List<Entry> entries = texts.stream()
                .map(text -> SegmentReader.whole(text).orElseThrow())
                .toList();
        SegmentTail end;
        long offset;
        try {
            end = roomyTail(batch);
            offset = end.length();
            end.append(texts);
        } catch (IOException e) {
            throw unwritable(e);
        }
        lastId = id;
        for (Entry entry : entries) {
            index.add(Place.of(end.file(), offset, entry), entry.head().graphs());
            offset += entry.length();
        }
    }

    @Override
    public Revision read(long number) {
        Place place = index.get(number);
        byte[] text = bytes(number, place, place.length());
        if (SegmentReader.whole(text).isPresent()) {
            return RevisionText.read(text);
        }
        // it may have been discarded, and written anew, since the place was looked up
        if (!index.get(number).equals(place)) {
            return read(number);
        }
        throw corrupt(place.segment(), place.offset(), null);
    }

    @Override
    public synchronized void discardAfter(long number) {
        if (number >= latest()) {
            return;
        }
        requireWritable();
        Place first = index.get(number + 1);
        String id = number == 0 ? "" : idOf(number);
        index.discardAfter(number);
        try {
            // newest first, so that what a crash leaves is a log without gaps
            List<Path> segments = folder.segments();
            for (int i = segments.size() - 1; !segments.get(i).equals(first.segment()); i--) {
                Files.delete(segments.get(i));
                folder.sync();
            }
            useTail(SegmentTail.of(first.segment(), opening)).cutTo(first.offset());
            lastId = id;
        } catch (IOException e) {
            broken = e;
            throw unwritable(e);
        }
    }

    @Override
    public List<RevisionSummary> summaries(long from, int limit) {
        List<RevisionSummary> summaries = new ArrayList<>();
        for (long number : index.downFrom(from, limit)) {
            Place place = index.get(number);
            byte[] headers = bytes(number, place, place.headLength());
            try {
                summaries.add(RevisionText.summary(headers, index.graphs(number)));
            } catch (RuntimeException unparsable) {
                throw corrupt(place.segment(), place.offset(), unparsable);
            }
        }
        return summaries;
    }

    @Override
    public List<Long> touching(Node graph) {
        return index.touching(graph);
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (tail != null) {
            try {
                tail.close();
            } catch (IOException e) {
                throw unwritable(e);
            }
        }
    }

    private void scan() throws IOException {
        List<Path> segments = folder.segments();
        for (Path segment : segments) {
            if (SegmentFolder.first(segment) != latest() + 1) {
                throw corrupt(segment, 0, null);
            }
            long end = scan(segment);
            long length = Files.size(segment);
            boolean newest = segment.equals(segments.get(segments.size() - 1));
            if (end < length && (!newest || SegmentReader.keptBehind(segment, end, latest() + 1))) {
                throw corrupt(segment, end, null);
            }
            if (newest) {
                SegmentTail last = useTail(SegmentTail.of(segment, opening));
                if (end < length) {
                    last.cutTo(end);
                    LOG.warn(
                            "The end of {} was cut off: {} bytes after revision {} that were never written whole",
                            segment,
                            length - end,
                            latest());
                }
            }
        }
    }

    /** Reads a segment up to the first entry that is not whole, and returns where that begins. */
    private long scan(Path segment) throws IOException {
        try (SegmentReader reader = SegmentReader.at(segment, 0)) {
            long end = 0;
            Optional<Entry> next = reader.next();
            while (next.isPresent()) {
                Entry entry = next.get();
                if (entry.head().number() != latest() + 1
                        || !entry.head().previous().equals(lastId)) {
                    throw corrupt(segment, end, null);
                }
                index.add(Place.of(segment, end, entry), entry.head().graphs());
                lastId = entry.head().id();
                end += entry.length();
                next = reader.next();
            }
            return end;
        }
    }

    private SegmentTail roomyTail(long next) throws IOException {
        SegmentTail end = tail;
        if (end == null || end.length() >= segmentSize) {
            end = useTail(SegmentTail.create(folder.segment(next), opening));
            folder.sync();
        }
        return end;
    }

    private SegmentTail useTail(SegmentTail end) throws IOException {
        SegmentTail former = tail;
        tail = end;
        if (former != null) {
            former.close();
        }
        return end;
    }

    private String idOf(long number) {
        Place place = index.get(number);
        return SegmentReader.whole(bytes(number, place, place.length()))
                .orElseThrow(() -> corrupt(place.segment(), place.offset(), null))
                .head()
                .id();
    }

    /** The first bytes of an entry; fewer when the file ends before. */
    private byte[] bytes(long number, Place place, long length) {
        ByteBuffer buffer = ByteBuffer.allocate((int) length);
        try (FileChannel channel = FileChannel.open(place.segment(), StandardOpenOption.READ)) {
            int count = 0;
            while (buffer.hasRemaining() && count >= 0) {
                count = channel.read(buffer, place.offset() + buffer.position());
            }
        } catch (IOException e) {
            index.get(number); // it may have been discarded with its segment
            throw new UnavailableException(ProblemCode.HISTORY_UNREADABLE, where(place.segment(), e), e);
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private void requireWritable() {
        if (closed) {
            throw new IllegalStateException("the log is closed");
        }
        if (broken != null) {
            throw unwritable(broken);
        }
    }

    private UnavailableException unwritable(IOException cause) {
        return new UnavailableException(ProblemCode.HISTORY_UNWRITABLE, where(folder.path(), cause), cause);
    }

    private static InstallationException corrupt(Path segment, long offset, @Nullable Throwable cause) {
        return new InstallationException(
                ProblemCode.HISTORY_CORRUPT, Map.of("segment", segment, "offset", offset), cause);
    }

    private static Map<String, Object> where(Path location, IOException cause) {
        return Map.of("location", location, "detail", String.valueOf(cause.getMessage()));
    }
}

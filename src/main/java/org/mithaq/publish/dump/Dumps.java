package org.mithaq.publish.dump;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.RuntimeIOException;
import org.jspecify.annotations.Nullable;
import org.mithaq.problem.InstallationException;
import org.mithaq.problem.MithaqException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.problem.UnavailableException;
import org.mithaq.store.GraphStore;
import org.mithaq.store.RevisionLog;
import org.mithaq.store.RevisionMarker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The dumps of an installation, one for each format. Each is written to a file in one read transaction, at the pace of the
 * disk and not of those who read it, when somebody asks for it and there is none of the newest revision.
 */
public final class Dumps implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Dumps.class);

    /** So many are made at once, and each is compressed by so many threads. */
    private static final int AT_ONCE = 2;

    /** In seconds; a dump looks several times a second whether it is to end. */
    private static final int LONGEST_END = 10;

    private final GraphStore store;
    private final RevisionLog log;
    private final Path folder;
    private final DumpLimits limits;
    private final Map<DumpFormat, Dump> dumps = new EnumMap<>(DumpFormat.class);
    private final ScheduledThreadPoolExecutor makers;
    private boolean closing;

    /**
     * Dumps that are kept in a folder, which is made when it does not exist. What an earlier process left there is removed.
     *
     * @throws InstallationException {@link ProblemCode#INSTALLATION_SETTING} when the folder can't be made or read
     */
    public Dumps(GraphStore store, RevisionLog log, Path folder, DumpLimits limits) {
        this.store = store;
        this.log = log;
        this.folder = folder;
        this.limits = limits;
        try {
            Files.createDirectories(folder);
            removeLeftOvers(folder);
        } catch (IOException e) {
            throw new InstallationException(
                    ProblemCode.INSTALLATION_SETTING, Map.of("setting", "mithaq.dumps.folder", "detail", folder), e);
        }
        this.makers = new ScheduledThreadPoolExecutor(AT_ONCE, work -> {
            Thread thread = new Thread(work, "dump");
            thread.setDaemon(true);
            return thread;
        });
        makers.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    private static void removeLeftOvers(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "????????-mithaq.*.gz")) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    /**
     * The dump in a format, which may still be in the making: of the newest revision, or of the one that was the newest when
     * it was begun, if that is less than the interval ago or it is not whole yet.
     *
     * @throws UnavailableException {@link ProblemCode#DUMP_NO_SPACE} when its file can't be made
     */
    public Dump take(DumpFormat format) {
        long newest = store.read(RevisionMarker::read);
        synchronized (this) {
            Dump known = dumps.get(format);
            boolean serves = known != null
                    && !known.isFailed()
                    && (known.whole().isEmpty()
                            || known.shows(newest)
                            || known.age().compareTo(limits.interval()) < 0);
            return serves ? known : begin(format);
        }
    }

    /** The dumps that are whole, in the order of their formats. */
    public synchronized List<Dump> kept() {
        return dumps.values().stream().filter(dump -> dump.whole().isPresent()).toList();
    }

    /** The data have changed: nothing of how they were stays on the disk for longer than it is given out. */
    public void changed() {
        // not while others are locked out: a transaction may have to wait for one that waits for them
        long newest = store.read(RevisionMarker::read);
        synchronized (this) {
            for (Dump dump : kept()) {
                if (!dump.shows(newest) && !closing && dump.outdate()) {
                    long left = limits.interval().minus(dump.age()).toMillis();
                    if (left <= 0) {
                        drop(dump);
                    } else {
                        makers.schedule(() -> drop(dump), left, TimeUnit.MILLISECONDS);
                    }
                }
            }
        }
    }

    private synchronized void drop(Dump dump) {
        dumps.remove(dump.format(), dump);
        dump.drop();
    }

    private Dump begin(DumpFormat format) {
        Dump old = dumps.get(format);
        if (old != null) {
            drop(old);
        }
        try {
            Files.createDirectories(folder);
            Dump dump = new Dump(format, folder);
            dumps.put(format, dump);
            makers.execute(() -> make(dump));
            return dump;
        } catch (IOException e) {
            LOG.error("No dump can be begun in {}", folder, e);
            throw noSpace(e);
        }
    }

    private void make(Dump dump) {
        DumpSpool spool = new DumpSpool(dump, this::requireRoom);
        try {
            long statements = store.read(dataset -> {
                DumpHeader header = DumpHeader.of(dataset, log);
                dump.begin(header);
                try {
                    return DumpWriter.writeCompressed(dataset, dump.format(), header, spool, AT_ONCE);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            dump.complete(spool.digest(), statements);
        } catch (MithaqException problem) {
            fail(dump, problem);
        } catch (UncheckedIOException | RuntimeIOException e) {
            fail(dump, noSpace(e));
        } catch (RuntimeException | Error e) {
            fail(dump, new UnavailableException(ProblemCode.SERVER_BUSY, Map.of(), e));
        }
        // what was committed meanwhile found it not whole
        changed();
    }

    private void fail(Dump dump, MithaqException problem) {
        LOG.error(
                "The dump {} could not be made: {}",
                dump.format().fileName(),
                problem.getMessage(),
                problem.getCause());
        drop(dump);
        dump.fail(problem);
    }

    /** Makes sure that so many bytes may be written, by dropping dumps that were made longer ago if need be. */
    private synchronized void requireRoom(long more) {
        if (closing) {
            throw new UnavailableException(ProblemCode.SERVER_BUSY, Map.of());
        }
        try {
            while (Files.getFileStore(folder).getUsableSpace() - more < limits.minFree()
                    || bytes() + more > limits.maxBytes()) {
                Optional<Dump> oldest = kept().stream().max(Comparator.comparing(Dump::age));
                drop(oldest.orElseThrow(() -> noSpace(null)));
            }
        } catch (IOException e) {
            throw noSpace(e);
        }
    }

    private long bytes() {
        return dumps.values().stream().mapToLong(Dump::length).sum();
    }

    private static UnavailableException noSpace(@Nullable Throwable cause) {
        return new UnavailableException(ProblemCode.DUMP_NO_SPACE, Map.of(), cause);
    }

    /** Ends what is being made, and removes all files. */
    @Override
    public void close() {
        synchronized (this) {
            closing = true;
        }
        // no thread is interrupted: that would close files of the store under it
        makers.shutdown();
        try {
            makers.awaitTermination(LONGEST_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            List.copyOf(dumps.values()).forEach(this::drop);
        }
    }
}

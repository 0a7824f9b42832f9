package org.mithaq.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.jspecify.annotations.Nullable;
import org.mithaq.problem.ConflictException;
import org.mithaq.problem.InstallationException;
import org.mithaq.problem.ProblemCode;

/** A TDB2 store inside this process, on disk or in memory. One process at a time can hold the files of a store. */
public final class EmbeddedStore implements GraphStore {

    private static final String LOCK_FILE = "tdb.lock";

    /** The folders that this process has open. */
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    static {
        PublicDescriptions.install();
    }

    private final DatasetGraph dataset;
    private final @Nullable Path folder;
    private final AtomicBoolean open = new AtomicBoolean(true);

    private EmbeddedStore(DatasetGraph dataset, @Nullable Path folder) {
        this.dataset = dataset;
        this.folder = folder;
        dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
        QC.setFactory(dataset.getContext(), TimelyPaths.FACTORY);
    }

    /** A store that lives as long as this object; for tests and for checking records without a server. */
    public static EmbeddedStore inMemory() {
        return new EmbeddedStore(DatabaseMgr.createDatasetGraph(), null);
    }

    /**
     * Opens the store in a folder, which is made when it does not exist.
     *
     * @throws ConflictException {@link ProblemCode#STORE_LOCKED} when another process holds the store, or this one has
     *     opened it already
     * @throws InstallationException {@link ProblemCode#STORE_UNUSABLE} when the folder can't be made, read or written
     */
    public static EmbeddedStore at(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw unusable(folder, e);
        }
        Path key = key(folder);
        if (isHeld(folder) || !OPEN.add(key)) {
            throw new ConflictException(ProblemCode.STORE_LOCKED, Map.of("location", folder));
        }
        try {
            DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(key.toString()));
            NodeFile.install(dataset);
            return new EmbeddedStore(dataset, key);
        } catch (RuntimeException | ReflectiveOperationException e) {
            OPEN.remove(key);
            throw unusable(folder, e);
        }
    }

    /** Whether the folder holds the files of a store, of any content. */
    public static boolean exists(Path folder) {
        try (DirectoryStream<Path> data = Files.newDirectoryStream(folder, "Data-*")) {
            return data.iterator().hasNext();
        } catch (IOException none) {
            return false;
        }
    }

    /**
     * Whether a process other than this one holds the store in the folder. The lock of the operating system decides, not
     * the process number in the lock file: that may be stale, and belong to somebody else by now.
     */
    public static boolean isHeld(Path folder) {
        Path lock = folder.resolve(LOCK_FILE);
        // to close a lock file, even after reading, would give up a lock that this process has on it
        if (OPEN.contains(key(folder)) || !Files.exists(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free == null;
        } catch (IOException | OverlappingFileLockException notOurs) {
            return false;
        }
    }

    private static Path key(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException none) {
            return folder.toAbsolutePath().normalize();
        }
    }

    @Override
    public <T> T read(Function<DatasetGraph, T> work) {
        return Txn.calculateRead(dataset, () -> work.apply(dataset));
    }

    @Override
    public void write(Consumer<DatasetGraph> work) {
        Txn.executeWrite(dataset, () -> work.accept(dataset));
    }

    @Override
    public DatasetGraph dataset() {
        return dataset;
    }

    @Override
    public void close() {
        if (open.getAndSet(false)) {
            TDBInternal.expel(dataset);
            if (folder != null) {
                OPEN.remove(folder);
            }
        }
    }

    private static InstallationException unusable(Path folder, Exception cause) {
        return new InstallationException(
                ProblemCode.STORE_UNUSABLE,
                Map.of("location", folder, "detail", String.valueOf(cause.getMessage())),
                cause);
    }
}

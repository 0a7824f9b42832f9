package org.mithaq.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.mithaq.problem.ConflictException;
import org.mithaq.problem.InstallationException;
import org.mithaq.problem.ProblemCode;

/** A TDB2 store inside this process, on disk or in memory. One process at a time can hold the files of a store. */
public final class EmbeddedStore implements GraphStore {

    private static final String LOCK_FILE = "tdb.lock";

    private final DatasetGraph dataset;
    private boolean open = true;

    private EmbeddedStore(DatasetGraph dataset) {
        this.dataset = dataset;
        dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    }

    /** A store that lives as long as this object; for tests and for checking records without a server. */
    public static EmbeddedStore inMemory() {
        return new EmbeddedStore(DatabaseMgr.createDatasetGraph());
    }

    /**
     * Opens the store in a folder, which is made when it does not exist.
     *
     * @throws ConflictException {@link ProblemCode#STORE_LOCKED} when another process holds the store
     * @throws InstallationException {@link ProblemCode#STORE_UNUSABLE} when the folder can't be made, read or written
     */
    public static EmbeddedStore at(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw unusable(folder, e);
        }
        if (isHeld(folder)) {
            throw new ConflictException(ProblemCode.STORE_LOCKED, Map.of("location", folder));
        }
        try {
            return new EmbeddedStore(DatabaseMgr.connectDatasetGraph(Location.create(folder.toString())));
        } catch (RuntimeException e) {
            throw unusable(folder, e);
        }
    }

    /** Whether the folder holds the files of a store, of any content. */
    public static boolean exists(Path folder) {
        return Files.exists(folder.resolve("Data-0001"));
    }

    /** Whether a living process other than this one holds the store in the folder. */
    public static boolean isHeld(Path folder) {
        Path lock = folder.resolve(LOCK_FILE);
        try {
            if (!Files.exists(lock)) {
                return false;
            }
            String pid = Files.readString(lock).strip();
            return !pid.isEmpty()
                    && Long.parseLong(pid) != ProcessHandle.current().pid()
                    && ProcessHandle.of(Long.parseLong(pid))
                            .map(ProcessHandle::isAlive)
                            .orElse(false);
        } catch (IOException | NumberFormatException unreadable) {
            return false;
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
        if (open) {
            open = false;
            TDBInternal.expel(dataset);
        }
    }

    private static InstallationException unusable(Path folder, Exception cause) {
        return new InstallationException(
                ProblemCode.STORE_UNUSABLE,
                Map.of("location", folder, "detail", String.valueOf(cause.getMessage())),
                cause);
    }
}

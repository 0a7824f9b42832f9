package org.mithaq.records;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import org.mithaq.gate.CheckResult;
import org.mithaq.problem.MithaqException;
import org.mithaq.shacl.GraphValidator;
import org.mithaq.shacl.IncrementalValidator;
import org.mithaq.shacl.ShapeCatalog;

/**
 * What a server needs of the bundled files: the validator of the shapes, and the seed when the store is empty. Both take
 * seconds, so the seed is begun on a thread of its own before anything else. When it is the {@link BuiltSeed}, nobody waits
 * for the validator, which is made when {@link #warmUp} or somebody asks for it; else it is begun at once.
 */
public final class Preparation {

    private @Nullable CompletableFuture<GraphValidator> validator;
    private @Nullable CompletableFuture<DatasetGraph> seed;
    private volatile @Nullable DatasetGraph built;
    private @Nullable IncrementalValidator incremental;

    /** Begins with what an empty store needs. */
    public static Preparation forEmptyStore() {
        Preparation preparation = new Preparation();
        preparation.seed = CompletableFuture.supplyAsync(preparation::readSeed);
        return preparation;
    }

    /** Begins with nothing, for a store that is filled. */
    public static Preparation forFilledStore() {
        return new Preparation();
    }

    /** Begins with the validator if that has not happened yet, and does not wait for it. */
    public void warmUp() {
        begunValidator();
    }

    /** The validator of the bundled shapes, always the same. */
    public GraphValidator validator() {
        return await(begunValidator());
    }

    /** The validator of changes with the same shapes, always the same. */
    public synchronized IncrementalValidator incrementalValidator() {
        if (incremental == null) {
            incremental = new IncrementalValidator(validator());
        }
        return incremental;
    }

    /** The {@linkplain SeedStore#bundled seed}; it is not kept, so that asking again reads the files again. */
    public synchronized DatasetGraph seed() {
        CompletableFuture<DatasetGraph> begun = seed;
        seed = null;
        return begun == null ? SeedStore.bundled() : await(begun);
    }

    /** What the shapes find in a seed; nothing when it is the one that was checked when the program was built. */
    CheckResult check(DatasetGraph seed) {
        if (seed == built) {
            built = null;
            return CheckResult.nothingFound();
        }
        return SeedStore.check(seed, validator());
    }

    private DatasetGraph readSeed() {
        DatasetGraph read = BuiltSeed.read(BuiltSeed.class.getClassLoader()).orElse(null);
        if (read == null) {
            warmUp();
            return SeedStore.bundled();
        }
        built = read;
        return read;
    }

    /** The result of {@code work}; a problem that it ran into is thrown as it was there. */
    static <T> T await(CompletableFuture<T> work) {
        try {
            return work.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof MithaqException problem ? problem : e;
        }
    }

    private synchronized CompletableFuture<GraphValidator> begunValidator() {
        if (validator == null) {
            validator = CompletableFuture.supplyAsync(() -> new GraphValidator(ShapeCatalog.bundled()));
        }
        return validator;
    }
}

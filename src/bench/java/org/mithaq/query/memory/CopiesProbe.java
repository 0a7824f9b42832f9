package org.mithaq.query.memory;

import java.lang.ref.Reference;
import org.mithaq.store.GraphStore;

/** Weighs the copies of a store. */
public final class CopiesProbe {

    private static final int OTHERS = 2;

    private CopiesProbe() {}

    /**
     * What the copies of a store take.
     *
     * @param triples in the union
     * @param first bytes that one copy takes, terms included
     * @param all bytes that three copies take
     * @param copying milliseconds that one more copy takes to be made
     */
    public record Weight(long triples, long first, long all, double copying) {}

    /** Reads a store and copies it. */
    public static Weight weigh(GraphStore store) {
        long before = used();
        Copy first = new Filling(Long.MAX_VALUE).read(store, context -> {}).orElseThrow();
        long one = used() - before;
        Copy[] others = new Copy[OTHERS];
        long start = System.nanoTime();
        for (int i = 0; i < OTHERS; i++) {
            others[i] = first.copy();
        }
        double copying = (System.nanoTime() - start) / 1e6 / OTHERS;
        long all = used() - before;
        Reference.reachabilityFence(first);
        Reference.reachabilityFence(others);
        return new Weight(first.triples(), one, all, copying);
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}

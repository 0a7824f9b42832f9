package org.mithaq.bench;

import java.io.PrintStream;

/** A benchmark; its class is called {@code <name>Benchmark}, and {@link Benchmarks} finds it by that name. */
interface Benchmark {

    /**
     * Runs and prints what it measured.
     *
     * @return whether it found what it promises; what is missing was printed
     */
    boolean run(PrintStream out);
}

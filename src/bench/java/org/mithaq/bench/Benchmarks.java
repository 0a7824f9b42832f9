package org.mithaq.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Runs the benchmarks that are named on the command line: {@code Validation} stands for {@link ValidationBenchmark}. The
 * process ends with 1 when one did not find what it promises, and with 2 when there is none of that name.
 */
public final class Benchmarks {

    private Benchmarks() {}

    /** The sizes to run at, in triples, smallest first: the system property {@code bench.sizes}, separated by commas. */
    static List<Long> sizes() {
        return Arrays.stream(System.getProperty("bench.sizes", "10000,100000").split(","))
                .map(size -> Long.valueOf(size.strip()))
                .sorted()
                .toList();
    }

    /** Runs the named benchmarks, one after the other. */
    public static void main(String[] names) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        boolean good = true;
        for (String name : names) {
            good &= benchmark(name).run(out);
        }
        System.exit(good ? 0 : 1);
    }

    private static Benchmark benchmark(String name) {
        String type = Benchmarks.class.getPackageName() + "." + name + "Benchmark";
        try {
            return (Benchmark) Class.forName(type).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            System.err.println("There is no benchmark " + name + ": no class " + type);
            System.exit(2);
            throw new IllegalStateException("the process has ended", e);
        }
    }
}

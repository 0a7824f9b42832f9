package org.mithaq.query.memory;

import java.util.Map;
import org.mithaq.problem.InstallationException;
import org.mithaq.problem.ProblemCode;

/**
 * How many triples may be kept in memory.
 *
 * @param triples 0 for none
 */
public record MemoryLimit(long triples) {

    /** What a triple takes in three copies, its terms included; measured, see {@code src/docs/benchmarks.md}. */
    static final long BYTES_PER_TRIPLE = 1_000;

    /**
     * The limit of an installation.
     *
     * @param maxTriples {@code mithaq.memory.max-triples}; 0 for none
     * @param maxHeapShare {@code mithaq.memory.max-heap-share}, of the largest heap that the process may have
     * @param heap that heap, in bytes
     * @throws InstallationException {@link ProblemCode#INSTALLATION_SETTING} when a number is below 0, or the share above 1
     */
    public static MemoryLimit of(long maxTriples, double maxHeapShare, long heap) {
        if (maxTriples < 0) {
            throw wrong("mithaq.memory.max-triples", maxTriples);
        }
        if (!(maxHeapShare >= 0 && maxHeapShare <= 1)) {
            throw wrong("mithaq.memory.max-heap-share", maxHeapShare);
        }
        return new MemoryLimit(Math.min(maxTriples, (long) (maxHeapShare * heap / BYTES_PER_TRIPLE)));
    }

    private static InstallationException wrong(String setting, Object value) {
        return new InstallationException(
                ProblemCode.INSTALLATION_SETTING, Map.of("setting", setting, "detail", String.valueOf(value)));
    }
}

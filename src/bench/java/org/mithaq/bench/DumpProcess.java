package org.mithaq.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mithaq.MithaqApplication;
import org.mithaq.publish.dump.DumpFormat;

/** A process that writes a compressed dump of a store, and how long it takes. */
final class DumpProcess {

    private static final String HEAP = "-Xmx1g";
    private static final double NANOSECONDS = 1e9;

    private final List<String> command;
    private final Path file;
    private double best = Double.MAX_VALUE;

    private DumpProcess(List<String> command, Path file) {
        this.command = command;
        this.file = file;
    }

    /** What Jena has: its command and gzip, joined by a pipe. */
    static DumpProcess tdbdump(Path store, Path file) {
        String pipe =
                "set -o pipefail; " + java() + " " + HEAP + " -cp \"$1\" tdb2.tdbdump --loc \"$2\" | gzip > \"$3\"";
        return new DumpProcess(
                List.of("bash", "-c", pipe, "tdbdump", classPath(), store.toString(), file.toString()), file);
    }

    /** Ours. */
    static DumpProcess ours(Path store, DumpFormat format, Path file) {
        return new DumpProcess(
                List.of(
                        java(),
                        HEAP,
                        "-cp",
                        classPath(),
                        MithaqApplication.class.getName(),
                        "dump",
                        "--store",
                        store.toString(),
                        "--format",
                        format.suffix(),
                        "--output",
                        file.toString(),
                        "--force"),
                file);
    }

    /** Runs it once more; the best run counts. */
    void run() {
        try {
            long start = System.nanoTime();
            int code = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException(code + " from " + command);
            }
            best = Math.min(best, (System.nanoTime() - start) / NANOSECONDS);
        } catch (IOException e) {
            throw DumpsBenchmark.unchecked(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a benchmark", e);
        }
    }

    /** In seconds, the start of the JVM included. */
    double best() {
        return best;
    }

    double megabytes() {
        try {
            return Files.size(file) / 1e6;
        } catch (IOException e) {
            throw DumpsBenchmark.unchecked(e);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }
}

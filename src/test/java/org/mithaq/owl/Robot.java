package org.mithaq.owl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** ROBOT, the command-line tool for ontologies, run in a Java process of its own on a class path of its own. */
final class Robot {

    private static final Path CLASS_PATH = Path.of("target", "owl", "robot-class-path");
    private static final long MINUTES = 5;

    private final Path log;

    /** Writes what ROBOT prints to {@code log}, which each run replaces. */
    Robot(Path log) {
        this.log = log;
    }

    /**
     * Runs one command or a chain of them and waits for the end.
     *
     * @throws IllegalStateException when the build has not resolved ROBOT, or when it does not end in five minutes
     */
    Run run(String... arguments) {
        if (!Files.isRegularFile(CLASS_PATH)) {
            throw new IllegalStateException(
                    "no " + CLASS_PATH + ": run these tests by mvn verify, which resolves ROBOT");
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // a run lasts about two seconds: compile little, collect simply
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "@" + CLASS_PATH,
                "org.obolibrary.robot.CommandLineInterface"));
        command.addAll(List.of(arguments));
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("ROBOT has not ended after " + MINUTES + " minutes: " + command);
            }
            return new Run(process.exitValue(), new String(Files.readAllBytes(log), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** How a run ended and what it printed. */
    record Run(int exitCode, String output) {

        boolean passed() {
            return exitCode == 0;
        }
    }
}

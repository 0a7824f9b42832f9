package org.mithaq.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/** A file in {@code target/bench} to which each run adds what it printed. */
record Figures(String name) {

    /** Adds a text, after the time. */
    void append(String text) {
        Path file = Path.of("target", "bench", name);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    Instant.now() + System.lineSeparator() + text,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

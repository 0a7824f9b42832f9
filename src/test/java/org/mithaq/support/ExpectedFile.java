package org.mithaq.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that hold what the program is expected to write. Run a test with {@code -Dmithaq.rewrite=true} to rewrite its own. */
public final class ExpectedFile {

    /** Whether expected files are written instead of compared. */
    public static final boolean REWRITE = Boolean.getBoolean("mithaq.rewrite");

    private ExpectedFile() {}

    /** The text must be that of the file; or becomes it. */
    public static void check(Path file, String actual) {
        if (REWRITE) {
            write(file, actual);
        }
        assertThat(file).usingCharset("UTF-8").hasContent(actual);
    }

    /** The text of a file. */
    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file and the folders it needs. */
    public static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

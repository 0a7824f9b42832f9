package org.mithaq.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mithaq.vocab.IriScheme;

/**
 * The texts of the source documents by digest. They belong to others and are not part of the project: they are read from
 * the folder that the environment variable {@code MITHAQ_SOURCES} names, else from {@code ../shared/sources}.
 */
public final class SourceTexts {

    private SourceTexts() {}

    /** The folder, when it is there. */
    public static Optional<Path> folder() {
        String named = System.getenv("MITHAQ_SOURCES");
        Path folder = named == null ? Path.of("..", "shared", "sources") : Path.of(named);
        return Optional.of(folder).filter(Files::isDirectory);
    }

    /** The texts of the folder as code points, by the SHA-256 of their bytes. */
    public static Map<String, int[]> byDigest(Path folder) {
        Map<String, int[]> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(Files::isRegularFile)
                    .map(ProjectFiles::bytes)
                    .forEach(bytes -> texts.put(
                            IriScheme.sha256(bytes),
                            new String(bytes, StandardCharsets.UTF_8)
                                    .codePoints()
                                    .toArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}

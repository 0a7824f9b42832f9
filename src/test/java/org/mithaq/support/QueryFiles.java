package org.mithaq.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** The queries in a folder of the test resources; a new case is a new file. */
public final class QueryFiles {

    private QueryFiles() {}

    /** A query: the name of its file, that of the folder it stands in, and its text. */
    public record QueryFile(String name, String folder, String text) {

        @Override
        public String toString() {
            return folder + "/" + name;
        }
    }

    /** All queries in and below a folder, by name. */
    public static Stream<QueryFile> below(String folder) {
        try {
            Path root = Path.of(Objects.requireNonNull(QueryFiles.class.getResource("/" + folder))
                    .toURI());
            try (Stream<Path> files = Files.walk(root)) {
                return files
                        .filter(file -> file.toString().endsWith(".rq"))
                        .sorted()
                        .map(QueryFiles::read)
                        .toList()
                        .stream();
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static QueryFile read(Path file) {
        try {
            return new QueryFile(
                    file.getFileName().toString().replace(".rq", ""),
                    file.getParent().getFileName().toString(),
                    Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

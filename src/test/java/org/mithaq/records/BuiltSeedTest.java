package org.mithaq.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.support.Seed;

class BuiltSeedTest {

    @TempDir
    private Path folder;

    @Test
    void itIsTheSeedUntilABundledFileChanges() throws IOException {
        BuiltSeed.write(folder);

        assertThat(read())
                .hasValueSatisfying(built ->
                        assertThat(IsoMatcher.isomorphic(built, Seed.dataset())).isTrue());

        Files.writeString(folder.resolve("seed/sha256"), "of other files");

        assertThat(read()).isEmpty();
    }

    @Test
    void thereMayBeNone() throws IOException {
        assertThat(read()).isEmpty();
    }

    private Optional<DatasetGraph> read() throws IOException {
        URL[] path = {folder.toUri().toURL()};
        try (URLClassLoader classes = new URLClassLoader(path, null)) {
            return BuiltSeed.read(classes);
        }
    }
}

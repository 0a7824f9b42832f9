package org.mithaq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.support.RunningServer;
import org.mithaq.support.Seed;
import org.springframework.boot.test.web.server.LocalServerPort;

/** {@code dump} of a running server. */
@RunningServer
class DumpCommandIT {

    @TempDir
    private Path folder;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"mithaq.nq.gz", "mithaq.nq"})
    void theFileHoldsWhatTheServerHolds(String name) throws IOException {
        Path file = folder.resolve(name);

        Cli run = Cli.run("dump", "--server", "http://localhost:" + port, "--output", file, "--lang", "fr");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("révision 0");
        assertThat(IsoMatcher.isomorphic(DumpCommandTest.read(file), Seed.dataset()))
                .isTrue();
    }
}

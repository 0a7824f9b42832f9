package org.mithaq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.support.Client;
import org.mithaq.support.RunningServer;
import org.springframework.boot.test.web.server.LocalServerPort;

/** {@code check --server}: the same answers, from a running server. */
@RunningServer
class CheckCommandIT {

    private static final Path BODIES = Path.of("src/test/resources/http/bodies");

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fit.trig | en | 0 | may enter the graph; nothing was found",
                "unfit.trig | ar | 1 | لا يمكن إدخاله في المخطط المعرفي (مخالفة واحدة",
                "unfit.trig | fr | 1 | ne peut pas entrer dans le graphe (1 violation"
            })
    void theServerGivesTheVerdict(String file, String lang, int code, String verdict) {
        Cli run = Cli.run("check", "--server", server(), "--lang", lang, BODIES.resolve(file));

        assertThat(run.code()).isEqualTo(code);
        assertThat(run.out()).contains(verdict);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void whatTheServerRefusesIsToldInItsWords() {
        Cli run = Cli.run("check", "--server", server(), "--lang", "fr", BODIES.resolve("broken.ttl"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("à la ligne 4, colonne 7")
                .contains("[record.unreadable]")
                .doesNotContain("{");
    }

    @Test
    void whoeverIsNoMithaqIsReported() {
        Cli run = Cli.run("check", "--server", server() + "/sparql/", BODIES.resolve("fit.trig"));
        Cli elsewhere = Cli.run("check", "--server", server().replace("http:", "https:"), BODIES.resolve("fit.trig"));

        assertThat(run.code()).isZero();
        assertThat(elsewhere.code()).isEqualTo(2);
        assertThat(elsewhere.err()).contains("[server.unreachable]");
    }

    @Test
    void nobodyThereIsReported() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        Cli run = Cli.run("check", "--server", "http://localhost:" + free, BODIES.resolve("fit.trig"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("http://localhost:" + free).contains("[server.unreachable]");
    }

    @Test
    void anAddressThatIsNoneIsWrongUsage() {
        assertThat(Cli.run("check", "--server", "a b", BODIES.resolve("fit.trig"))
                        .code())
                .isEqualTo(2);
        assertThat(Cli.run("check", "--server", "localhost:8080", BODIES.resolve("fit.trig"))
                        .code())
                .isEqualTo(2);
    }

    private String server() {
        return new Client(port).address("").toString();
    }
}

package org.mithaq.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.MithaqApplication;
import org.mithaq.problem.ConflictException;
import org.mithaq.problem.InstallationException;
import org.mithaq.store.EmbeddedStore;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Starts that fail: what is printed, the exit code, and the store afterwards. */
@ExtendWith(OutputCaptureExtension.class)
class StartFailureIT {

    private static final String BAD_RECORD = """
            PREFIX mq: <https://w3id.org/mithaq/ontology#>

            <https://w3id.org/mithaq/id/authority/place/nowhere> {
                <https://w3id.org/mithaq/id/place/nowhere> a mq:Place .
            }
            """;

    @TempDir
    private Path folder;

    private record Start(int exitCode, String output) {}

    @Test
    void aBadRecordAmongTheFilesStopsTheStartAndLeavesTheStoreEmpty() throws Exception {
        Path records = Files.createDirectories(folder.resolve("files/ontology/records"));
        Files.writeString(records.resolve("bad.trig"), BAD_RECORD);
        Path store = folder.resolve("store");

        Start start = start(folder.resolve("files"), store);

        assertThat(start.exitCode()).isEqualTo(1);
        assertThat(start.output())
                .contains("ontology/: may not enter the graph")
                .contains("<https://w3id.org/mithaq/id/place/nowhere>")
                .contains("Rule: labels-arabic")
                .contains("[seed.violation]")
                .doesNotContain("\tat ")
                .doesNotContain("Exception");
        try (EmbeddedStore after = EmbeddedStore.at(store)) {
            assertThat(after.<Boolean>read(DatasetGraph::isEmpty)).isTrue();
        }
    }

    @Test
    void aStoreThatIsHeldStopsTheStart(CapturedOutput output) {
        Path store = folder.resolve("store");
        try (EmbeddedStore held = EmbeddedStore.at(store)) {
            assertThatThrownBy(() -> SpringApplication.run(
                            MithaqApplication.class, "--server.port=0", "--mithaq.store.location=" + store))
                    .hasRootCauseInstanceOf(ConflictException.class);

            assertThat(output.getAll()).contains("[store.locked]").doesNotContain("\tat ");
            assertThat(held.<Boolean>read(DatasetGraph::isEmpty)).isTrue();
        }
    }

    @Test
    void aLimitThatIsNoneStopsTheStart(CapturedOutput output) {
        assertThatThrownBy(() -> SpringApplication.run(
                        MithaqApplication.class,
                        "--server.port=0",
                        "--mithaq.store.location=memory",
                        "--mithaq.sparql.timeout=0s"))
                .hasRootCauseInstanceOf(InstallationException.class);

        assertThat(output.getAll())
                .contains("mithaq.sparql.timeout")
                .contains("[installation.setting]")
                .doesNotContain("\tat ");
    }

    @Test
    void aManagementPortThatEverybodyWouldSeeStopsTheStart(CapturedOutput output) {
        assertThatThrownBy(() -> SpringApplication.run(
                        MithaqApplication.class,
                        "--server.port=18104",
                        "--management.server.port=18104",
                        "--mithaq.store.location=memory"))
                .hasRootCauseInstanceOf(InstallationException.class);

        assertThat(output.getAll())
                .contains("management.server.port")
                .contains("[installation.setting]")
                .doesNotContain("\tat ");
    }

    @Test
    void aManagementPortThatIsInUseStopsTheStartWithASentence(CapturedOutput output) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> SpringApplication.run(
                            MithaqApplication.class,
                            "--server.port=0",
                            "--management.server.port=" + taken.getLocalPort(),
                            "--mithaq.store.location=memory"))
                    .isInstanceOf(RuntimeException.class);

            assertThat(output.getAll())
                    .contains("Port " + taken.getLocalPort() + " was already in use")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void aShareOfTheHeapThatIsNoneStopsTheStart(CapturedOutput output) {
        assertThatThrownBy(() -> SpringApplication.run(
                        MithaqApplication.class,
                        "--server.port=0",
                        "--management.server.port=-1",
                        "--mithaq.store.location=memory",
                        "--mithaq.memory.max-heap-share=1.5"))
                .hasRootCauseInstanceOf(InstallationException.class);

        assertThat(output.getAll())
                .contains("mithaq.memory.max-heap-share")
                .contains("[installation.setting]")
                .doesNotContain("\tat ");
    }

    @Test
    void aTokenThatIsTooShortStopsTheStartAndIsNotPrinted(CapturedOutput output) {
        assertThatThrownBy(() -> SpringApplication.run(
                        MithaqApplication.class,
                        "--server.port=0",
                        "--mithaq.store.location=memory",
                        "--mithaq.security.editor-token=short-secret-of-an-editor"))
                .hasRootCauseInstanceOf(InstallationException.class);

        assertThat(output.getAll())
                .contains("mithaq.security.editor-token")
                .contains("[installation.setting]")
                .doesNotContain("short-secret")
                .doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource({
        "mithaq.catalogue.cache-bytes, -1",
        "mithaq.dumps.max-bytes, 0",
        "mithaq.dumps.min-free, -1",
        "mithaq.dumps.interval, -1s",
        "mithaq.dumps.at-once, 0",
        "mithaq.dumps.per-client, 0",
        "mithaq.public-url, graph.example.org",
        "mithaq.public-url, ftp://graph.example.org"
    })
    void aSettingThatIsNoneStopsTheStart(String setting, String value, CapturedOutput output) {
        assertThatThrownBy(() -> SpringApplication.run(
                        MithaqApplication.class,
                        "--server.port=0",
                        "--mithaq.store.location=memory",
                        "--" + setting + "=" + value))
                .hasRootCauseInstanceOf(InstallationException.class);

        assertThat(output.getAll())
                .contains(setting)
                .contains("[installation.setting]")
                .doesNotContain("\tat ");
    }

    @Test
    void aQueryWithABadHeaderStopsTheStart(CapturedOutput output) throws IOException {
        Path queries = Files.createDirectories(folder.resolve("queries/topic"));
        Files.copy(Path.of("src/test/resources/catalogue/refused/unknown-type.rq"), queries.resolve("unknown-type.rq"));

        assertThatThrownBy(() -> SpringApplication.run(
                        MithaqApplication.class,
                        "--server.port=0",
                        "--mithaq.store.location=memory",
                        "--mithaq.catalogue.folder=" + queries.getParent()))
                .isInstanceOf(InstallationException.class);

        assertThat(output.getAll())
                .contains("unknown-type.rq")
                .contains("line 7: the type 'irl' is none of iri, text")
                .contains("[installation.file]")
                .doesNotContain("\tat ");
    }

    private Start start(Path files, Path store) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Duser.language=en",
                "-Dfile.encoding=UTF-8",
                "-cp",
                files + System.getProperty("path.separator") + System.getProperty("java.class.path"),
                MithaqApplication.class.getName(),
                "--server.port=0",
                "--management.server.port=-1",
                "--mithaq.store.location=" + store,
                "--logging.charset.console=UTF-8"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the server started, or did not end:\n" + Files.readString(output));
        }
        return new Start(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }
}

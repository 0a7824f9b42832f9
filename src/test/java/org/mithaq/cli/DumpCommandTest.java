package org.mithaq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.store.EmbeddedStore;

/** {@code dump} of a store that nobody holds, and of servers that do not send all of it. */
class DumpCommandTest {

    private static final String QUAD =
            "<https://w3id.org/mithaq/id/org/a> <http://www.w3.org/2004/02/skos/core#prefLabel> "
                    + "\"شبكة\"@ar <https://w3id.org/mithaq/id/record/r> .\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"nq, mithaq.nq.gz", "trig, mithaq.trig", "jsonld, mithaq.jsonld", "nq, mithaq.nq"})
    void theFileHoldsWhatTheStoreHolds(String format, String name) throws IOException {
        Path file = folder.resolve(name);

        Cli run = Cli.run("dump", "--store", store(), "--format", format, "--output", file);

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains(file + ": revision 0, 1 statement");
        assertThat(IsoMatcher.isomorphic(read(file), data())).isTrue();
    }

    @Test
    void aFileThatIsThereIsKeptUnlessItIsToBeReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("mithaq.nq.gz"), "precious");
        Path store = store();

        Cli refused = Cli.run("dump", "--store", store, "--output", file, "--lang", "ar");
        String kept = Files.readString(file);
        Cli forced = Cli.run("dump", "--store", store, "--output", file, "--force");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("موجود من قبل").contains("--force");
        assertThat(kept).isEqualTo("precious");
        assertThat(forced.code()).as(forced.err()).isZero();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).endsWith(QUAD);
        }
    }

    @Test
    void withoutAStoreThereIsNothingToDumpAndNoneIsMade() {
        Path nowhere = folder.resolve("nowhere");

        Cli run = Cli.run("dump", "--store", nowhere, "--output", folder.resolve("x.nq"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("There is no store in " + nowhere);
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--format=xml", "--lang=de", "--server=localhost"})
    void wrongUsageIsSaid(String option) {
        Cli run = Cli.run("dump", option, "--output", folder.resolve("x.nq"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(option.substring(0, option.indexOf('=')) + ": ");
    }

    @Test
    void whereNothingCanBeWrittenNothingIsLeft() {
        Cli run = Cli.run("dump", "--store", store(), "--output", folder.resolve("no/such/folder/x.nq"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("x.nq can't be written");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.nq", "x.nq.gz"})
    void halfAnAnswerIsNoFile(String name) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/dump/mithaq.nq.gz", exchange -> {
            exchange.sendResponseHeaders(200, 1_000_000);
            OutputStream out = exchange.getResponseBody();
            out.write(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0});
            out.flush();
            exchange.close();
        });
        server.start();
        try {
            Cli run = Cli.run(
                    "dump",
                    "--server",
                    "http://localhost:" + server.getAddress().getPort(),
                    "--output",
                    folder.resolve(name));

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("[server.unreachable]");
            try (Stream<Path> left = Files.list(folder)) {
                assertThat(left).isEmpty();
            }
        } finally {
            server.stop(0);
        }
    }

    /** What a file says, compressed or not. */
    static DatasetGraph read(Path file) throws IOException {
        DatasetGraph read = DatasetGraphFactory.create();
        String name = file.toString();
        try (InputStream bytes = Files.newInputStream(file);
                InputStream in = name.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes) {
            RDFParser.source(in).lang(RDFLanguages.filenameToLang(name)).parse(read);
        }
        return read;
    }

    private Path store() {
        Path store = folder.resolve("store");
        try (EmbeddedStore opened = EmbeddedStore.at(store)) {
            opened.write(dataset -> data().find().forEachRemaining(dataset::add));
        }
        return store;
    }

    private static DatasetGraph data() {
        DatasetGraph data = DatasetGraphFactory.create();
        RDFParser.fromString(QUAD, Lang.NQUADS).parse(data);
        return data;
    }
}

package org.mithaq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.NodeConst;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.store.EmbeddedStore;
import org.mithaq.store.GraphStore;
import tools.jackson.databind.json.JsonMapper;

/** {@code check} in one process, on what a new store would be filled with. */
class CheckCommandTest {

    private static final Path BODIES = Path.of("src/test/resources/http/bodies");

    @TempDir
    private Path folder;

    @Test
    void recordsThatAreFitExitWithZero() {
        Cli run = check(BODIES.resolve("fit.trig"), BODIES.resolve("warning.trig"));

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("fit.trig: may enter the graph; nothing was found")
                .contains("warning.trig: may enter the graph (no violation, 1 warning");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aViolationExitsWithOneAndSpeaksTheLanguageThatWasAskedFor() {
        Cli run = check(BODIES.resolve("fit.ttl"), BODIES.resolve("unfit.trig"), "--lang", "ar");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("fit.ttl\u2069: يمكن إدخاله في المخطط المعرفي")
                .contains("unfit.trig\u2069: لا يمكن إدخاله في المخطط المعرفي (مخالفة واحدة")
                .contains("<https://w3id.org/mithaq/id/place/waha>");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void theWorstOfSeveralFilesDecidesAndAllAreReported() {
        fillStore();

        Cli run = check(BODIES.resolve("unfit.trig"), folder.resolve("missing.ttl"), BODIES.resolve("broken.ttl"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).contains("unfit.trig: may not enter");
        assertThat(run.err()).contains("missing.ttl can't be read").contains("broken.ttl is not well-formed");
    }

    @ParameterizedTest
    @CsvSource({"turtle, TURTLE", "jsonld, JSONLD11"})
    void theReportInRdfIsAValidationReport(String format, String language) {
        fillStore();

        Cli run = check(BODIES.resolve("unfit.trig"), "--format", format);

        Graph report = GraphFactory.createDefaultGraph();
        RDFParser.fromString(run.out(), language.equals("TURTLE") ? Lang.TURTLE : Lang.JSONLD11)
                .parse(report);
        assertThat(run.code()).isEqualTo(1);
        assertThat(report.contains(Node.ANY, SHACL.conforms, NodeConst.nodeFalse))
                .isTrue();
    }

    @Test
    void theReportInJsonIsForPrograms() {
        fillStore();

        Cli run = check(BODIES.resolve("unfit.trig"), "--format", "JSON", "--lang", "fr");

        assertThat(JsonMapper.shared().readTree(run.out()).get("conforms").asBoolean())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | broken.ttl is not well-formed at line 4, column 7: | [record.unreadable]",
                "fr | broken.ttl est mal formé à la ligne 4, colonne 7 | [record.unreadable]",
                "ar | في السطر 4، العمود 7 | [record.unreadable]"
            })
    void anUnreadableFileIsReportedWithLineAndColumn(String lang, String sentence, String code) {
        Cli run = check(BODIES.resolve("broken.ttl"), "--lang", lang);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(sentence).contains(code).doesNotContain("Exception");
    }

    @Test
    void aFileOfUnknownEndingIsReportedWithTheEndingsThatAreKnown() throws IOException {
        Path file = Files.writeString(folder.resolve("record.docx"), "x");

        Cli run = check(file);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(".ttl").contains(".jsonld").contains("[record.unknown-syntax]");
    }

    @Test
    void aFolderIsNoFile() throws IOException {
        Path record = Files.createDirectory(folder.resolve("record.ttl"));

        Cli run = check(record);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("record.ttl can't be read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"check", "check --lang de x.ttl", "check --format pdf x.ttl", "check --unknown x.ttl", "nonsense"
            })
    void wrongUsageExitsWithTwo(String arguments) {
        Cli run = Cli.run((Object[]) arguments.split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--version", "check --help"})
    void helpExitsWithZero(String arguments) {
        Cli run = Cli.run((Object[]) arguments.split(" "));

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("mithaq");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | false",
                "--server.port=0 | false",
                "--mithaq.store.location=memory | false",
                "check | true",
                "nonsense | true",
                "--help | true",
                "--version | true"
            })
    void optionsAloneStartTheServer(String argument, boolean command) {
        String[] args = argument.isEmpty() ? new String[0] : new String[] {argument};

        assertThat(CommandLineInterface.isCommand(args)).isEqualTo(command);
    }

    /** A store with nearly nothing in it is quicker to check against than the one that would be made. */
    private void fillStore() {
        try (GraphStore store = EmbeddedStore.at(folder.resolve("store"))) {
            Node node = NodeFactory.createURI("a:b");
            store.write(dataset -> dataset.add(node, node, node, node));
        }
    }

    private Cli check(Object... arguments) {
        Object[] all = new Object[arguments.length + 3];
        all[0] = "check";
        all[1] = "--store";
        all[2] = folder.resolve("store");
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return Cli.run(all);
    }
}

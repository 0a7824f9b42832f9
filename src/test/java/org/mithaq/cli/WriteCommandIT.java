package org.mithaq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.MithaqApplication;
import org.mithaq.support.Client;
import org.mithaq.support.Editor;
import org.mithaq.support.WritableServer;
import org.springframework.boot.test.web.server.LocalServerPort;

/** {@code load} and {@code revert} with a running server, and on a store that nobody holds. */
@WritableServer
class WriteCommandIT {

    private static final Pattern REVISION = Pattern.compile("Revision (\\d+)");

    @TempDir
    private Path folder;

    @LocalServerPort
    private int port;

    private Path token;

    @BeforeEach
    void writeToken() throws IOException {
        token = Files.writeString(folder.resolve("token"), WritableServer.TOKEN + "\n");
    }

    @Test
    void theServerLoadsAndReverts() throws IOException {
        Cli load = Cli.run("load", "--server", server(), "--token-file", token, "--reason", "سبب", fit("cli-town"));
        Cli revert = Cli.run("revert", "--server", server(), "--token-file", token, revision(load));

        assertThat(load.code()).as(load.err()).isZero();
        assertThat(load.out()).contains("Loaded: " + Editor.record("cli-town")).contains("may enter the graph");
        assertThat(revert.code()).as(revert.err()).isZero();
        assertThat(revert.out()).contains("Revision " + revision(load) + " was taken back by revision");
        assertThat(new Client(port).get(Editor.data(Editor.record("cli-town"))).statusCode())
                .isEqualTo(404);
        assertThat(load.out() + load.err() + revert.out() + revert.err()).doesNotContain(WritableServer.TOKEN);
    }

    @Test
    void aFreeStoreIsFilledLoadedIntoAndRevertedWithoutAServer() throws IOException {
        Path store = folder.resolve("store");

        Cli load = Cli.run("load", "--store", store, "--lang", "fr", fit("own-town"), fit("own-village"));
        Cli again = Cli.run("load", "--store", store, fit("own-town"));
        Cli unfit = Cli.run("load", "--store", store, "--lang", "ar", fit("third-town"), unfit("bad-town"));
        Cli revert = Cli.run("revert", "--store", store, "--reason", "a mistake", "1");
        Cli twice = Cli.run("revert", "--store", store, "1");
        Cli nothing = Cli.run("revert", "--store", store, "7");

        assertThat(load.code()).as(load.err()).isZero();
        assertThat(load.out()).contains("Révision 1").contains("Chargée : " + Editor.record("own-town"));
        assertThat(again.code()).isZero();
        assertThat(again.out()).contains("1 record was as in the files already.");
        assertThat(unfit.code()).isEqualTo(1);
        assertThat(unfit.out()).contains("لا يمكن إدخاله").contains("place/bad-town");
        assertThat(revert.code()).as(revert.err()).isZero();
        assertThat(revert.out()).contains("Revision 1 was taken back by revision 2.");
        assertThat(twice.code()).isEqualTo(2);
        assertThat(twice.err()).contains("[history.not-revertible]");
        assertThat(nothing.code()).isEqualTo(2);
        assertThat(nothing.err()).contains("[history.no-such-revision]");
    }

    @Test
    void aChangeOfTheStoreItselfIsNoLargerThanTheOptionSays() throws IOException {
        Path store = folder.resolve("small");

        Cli large = Cli.run("load", "--store", store, "--max-quads", 3, fit("large-town"));
        Cli none = Cli.run("load", "--store", store, "--max-quads", 0, fit("large-town"));

        assertThat(large.code()).isEqualTo(2);
        assertThat(large.err()).contains("[change.too-large]").contains("3");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("--max-quads: above zero");
    }

    @Test
    void aViolationExitsWithOneAndChangesNothing() throws IOException {
        String before = new Editor(port).counts();

        Cli run = Cli.run("load", "--server", server(), "--token-file", token, fit("ok-town"), unfit("no-town"));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("may not enter the graph").contains("place/no-town");
        assertThat(new Editor(port).counts()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-token-that-is-not-the-one-of-the-editor", "with\nlines", "", "رمز"})
    void aWrongTokenExitsWithTwoAndIsNotTold(String wrong) throws IOException {
        Path file = Files.writeString(folder.resolve("wrong"), wrong);

        Cli run = Cli.run("load", "--server", server(), "--token-file", file, fit("any-town"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("[access.token]").doesNotContain("Exception");
        if (!wrong.isEmpty()) {
            assertThat(run.out() + run.err()).doesNotContain(wrong);
        }
    }

    @Test
    void aTokenThatIsNowhereIsAskedFor() throws IOException {
        Cli missing = Cli.run("load", "--server", server(), "--token-file", folder.resolve("none"), fit("any-town"));

        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err()).contains("none can't be read");
    }

    /** In a process of its own, for nobody changes the variables of this one. */
    @Test
    void theTokenMayStandInAVariable() throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        MithaqApplication.class.getName(),
                        "load",
                        "--server",
                        server(),
                        fit("variable-town").toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        command.environment().put("MITHAQ_EDITOR_TOKEN", WritableServer.TOKEN);

        int code = command.start().waitFor();

        assertThat(code).as(Files.readString(out)).isZero();
        assertThat(Files.readString(out)).contains("place/variable-town").doesNotContain(WritableServer.TOKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "load",
                "revert",
                "revert x",
                "revert 1 --lang de",
                "revert 1 --server localhost",
                "load x.ttl --token abc"
            })
    void wrongUsageExitsWithTwo(String arguments) {
        Cli run = Cli.run((Object[]) arguments.split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isNotBlank();
    }

    @Test
    void aReasonOfSeveralLinesIsWrongUsage() throws IOException {
        assertThat(Cli.run("load", "--reason", "a\nb", fit("any-town")).code()).isEqualTo(2);
    }

    @Test
    void aFileThatCanNotBeReadKeepsAllOthersOut() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.ttl"), "<a:b> <a:c>");

        Cli run = Cli.run(
                "load",
                "--server",
                server(),
                "--token-file",
                token,
                fit("lone-town"),
                broken,
                folder.resolve("no.ttl"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("[record.unreadable]").contains("no.ttl can't be read");
        assertThat(new Client(port).get(Editor.data(Editor.record("lone-town"))).statusCode())
                .isEqualTo(404);
    }

    private Path fit(String slug) throws IOException {
        return Files.writeString(folder.resolve(slug + ".ttl"), Editor.place(slug, slug));
    }

    private Path unfit(String slug) throws IOException {
        return Files.writeString(folder.resolve(slug + ".ttl"), Editor.unfitPlace(slug, slug));
    }

    private String server() {
        return new Client(port).address("").toString();
    }

    private static String revision(Cli run) {
        Matcher matcher = REVISION.matcher(run.out());
        assertThat(matcher.find()).as(run.out()).isTrue();
        return matcher.group(1);
    }
}

package org.mithaq.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.support.CsvFile;
import org.mithaq.support.Editor;
import org.mithaq.support.ProjectFiles;
import org.mithaq.support.WritableServer;
import org.mithaq.vocab.IriScheme;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Names that somebody stored to do harm, on every type of page that shows them: they are those of {@code browser/hostile.trig},
 * the pages those of {@code browser/hostile-pages.csv}.
 */
@WritableServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileNamesIT {

    private static final int PHONE = 320;

    /** In the escapes of Turtle: what turns text round, opens elements and attributes, sits on other letters, has no end. */
    private static final String HARM =
            "\\u202Egnp.exe\\u2066 <img src=x onerror=alert(1) \\\" onmouseover=\\\"alert(2)\\\" '"
                    + " {{7*7}} __${7*7}__ \\u0301\\u0301 </title x " + "W".repeat(180);

    /** Where a text has a direction of its own, or none that matters. */
    private static final String ISOLATED = "bdi, code, option, title, text, script, input, textarea";

    @LocalServerPort
    private int port;

    @BeforeAll
    void store() {
        String records = ProjectFiles.text(Path.of("src/test/resources/browser/hostile.trig"))
                .replace("@harm@", HARM);
        HttpResponse<String> loaded = new Editor(port).send("POST", "/api/load", "application/trig", records);
        assertThat(loaded.statusCode()).as(loaded.body()).isEqualTo(200);
    }

    /** The server is that of other tests too. */
    @AfterAll
    void remove() {
        String drops = Pattern.compile("(?m)^(<[^>]+>|record:hostile) \\{")
                .matcher(ProjectFiles.text(Path.of("src/test/resources/browser/hostile.trig")))
                .results()
                .map(graph ->
                        graph.group(1).replace("record:hostile", "<" + IriScheme.thing("record", "hostile") + ">"))
                .map(graph -> "DROP GRAPH " + graph)
                .collect(Collectors.joining(" ; "));
        HttpResponse<String> removed = new Editor(port).update(drops);
        assertThat(removed.statusCode()).as(removed.body()).isBetween(200, 204);
    }

    static Stream<Arguments> pages() {
        return CsvFile.of(Path.of("src/test/resources/browser/hostile-pages.csv")).rows().stream()
                .flatMap(row -> Stream.of("ar", "en")
                        .map(tag -> Arguments.of(row.get("page"), "/" + tag + "/" + row.get("path"))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("pages")
    void nothingRunsAndEverythingCanBeSeen(String name, String address) {
        try (Visit visit = new Visit(port)) {
            visit.page().onDialog(dialog -> {
                visit.faults().add("dialog: " + dialog.message());
                dialog.dismiss();
            });
            assertThat(visit.open(address).status()).isEqualTo(200);
            Page page = visit.page();

            assertAll(
                    () -> assertThat(page.locator("main").innerText()).contains("\\u202Egnp.exe"),
                    () -> assertThat(page.content()).doesNotContain("\u202E", "\u2066"),
                    () -> assertThat(page.locator("img[src=x], [onerror], [onmouseover], [href^='javascript:' i]")
                                    .count())
                            .isZero(),
                    () -> assertThat(unisolated(page)).isEmpty(),
                    () -> assertThat(visit.faults()).isEmpty(),
                    () -> nothingReachesBeyondANarrowWindow(address));
        }
    }

    /** The elements whose text is part of the sentence around it, whatever its direction. */
    @SuppressWarnings("unchecked")
    private static List<String> unisolated(Page page) {
        return (List<String>) page.evaluate(
                "(isolated) => [...document.querySelectorAll('*')].filter((element) => !element.closest(isolated)"
                        + " && [...element.childNodes].some((node) => node.nodeType === 3 && node.data.includes('gnp.exe')))"
                        + ".map((element) => element.outerHTML.slice(0, 200))",
                ISOLATED);
    }

    private void nothingReachesBeyondANarrowWindow(String address) {
        try (Visit visit = new Visit(port, PHONE, false)) {
            visit.open(address);
            Object width = visit.page().locator("html").evaluate("element => element.scrollWidth");
            assertThat(((Number) width).intValue()).as("width").isLessThanOrEqualTo(PHONE);
        }
    }
}

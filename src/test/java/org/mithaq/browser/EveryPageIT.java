package org.mithaq.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.language.Language;
import org.mithaq.support.CsvFile;
import org.mithaq.support.RunningServer;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What holds for every page in every language: the types of pages are those of {@code browser/pages.csv}. */
@RunningServer
class EveryPageIT {

    private static final int PHONE = 320;

    @LocalServerPort
    private int port;

    static Stream<Arguments> pages() {
        return CsvFile.of(Path.of("src/test/resources/browser/pages.csv")).rows().stream()
                .flatMap(row -> Stream.of(Language.values())
                        .map(language -> Arguments.of(
                                row.get("page"), row.get("path"), Integer.parseInt(row.get("status")), language)));
    }

    /** Two visits for all, since a page takes the browser longer than what is asked of it. */
    @ParameterizedTest(name = "{0} in {3}")
    @MethodSource("pages")
    void aPageIsWholeAndForEverybody(String name, String path, int status, Language language) {
        try (Visit visit = new Visit(port)) {
            assertThat(visit.open(address(path, language)).status()).isEqualTo(status);

            assertAll(
                    () -> isWhole(visit, status, language),
                    () -> switchingTheLanguageStaysOnThePage(visit, path),
                    () -> assertThat(visit.accessibilityFaults(ColorScheme.LIGHT))
                            .as("light")
                            .isEmpty(),
                    () -> assertThat(visit.accessibilityFaults(ColorScheme.DARK))
                            .as("dark")
                            .isEmpty(),
                    () -> nothingReachesBeyondANarrowWindow(address(path, language)));
        }
    }

    private static void isWhole(Visit visit, int status, Language language) {
        Page page = visit.page();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language.tag());
        assertThat(page.locator("html").getAttribute("dir")).isEqualTo(language.direction());
        assertThat(page.title()).isNotBlank();
        assertThat(page.locator("h1").count()).isEqualTo(1);
        assertThat(page.locator("main").innerText()).isNotBlank().doesNotContain("???");
        assertThat(faults(visit, status)).isEmpty();
    }

    private static void switchingTheLanguageStaysOnThePage(Visit visit, String path) {
        for (Language other : Language.values()) {
            assertThat(visit.page()
                            .locator(".languages a[hreflang=" + other.tag() + "]")
                            .getAttribute("href"))
                    .isEqualTo(address(path, other));
        }
    }

    /** As narrow as a page enlarged four times. Wide things scroll by themselves. Source: WCAG 2.2, 1.4.10. */
    private void nothingReachesBeyondANarrowWindow(String address) {
        try (Visit visit = new Visit(port, PHONE, false)) {
            visit.open(address);
            Object width = visit.page().locator("html").evaluate("element => element.scrollWidth");
            assertThat(((Number) width).intValue()).as("width").isLessThanOrEqualTo(PHONE);
        }
    }

    /** The browser itself tells of the status of a page of a problem. */
    private static List<String> faults(Visit visit, int status) {
        return visit.faults().stream()
                .filter(fault -> status == 200 || !fault.startsWith("Failed to load resource"))
                .toList();
    }

    private static String address(String path, Language language) {
        return "/" + language.tag() + "/" + (path);
    }
}

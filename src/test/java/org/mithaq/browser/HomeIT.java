package org.mithaq.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.language.Language;
import org.mithaq.support.RunningServer;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The first page of a reader, and the way from it into a list. */
@RunningServer
class HomeIT {

    private static final int MOST_BYTES = 100 * 1024;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @EnumSource
    void theFirstPageIsLightWithItsFonts(Language language) {
        try (Visit visit = new Visit(port)) {
            visit.open("/" + language.tag() + "/");
            visit.page().evaluate("document.fonts.ready");
            Object bytes = visit.page()
                    .evaluate("['navigation', 'resource'].flatMap((kind) => performance.getEntriesByType(kind))"
                            + ".reduce((sum, entry) => sum + entry.transferSize, 0)");

            assertThat(((Number) bytes).intValue()).isBetween(10_000, MOST_BYTES);
        }
    }

    @Test
    void aReaderWithoutScriptsFindsAMeetingByChoices() {
        try (Visit visit = new Visit(port, 1280, false)) {
            visit.open("/en/");
            Page page = visit.page();
            page.locator(".counts a", new Page.LocatorOptions().setHasText("Meetings"))
                    .click();
            page.locator(".facets a[href$='kind=activity-kind/dialogue']").click();
            page.locator("#within").fill("rabat");
            page.locator(".within button").click();

            assertThat(page.url()).contains("kind=activity-kind%2Fdialogue").contains("q=rabat");
            assertThat(page.locator(".things > li").count()).isEqualTo(1);
            page.locator(".chips a", new Page.LocatorOptions().setHasText("rabat"))
                    .click();
            assertThat(page.locator(".things > li").count()).isGreaterThan(1);
            assertThat(visit.faults()).isEmpty();
        }
    }
}

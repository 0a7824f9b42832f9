package org.mithaq.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.support.RunningServer;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Looking at pictures: choosing, keeping, moving among actors by keyboard. */
@RunningServer
class PicturesIT {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"timeline", "network", "coverage", "map"})
    void aPictureIsKeptAsPng(String picture) throws IOException {
        try (Visit visit = new Visit(port)) {
            visit.open("/ar/pictures/" + picture);
            Download download = visit.page()
                    .waitForDownload(
                            () -> visit.page().locator("button[data-png]").click());

            assertThat(download.suggestedFilename()).isEqualTo("mithaq-" + picture + ".png");
            try (InputStream in = download.createReadStream()) {
                assertThat(ImageIO.read(in).getWidth()).isGreaterThan(1000);
            }
            assertThat(visit.faults()).isEmpty();
        }
    }

    /** No source that was read names an actor beside an objective: the page says what would fill the table. */
    @Test
    void anEmptyCoverageSaysWhatFillsIt() {
        try (Visit visit = new Visit(port, 1280, false)) {
            visit.open("/en/pictures/coverage?kind=commitment");
            Page page = visit.page();

            assertThat(page.locator(".matrix").count()).isZero();
            assertThat(page.locator(".notice").innerText()).contains("Commitments", "0 of 3");
            assertThat(page.locator(".notice a[href='/en/browse/commitments']").count())
                    .isEqualTo(1);
        }
    }

    @Test
    void theNetworkFitsAPhoneWithScriptsToo() {
        try (Visit visit = new Visit(port, 390, true)) {
            visit.open("/ar/pictures/network");
            visit.page().waitForSelector("figure[data-ready]");

            assertThat(((Number) visit.page().locator("html").evaluate("element => element.scrollWidth")).intValue())
                    .isLessThanOrEqualTo(390);
        }
    }

    @Test
    void withoutScriptsADrawingAndATableAreThere() {
        try (Visit visit = new Visit(port, 1280, false)) {
            visit.open("/en/pictures/network");

            assertThat(visit.page().locator("figure .scroll svg .node").count()).isGreaterThan(10);
            assertThat(visit.page().locator("table[data-actors] tbody tr").count())
                    .isGreaterThan(10);
            assertThat(visit.page().locator("button[data-png]").isVisible()).isFalse();
        }
    }

    @Test
    void arrowKeysLeadFromActorToActorInStepWithThePicture() {
        try (Visit visit = new Visit(port)) {
            visit.open("/en/pictures/network");
            Page page = visit.page();
            page.waitForSelector("figure[data-ready]");
            Locator names = page.locator("table[data-actors] th[scope=row] a");

            names.first().focus();
            page.keyboard().press("ArrowDown");

            String second = names.nth(1).innerText();
            assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo(second);
            assertThat(page.locator("[data-chosen]").innerText()).isEqualTo(second);
            assertThat(page.locator("table[data-actors] tr.chosen").count()).isEqualTo(1);

            page.keyboard().press("Escape");
            assertThat(page.locator("table[data-actors] tr.chosen").count()).isZero();
        }
    }

    @Test
    void aTimelineIsChosenByTheFormAndTheChoiceStaysInAnotherLanguage() {
        try (Visit visit = new Visit(port)) {
            visit.open("/fr/pictures/timeline");
            Page page = visit.page();
            page.locator("#from").fill("2022");
            page.locator("#to").fill("2022");
            page.locator("form.choose button").click();
            int rows = page.locator("main tbody tr").count();

            page.locator(".languages a[hreflang=ar]").click();

            assertThat(rows).isPositive();
            assertThat(page.locator("#from").inputValue()).isEqualTo("2022");
            assertThat(page.locator("main tbody tr").count()).isEqualTo(rows);
        }
    }
}

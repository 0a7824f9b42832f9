package org.mithaq.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.support.RunningServer;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a researcher does who knows no SPARQL. */
@RunningServer
class JourneysIT {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "en, NANHRI working group, Chair of the NANHRI working group on migration, National Human Rights Council of Morocco",
        "ar, مجموعة العمل المعنية بالهجرة, رئاسة, المجلس الوطني لحقوق الإنسان"
    })
    void whoChairsTheWorkingGroup(String language, String words, String post, String holder) {
        try (Visit visit = new Visit(port)) {
            Page page = visit.page();
            visit.open("/" + language + "/");
            Locator field = page.locator("main input[type=search]");
            field.fill(words);
            field.press("Enter");
            page.locator("main ol a[href$='/org/nanhri-migration-wg']").click();

            assertThat(page.locator("main tr", new Page.LocatorOptions().setHasText(post))
                            .filter(new Locator.FilterOptions().setHasText(holder))
                            .count())
                    .isPositive();
        }
    }

    @Test
    void whatTheSourcesDisagreeAbout() {
        try (Visit visit = new Visit(port)) {
            Page page = visit.page();
            visit.open("/en/");
            page.locator("main a[href='/en/ask/quality/contradicting-claims']").click();
            Locator rows = page.locator("main tbody tr");

            assertThat(rows.count()).isPositive();
            for (Locator row : rows.all()) {
                assertThat(row.locator("a[href*='/record/']").count())
                        .as(row.innerText())
                        .isPositive();
            }
        }
    }

    /** No source that was read names one: the answer says so, and nothing is made up. */
    @Test
    void whichCommitmentsAddressAnObjective() {
        try (Visit visit = new Visit(port)) {
            Page page = visit.page();
            visit.open("/en/ask/commitments/commitments-on-objective?objective=provision:gcm-objective-01");

            assertThat(page.locator("main tbody tr").count()).isZero();
            assertThat(page.locator("main").innerText()).contains("The data say nothing about this");
        }
    }

    @Test
    void twoStepsFromTheFirstPageAnObjectiveSaysThatNoCommitmentIsNamed() {
        try (Visit visit = new Visit(port, 1280, false)) {
            Page page = visit.page();
            visit.open("/ar/");
            page.locator(".counts a[href='/ar/browse/objectives']").click();
            page.locator(".things a[href='/ar/provision/gcm-objective-01']").click();

            assertThat(page.locator("main .notice").innerText()).contains("لا يقول أي من المصادر المقروءة عن التزام");
        }
    }

    @Test
    void theMembersOfACommitteeOnADay() {
        try (Visit visit = new Visit(port, 1280, false)) {
            Page page = visit.page();
            visit.open("/en/search?q=NMIRF+executive+committee");
            page.locator("main ol a[href$='/org/nmirf-excom']").click();
            page.locator("main input[name=at]").fill("2025-07-01");
            page.locator("main form:has(input[name=at]) button").click();

            assertThat(page.url()).contains("at=2025-07-01");
            for (String member : new String[] {"Morocco", "Paraguay", "Portugal"}) {
                assertThat(page.locator("main tr", new Page.LocatorOptions().setHasText(member))
                                .count())
                        .as(member)
                        .isPositive();
            }
        }
    }

    @Test
    void whatIsTypedIsSuggestedAndReachedByTheKeyboard() {
        try (Visit visit = new Visit(port)) {
            Page page = visit.page();
            visit.open("/fr/dataset");
            Locator field = page.locator("#find");
            field.fill("Bouaiach");
            page.locator("#find-suggestions li").first().waitFor();
            field.press("ArrowDown");
            field.press("Enter");
            page.waitForURL("**/fr/person/amina-bouayach");

            assertThat(page.locator("h1").innerText()).contains("Bouayach");
        }
    }
}

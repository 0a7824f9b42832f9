package org.mithaq.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.MouseButton;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.support.Client;
import org.mithaq.support.RunningServer;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The editor for SPARQL: its words, its colours, its keys, and what it says of faults. */
@RunningServer
class EditorIT {

    private static final String MANY = "SELECT * { ?thing a ?class } LIMIT 120";

    /** Beside code and answers, these are the words that are the same in every language. */
    private static final String INTERNATIONAL = "SPARQL|cURL|Ctrl|Space|Pages|\\d+|[×✖+#…‹›«»·,]";

    /** What the frame around code and answers says, in letters and to screen readers. */
    private static final String SAID = """
            () => {
              const place = document.getElementById("editor");
              const foreign = ".CodeMirror-line, .CodeMirror-measure, .CodeMirror-hints, .yasqe_tooltip strong, th, td, [type=text]";
              const shown = (element) => element.checkVisibility() && !element.closest(foreign);
              const said = [...place.querySelectorAll("[title], [aria-label], [placeholder]")].filter(shown)
                .flatMap((element) => ["title", "aria-label", "placeholder"].map((name) => element.getAttribute(name)));
              const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                if (shown(texts.currentNode.parentElement)) {
                  said.push(texts.currentNode.data);
                }
              }
              return [...new Set(said.filter((text) => text && text.trim() !== "").map((text) => text.trim()))];
            }
            """;

    @LocalServerPort
    private int port;

    @Test
    void noEnglishWordIsLeftInTheArabicFrame() {
        try (Visit visit = new Visit(port)) {
            assertThat(everythingSaid(visit, "ar"))
                    .anyMatch(text -> text.startsWith("هذا السطر لا يقرأ"))
                    .allSatisfy(text ->
                            assertThat(text.replaceAll(INTERNATIONAL, "")).doesNotContainPattern("[A-Za-z]"));
            // the library underlines what it expects by an attribute, which the policy leaves out
            assertThat(visit.faults()).allMatch(fault -> fault.startsWith("Applying inline style violates"));
        }
    }

    @Test
    void theFrenchFrameSharesNoWordsWithTheEnglish() {
        try (Visit english = new Visit(port);
                Visit french = new Visit(port)) {
            List<String> both = new ArrayList<>(everythingSaid(french, "fr"));
            both.retainAll(everythingSaid(english, "en"));
            both.removeIf(text -> text.replaceAll(INTERNATIONAL, "").isBlank() || text.matches("[\\d.,]+ s"));

            assertThat(both).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"ar, rtl", "en, ltr"})
    void codeIsWrittenFromLeftToRightInAFrameOfTheDirectionOfThePage(String language, String direction) {
        try (Visit visit = new Visit(port)) {
            Page page = answered(visit, language);

            assertThat(style(page.locator("#editor .yasqe .CodeMirror"), "direction"))
                    .isEqualTo("ltr");
            assertThat(style(page.locator("#editor .dataTable"), "direction")).isEqualTo(direction);
            assertThat(style(page.locator("#editor td a.iri").first(), "direction"))
                    .isEqualTo("ltr");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void everybodyCanReadTheAnswerInTheDarkToo(String language) {
        try (Visit visit = new Visit(port)) {
            answered(visit, language);

            assertThat(visit.accessibilityFaults(ColorScheme.DARK)).as("dark").isEmpty();
            assertThat(visit.accessibilityFaults(ColorScheme.LIGHT)).as("light").isEmpty();
            assertThat(style(visit.page().locator("#editor .yasqe .CodeMirror"), "background-color"))
                    .isEqualTo("rgb(255, 255, 255)");
        }
    }

    @Test
    void thingsInTheAnswerLeadToTheirPagesInTheLanguage() {
        try (Visit visit = new Visit(port)) {
            Page page = visit.page();
            open(
                    visit,
                    "fr",
                    "SELECT ?a { VALUES ?a { <https://w3id.org/mithaq/id/org/iom> <https://w3id.org/mithaq/ontology#Meeting> } }");
            run(page);

            assertThat(page.locator("#editor td a.iri").all().stream().map(link -> link.getAttribute("href")))
                    .containsExactly("/fr/org/iom", "/fr/ontology/Meeting");
        }
    }

    @Test
    void theTabKeyLeavesTheEditor() {
        try (Visit visit = new Visit(port)) {
            Page page = visit.page();
            open(visit, "en", MANY);
            Locator code = page.locator("#editor .yasqe .CodeMirror textarea");
            code.focus();
            page.keyboard().press("Tab");

            assertThat(code.evaluate("element => element === document.activeElement"))
                    .isEqualTo(false);
            assertThat(code(page)).isEqualTo(MANY);
        }
    }

    @Test
    void arrowKeysFollowTheDirectionOfThePageFromTabToTab() {
        try (Visit visit = new Visit(port)) {
            Page page = visit.page();
            open(visit, "ar", MANY);
            page.locator("#editor .addTab").click();
            Locator tabs = page.locator("#editor [role=tab]");
            tabs.first().focus();
            page.keyboard().press("ArrowLeft");

            assertThat(tabs.nth(1).evaluate("element => element === document.activeElement"))
                    .isEqualTo(true);
            for (int i = 1; i < tabs.count(); i++) {
                page.keyboard().press("ArrowLeft");
            }
            assertThat(tabs.first().evaluate("element => element === document.activeElement"))
                    .isEqualTo(true);
            assertThat(visit.faults()).isEmpty();
        }
    }

    @Test
    void whatIsWrongWithAQueryIsSaidInTheLanguageOfThePage() {
        try (Visit visit = new Visit(port)) {
            open(visit, "ar", "SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }");
            run(visit.page());

            assertThat(visit.page().locator("#editor [role=alert]").innerText())
                    .contains("SERVICE")
                    .containsPattern("[\\u0621-\\u064a]{3}")
                    .doesNotContain("[object", "undefined");
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsToldOf() {
        try (Visit visit = new Visit(port)) {
            open(visit, "fr", MANY);
            visit.page().route("**/sparql", route -> route.abort());
            run(visit.page());

            assertThat(visit.page().locator("#editor [role=alert]").innerText()).contains("Le serveur n’a pas répondu");
        }
    }

    /** With a table, as it came, with what opens on demand, and with a fault in the query. */
    private static List<String> everythingSaid(Visit visit, String language) {
        Page page = answered(visit, language);
        List<String> said = new ArrayList<>(said(page));
        page.locator("#editor .select_response").click();
        page.locator("#editor .overlay_btn").first().waitFor();
        page.locator("#editor .yasqe_share").click();
        said.addAll(said(page));
        page.locator("#editor [role=tab]").last().click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
        said.addAll(said(page));
        page.locator("#editor .addTab").click();
        page.locator("#editor .tabPanel.active .CodeMirror")
                .evaluate("element => element.CodeMirror.setValue('ASK { ?a ?b }')");
        page.locator("#editor .tabPanel.active .parseErrorIcon").hover();
        said.addAll(said(page));
        return said;
    }

    @SuppressWarnings("unchecked")
    private static List<String> said(Page page) {
        return (List<String>) page.evaluate(SAID);
    }

    private static Page answered(Visit visit, String language) {
        open(visit, language, MANY);
        run(visit.page());
        visit.page().locator("#editor .dataTable td").first().waitFor();
        return visit.page();
    }

    private static void open(Visit visit, String language, String query) {
        visit.open("/" + language + "/sparql?query=" + Client.encode(query));
        visit.page().locator("#editor .tabPanel.active .yasqe .CodeMirror").waitFor();
    }

    private static void run(Page page) {
        page.locator("#editor .tabPanel.active .yasqe .CodeMirror textarea").focus();
        page.keyboard().press("Control+Enter");
        page.locator("#editor .tabPanel.active .yasr_results > *").first().waitFor();
    }

    private static String code(Page page) {
        return (String) page.locator("#editor .tabPanel.active .yasqe .CodeMirror")
                .evaluate("element => element.CodeMirror.getValue()");
    }

    private static String style(Locator element, String property) {
        return (String) element.evaluate("(element, name) => getComputedStyle(element)[name]", property);
    }
}

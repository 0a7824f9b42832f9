package org.mithaq.web.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.support.Client;
import org.mithaq.support.Editor;
import org.mithaq.support.WritableServer;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pages of resources, as their readers see them. */
@WritableServer
class PagesIT {

    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

    private static final Pattern LINK = Pattern.compile("<a\\s[^>]*?href=\"([^\"]*)\"", Pattern.DOTALL);

    /** Pages of terms and of other things are like each other; some of them are enough. */
    private static final Pattern LIKE_OTHERS = Pattern.compile("/[a-z]{2}/[^?]*");

    private static final int SOME = 4;

    @LocalServerPort
    private int port;

    private Editor editor;
    private Client client;

    @BeforeEach
    void connect() {
        editor = new Editor(port);
        client = editor.client();
    }

    private String write(String slug, String name, String more) {
        HttpResponse<String> response = editor.put(Editor.record(slug), Editor.place(slug, name) + more);
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 204);
        return Client.header(response, "Mithaq-Revision");
    }

    /** One row of {@code http/resource-pages.csv} each: what stands on the page of a thing, markup left out. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/http/resource-pages.csv", numLinesToSkip = 1)
    void aPageTellsWhatItsClassMakesOneAskFor(String path, String text) {
        HttpResponse<String> page = client.get(path);

        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(words(page.body())).contains(text);
        assertThat(page.body().length()).isLessThan(400_000);
    }

    /** One of each kind: who reads of a thing is led to what its words mean, how to cite it, its documents and its past. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "person/amy-pope",
                "org/nmirf-network",
                "state/morocco",
                "activity/imrf-2022",
                "series/imrf",
                "instrument/gcm",
                "provision/gcm-objective-01",
                "commitment/amo-migration-narrative",
                "document/champions-dialogue-rabat-2023",
                "record/champions-dialogue-rabat-2023",
                "authority/org/amo",
                "place/rabat"
            })
    void everyLinkOfAPageLeadsSomewhere(String path) {
        for (String language : List.of("ar", "en", "fr")) {
            String page = client.get("/" + language + "/" + path).body();
            Set<String> links = LINK.matcher(main(page))
                    .results()
                    .map(link -> HtmlUtils.htmlUnescape(link.group(1)))
                    .filter(link -> !link.startsWith("#"))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(links).noneMatch(link -> link.startsWith("https://w3id.org/mithaq/"));
            for (String wanted : List.of("/ontology/", "/api/cite?", "/doc/")) {
                assertThat(links).as(wanted).anyMatch(link -> link.contains(wanted));
            }
            assertThat(page).contains("name=\"asOf\"");
            links.add("/" + language + "/" + path + "?asOf=0");
            links.removeIf(link -> !link.startsWith("/"));
            Map<Boolean, List<String>> here =
                    links.stream().collect(Collectors.partitioningBy(LIKE_OTHERS.asMatchPredicate()));
            // documents and earlier states are the same in all languages
            Stream<String> own =
                    here.get(false).stream().filter(link -> language.equals("ar") || link.startsWith("/api/cite"));
            Stream.concat(own, here.get(true).stream().limit(SOME))
                    .forEach(link -> assertThat(client.get(link, "Accept", "text/html,*/*;q=0.8")
                                    .statusCode())
                            .as(link)
                            .isEqualTo(200));
        }
    }

    private static String main(String page) {
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }

    @Test
    void whatOthersWroteIsShownAndNeverDone() {
        write(
                "mischief",
                "Mischief",
                "<https://w3id.org/mithaq/id/place/mischief> <http://www.w3.org/2004/02/skos/core#scopeNote>"
                        + " \"<script>alert(1)</script> \\u202Egnp.exe\"@en ;"
                        + " <https://schema.org/url> <javascript:alert(1)> .");

        String page = client.get("/en/place/mischief").body();

        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; \\u202Egnp.exe")
                .doesNotContain("<script>alert")
                .doesNotContain("\u202E")
                .doesNotContain("href=\"javascript:");
    }

    @Test
    void searchEnginesGetJsonThatNoNameCanLeave() {
        write(
                "breakout",
                "Breakout",
                "<https://w3id.org/mithaq/id/place/breakout> <http://purl.org/dc/terms/language> \"</script><b>&\" .");

        Matcher data = DATA.matcher(client.get("/en/place/breakout").body());

        assertThat(data.find()).isTrue();
        JsonNode json = JsonMapper.shared().readTree(data.group(1));
        assertThat(json.get("@type").asString()).isEqualTo("Place");
        assertThat(json.get("inLanguage").get(0).asString()).isEqualTo("</script><b>&");
    }

    @Test
    void anEarlierStateSaysThatItIsOne() {
        String before = write("page-past", "Before", "");
        write("page-past", "After", "");

        String then = client.get("/en/place/page-past?asOf=" + before).body();
        String now = client.get("/en/place/page-past").body();

        assertThat(words(then)).contains("This is an earlier state: revision " + before + ".", "Before");
        assertThat(words(now)).doesNotContain("earlier state").contains("After");
        assertThat(now).contains("href=\"/en/place/page-past?asOf=" + before + "\"");
    }

    /** The past is read by another engine than the present. */
    @ParameterizedTest
    @ValueSource(strings = {"/ar/activity/imrf-2022", "/fr/document/nmirf-hrc59-statement", "/en/state/morocco"})
    void theNewestRevisionIsTheStateOfNow(String path) {
        String revision = write("page-now", path.substring(1, 3) + path.length(), "");

        String now = client.get(path).body();
        String then = client.get(path + "?asOf=" + revision).body();

        assertThat(told(then)).isEqualTo(told(now));
    }

    /** Facts and sections. */
    private static String told(String page) {
        return page.substring(page.indexOf("<dl class=\"facts\">"), page.indexOf("<aside"));
    }

    @Test
    void aPageIsSentAgainOnlyWhenItChanged() {
        HttpResponse<String> first = client.get("/fr/place/rabat");
        HttpResponse<String> again = client.get("/fr/place/rabat", "If-None-Match", Client.header(first, "ETag"));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(Client.header(again, "Vary")).contains("Cookie");
        assertThat(Client.header(first, "Link")).contains("rel=\"cite-as\"", "rel=\"describedby\"", "hreflang=\"ar\"");
    }

    @Test
    void aDayThatIsNoneIsRefusedInTheLanguageOfThePage() {
        HttpResponse<String> refused = client.get("/ar/org/nmirf-network?at=yesterday");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Client.code(refused)).isEqualTo("request.parameter");
        assertThat(refused.body()).contains("at");
    }

    private static String words(String html) {
        return html.replaceAll("(?s)<script.*?</script>", " ")
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ");
    }
}

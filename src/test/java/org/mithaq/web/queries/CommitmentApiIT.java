package org.mithaq.web.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.support.Client;
import org.mithaq.support.CsvFile;
import org.mithaq.support.RunningServer;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Commitments by facets over HTTP. */
@RunningServer
class CommitmentApiIT {

    private static final String SEARCH = "/api/commitments?format=csv";
    private static final Pattern NEXT = Pattern.compile("<([^>]*)>; rel=\"next\"");

    @LocalServerPort
    private int port;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @ParameterizedTest
    @CsvSource({
        "status=announced, commitments-by-status?status=announced",
        "actor=org:nmirf-excom, commitments-of-actor?actor=org:nmirf-excom",
        "objective=provision:gcm-objective-01, commitments-on-objective?objective=provision:gcm-objective-01"
    })
    void oneFacetFindsWhatTheQueryOfTheCatalogueFinds(String facet, String query) {
        assertThat(found(SEARCH + "&" + facet))
                .containsExactlyElementsOf(found("/api/queries/commitments/" + query + "&format=csv").stream()
                        .distinct()
                        .toList());
    }

    @Test
    void facetsNarrowTheSearch() {
        List<String> all = found(SEARCH);
        List<String> some = found(SEARCH + "&status=c-commitment-status:announced&actor=org:nmirf-excom");

        assertThat(all).containsAll(some).hasSizeGreaterThan(some.size());
        assertThat(found(SEARCH + "&status=withdrawn&actor=org:nmirf-excom")).isEmpty();
        assertThat(found(SEARCH + "&year=%D9%A1%D9%A0%D9%A6%D9%A6"))
                .as("1066 in Arabic digits")
                .isEmpty();
    }

    @Test
    void thePagesTogetherAreTheWhole() {
        List<String> whole = found(SEARCH + "&order=due");
        List<String> pages = new ArrayList<>();
        String address = SEARCH + "&order=due&pageSize=2";
        while (address != null && pages.size() <= whole.size()) {
            HttpResponse<String> page = client.get(address);
            pages.addAll(commitments(page));
            Matcher next = NEXT.matcher(Client.header(page, "Link"));
            address = next.find() ? next.group(1) : null;
        }

        assertThat(whole).hasSizeGreaterThan(2);
        assertThat(pages).isEqualTo(whole);
    }

    @Test
    void anAnswerIsSentOnce() {
        HttpResponse<String> first = client.get(SEARCH);
        String tag = Client.header(first, "ETag");

        assertThat(client.get(SEARCH, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(client.get(SEARCH + "&order=due", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
        assertThat(Client.header(first, "Access-Control-Allow-Origin")).isEqualTo("*");
    }

    private List<String> found(String address) {
        HttpResponse<String> answer = client.get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return commitments(answer);
    }

    private static List<String> commitments(HttpResponse<String> answer) {
        return CsvFile.parse(answer.body()).rows().stream()
                .map(row -> row.get("commitment"))
                .toList();
    }
}

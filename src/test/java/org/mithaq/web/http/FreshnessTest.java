package org.mithaq.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class FreshnessTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void whoHasTheAnswerGetsNone() {
        String tag = Freshness.tagOf(7, "text/csv");
        request.addHeader("If-None-Match", tag);

        assertThat(Freshness.isKnown(tag, request, response)).isTrue();
        assertThat(response.getStatus()).isEqualTo(304);
        assertThat(response.getHeader("ETag")).isEqualTo(tag);
    }

    @Test
    void anAnswerThatShowsANewerRevisionThanWasExpectedCarriesItsOwnTag() {
        request.addHeader("If-None-Match", Freshness.tagOf(6));

        assertThat(Freshness.isKnown(Freshness.tagOf(7), request, response)).isFalse();
        assertThat(Freshness.isKnown(Freshness.tagOf(8), request, response)).isFalse();
        assertThat(response.getHeaders("ETag")).containsExactly(Freshness.tagOf(8));
    }

    @Test
    void whatWasMadeForAReaderIsKeptByNobodyElseAndMayBeCompressed() {
        byte[] page = "ميثاق".getBytes(StandardCharsets.UTF_8);

        assertThat(Freshness.isKnownToReader(page, request, response)).isFalse();
        assertThat(response.getHeader("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(response.getHeader("Vary")).isEqualTo("Cookie");
        assertThat(response.getHeader("ETag")).startsWith("W/\"");
    }
}

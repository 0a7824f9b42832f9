package org.mithaq.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.mithaq.support.Client;

/** A row of a file of the contract: a request, and what must be answered. */
final class Contract {

    private final ArgumentsAccessor row;

    Contract(ArgumentsAccessor row) {
        this.row = row;
    }

    /** Sends the request with some headers more, and compares. */
    void check(Client client, String... headers) throws IOException {
        String language = row.getString(3);
        String[] all = new String[headers.length + 6];
        all[0] = "Accept";
        all[1] = row.getString(2);
        all[2] = "Accept-Language";
        all[3] = language;
        all[4] = "Content-Type";
        all[5] = row.getString(4);
        System.arraycopy(headers, 0, all, 6, headers.length);
        HttpResponse<String> response = client.send(
                row.getString(0), row.getString(1), BodyPublishers.ofByteArray(body(row.getString(5))), all);

        int status = row.getInteger(6);
        String vary = row.getString(8);
        String code = row.getString(9);
        String rule = row.getString(10);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        String type = row.getString(7);
        assertThat(Client.header(response, "Content-Type")).as(rule).isEqualTo(type == null ? "" : type);
        assertThat(names(Client.header(response, "Vary"))).as(rule).isEqualTo(names(vary == null ? "" : vary));
        assertThat(Client.header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(Client.header(response, "WWW-Authenticate")).as(rule).isEqualTo(status == 401 ? "Bearer" : "");
        if (code != null && Client.header(response, "Content-Type").startsWith("text/html")) {
            assertThat(response.body()).as(rule).contains(">" + code + "<", ">" + status + "<");
        } else if (code != null) {
            assertThat(Client.code(response)).as(rule).isEqualTo(code);
            assertThat(Client.json(response).get("status").asInt()).isEqualTo(status);
            assertThat(Client.json(response).get("type").asString())
                    .isEqualTo("https://w3id.org/mithaq/problem/" + code);
            assertThat(Client.header(response, "Content-Language")).isEqualTo(language == null ? "en" : language);
        }
        assertThat(response.body())
                .doesNotContain("Exception")
                .doesNotContain("org.apache")
                .doesNotContain("java.")
                .doesNotContain("\tat ");
        assertThat(response.headers().map()).doesNotContainKeys("server", "x-powered-by", "fuseki-request-id");
    }

    /** The names of a header that lists some; that what is sent compressed depends on what is accepted goes without saying. */
    private static Set<String> names(String header) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(List.of(header.split(",\\s*")));
        names.removeAll(Set.of("Accept-Encoding", "accept-encoding", ""));
        return names;
    }

    private static byte[] body(@Nullable String file) throws IOException {
        if (file == null) {
            return new byte[0];
        }
        try (InputStream in = Contract.class.getResourceAsStream("/http/bodies/" + file)) {
            return in.readAllBytes();
        }
    }
}

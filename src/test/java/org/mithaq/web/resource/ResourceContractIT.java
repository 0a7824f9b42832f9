package org.mithaq.web.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.mithaq.support.Client;
import org.mithaq.support.RunningServer;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where the addresses of resources lead: one row of {@code http/resources.csv} each. */
@RunningServer
class ResourceContractIT {

    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "{0} {1} {7}")
    @CsvFileSource(resources = "/http/resources.csv", numLinesToSkip = 1)
    void anAddressLeadsWhereTheContractSays(ArgumentsAccessor row) {
        Client client = new Client(port);
        String location = row.getString(5);
        String type = row.getString(6);

        HttpResponse<String> response = client.send(
                row.getString(0),
                row.getString(1),
                BodyPublishers.noBody(),
                "Accept",
                row.getString(2),
                "Accept-Language",
                row.getString(3));

        assertThat(response.statusCode()).as(response.body()).isEqualTo(row.getInteger(4));
        assertThat(Client.header(response, "Location"))
                .isEqualTo(location == null ? "" : client.address("") + location);
        assertThat(Client.header(response, "Content-Type")).isEqualTo(type == null ? "" : type);
        if (response.statusCode() == 303 && !location.startsWith("/data")) {
            assertThat(Client.header(response, "Vary")).isEqualTo("Accept, Accept-Language");
            assertThat(Client.header(response, "Link")).contains("rel=\"cite-as\"", "rel=\"describedby\"");
        }
        if (response.statusCode() == 406) {
            assertThat(Client.json(response).get("offered").asString())
                    .isEqualTo("text/turtle, application/ld+json, application/rdf+xml, application/n-triples,"
                            + " application/trig, text/csv, text/html");
        }
        assertThat(response.body())
                .doesNotContain("Exception")
                .doesNotContain("org.apache")
                .doesNotContain("<script>");
    }
}

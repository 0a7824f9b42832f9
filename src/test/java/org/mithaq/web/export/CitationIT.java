package org.mithaq.web.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.support.Client;
import org.mithaq.support.ProjectFiles;
import org.mithaq.support.RunningServer;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@RunningServer
class CitationIT {

    private static final String CITE = "/api/cite";

    @LocalServerPort
    private int port;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?iri=activity:imrf-2022&lang=ar",
                "?iri=record:pub-accra",
                "?iri=document:pub-accra",
                "?iri=document:champions-dialogue-rabat-2023",
                "?iri=https://w3id.org/mithaq/ontology",
                "?iri=https://w3id.org/mithaq/concept/activity-status/held&lang=fr"
            })
    void aReferenceIsDataOfTheCitationStyleLanguage(String parameters) {
        HttpResponse<String> response = client.get(CITE + parameters);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                        .getSchema(ProjectFiles.text(Path.of("src/test/resources/export/csl-data.schema.json")))
                        .validate(response.body(), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void aThingIsCitedAsItWasAtARevisionWithALinkThatStays() {
        JsonNode item = Client.json(client.get(CITE + "?iri=activity:imrf-2022&asOf=0&lang=ar"))
                .get(0);

        assertThat(item.get("URL").asString()).endsWith("/id/activity/imrf-2022?asOf=0");
        assertThat(item.get("version").asString()).isEqualTo("المراجعة 0");
        assertThat(item.get("issued").get("date-parts").get(0).get(0).asInt()).isEqualTo(2026);
        assertThat(item.get("note").asString()).contains("https://w3id.org/mithaq/id/activity/imrf-2022");
        assertThat(client.get(item.get("URL").asString().replaceFirst("https?://[^/]*", ""))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void aDocumentIsCitedItself() {
        String ris = client.get(CITE + "?iri=document:pub-about&format=ris").body();

        assertThat(ris)
                .startsWith("TY  - ELEC\r\n")
                .contains("UR  - https://migrationnetwork.un.org/about\r\n")
                .contains("LA  - en\r\n")
                .contains("Described in Mithaq: ");
    }

    @Test
    void aClientThatHasTheReferenceIsToldSo() {
        String tag = Client.header(client.get(CITE + "?format=bibtex"), "ETag");

        assertThat(client.get(CITE + "?format=bibtex", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(client.get(CITE + "?format=ris", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }
}

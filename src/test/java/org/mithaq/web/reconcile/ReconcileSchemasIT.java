package org.mithaq.web.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.support.Client;
import org.mithaq.support.WritableServer;
import org.mithaq.vocab.IriScheme;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The answers are what the JSON Schemas of the specification describe ({@code 0.2/schemas} of
 * {@code github.com/reconciliation-api/specs}). Nothing is fetched: a schema that names another finds it here.
 */
@WritableServer
class ReconcileSchemasIT {

    private static final String SPACE = "https://reconciliation-api.github.io/specs/0.2/schemas/";

    /** Names no dialect that is known, and would be asked for on the network. */
    private static final String DIALECT = "\"$schema\": \"http://json-schema.org/schema#\",";

    /** Of services that want to know who asks, which is described elsewhere. */
    private static final String AUTHENTICATION =
            "\"$ref\": \"http://swagger.io/v2/schema.json#/definitions/securityDefinitions/additionalProperties\"";

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_7, builder -> builder.schemas(ReconcileSchemasIT::schema));

    @LocalServerPort
    private int port;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @ParameterizedTest
    @CsvSource({
        "manifest, /reconcile",
        "manifest, /reconcile?lang=ar",
        "suggest-entities-response, /reconcile/suggest/entity?prefix=nat",
        "suggest-types-response, /reconcile/suggest/type?prefix=",
        "suggest-properties-response, /reconcile/suggest/property?prefix=",
        "data-extension-property-proposal, /reconcile/properties?type=Meeting&limit=3"
    })
    void whatIsReadIsAsSpecified(String schema, String path) {
        HttpResponse<String> answer = client.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(faults(schema, answer.body())).isEmpty();
    }

    @Test
    void candidatesAreAsSpecified() {
        HttpResponse<String> answer = form("queries", """
                {"q0": {"query": "National Human Rights Institutions", "limit": 20},
                 "q1": {"query": "CNDH", "properties": [{"pid": "country", "v": "المغرب"}]},
                 "q2": {"query": "nothing of that name"}}
                """);

        assertThat(faults("reconciliation-result-batch", answer.body())).isEmpty();
        assertThat(faults("reconciliation-result-batch", answer.body().replace("\"name\"", "\"label\"")))
                .isNotEmpty();
    }

    @Test
    void cellsAreAsSpecified() {
        HttpResponse<String> answer = form("extend", """
                {"ids": ["%s", "%s", "%s"],
                 "properties": [{"id": "name-ar"}, {"id": "country"}, {"id": "place"}, {"id": "date"},
                                {"id": "first-day"}, {"id": "last-day"}, {"id": "same-as"}, {"id": "code"}]}
                """.formatted(
                        IriScheme.thing("activity", "nanhri-conference-12"),
                        IriScheme.thing("state", "morocco"),
                        IriScheme.thing("org", "none")));

        assertThat(answer.body()).contains("\"date\":\"2019-11-05T");
        assertThat(faults("data-extension-response", answer.body())).isEmpty();
        assertThat(faults("data-extension-response", answer.body().replace("T00:00:00Z", "")))
                .isNotEmpty();
    }

    private HttpResponse<String> form(String name, String json) {
        return client.post("/reconcile", Client.FORM, name + "=" + Client.encode(json));
    }

    private static List<Error> faults(String schema, String json) {
        return SCHEMAS.getSchema(SchemaLocation.of(SPACE + schema + ".json")).validate(json, InputFormat.JSON);
    }

    private static String schema(String iri) {
        String file = "/reconcile/schemas/" + iri.substring(SPACE.length());
        try (InputStream in = Objects.requireNonNull(ReconcileSchemasIT.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(DIALECT, "")
                    .replace(AUTHENTICATION, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

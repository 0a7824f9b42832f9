package org.mithaq.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.support.CsvFile;
import org.mithaq.support.QueryCase;
import org.mithaq.support.QueryData;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The queries of the catalogue asked over HTTP: the same answers as {@link QueryFilesTest} gets without a server. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "mithaq.store.location=memory")
class QueryFilesIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    static List<QueryCase> cases() {
        return QueryCase.all().stream()
                .filter(known -> known.data() == QueryData.BUNDLED)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theServerAnswersFromTheSourcesWhatTheySay(QueryCase known) throws IOException, InterruptedException {
        HttpResponse<String> response = CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sparql"))
                        .timeout(Duration.ofSeconds(20))
                        .header("Content-Type", "application/sparql-query")
                        .header("Accept", "text/csv")
                        .POST(HttpRequest.BodyPublishers.ofString(textOf(known)))
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        CsvFile answer = CsvFile.parse(response.body());
        assertThat(answer.header()).isEqualTo(known.expected().header());
        assertThat(known.compared(answer)).containsExactlyElementsOf(known.expectedRows());
    }

    /** The query with its parameters in place; the text itself when it has none. */
    private static String textOf(QueryCase known) {
        Map<Var, Node> terms = new HashMap<>();
        known.parameters().forEach((name, term) -> terms.put(Var.alloc(name), term));
        return terms.isEmpty()
                ? known.query().text()
                : QueryTransformOps.replaceVars(
                                QueryFactory.create(known.query().text()), terms)
                        .serialize();
    }
}

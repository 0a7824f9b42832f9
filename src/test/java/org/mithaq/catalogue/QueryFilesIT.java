package org.mithaq.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.support.Client;
import org.mithaq.support.CsvFile;
import org.mithaq.support.QueryCase;
import org.mithaq.support.QueryData;
import org.mithaq.support.RunningServer;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The queries of the catalogue asked over HTTP: the same answers as {@link QueryFilesTest} gets without a server. */
@RunningServer
class QueryFilesIT {

    @LocalServerPort
    private int port;

    static List<QueryCase> cases() {
        return QueryCase.all().stream()
                .filter(known -> known.data() == QueryData.BUNDLED)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theServerAnswersFromTheSourcesWhatTheySay(QueryCase known) {
        String address = "/api/queries/" + known.query().path()
                + known.parameters().entrySet().stream()
                        .map(parameter -> parameter.getKey() + "="
                                + Client.encode(parameter.getValue().get(0)))
                        .collect(Collectors.joining("&", "?", ""));
        check(known, new Client(port).get(address, "Accept", "text/csv"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theEndpointAnswersTheTextOfTheFileTheSame(QueryCase known) {
        check(known, new Client(port).query(known.text(), "Accept", "text/csv"));
    }

    private static void check(QueryCase known, HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        CsvFile answer = CsvFile.parse(response.body());
        assertThat(answer.header()).isEqualTo(known.expected().header());
        assertThat(known.compared(answer)).containsExactlyElementsOf(known.expectedRows());
    }
}

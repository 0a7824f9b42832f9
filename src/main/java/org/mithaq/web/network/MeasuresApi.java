package org.mithaq.web.network;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Language;
import org.mithaq.network.ActorNetworks;
import org.mithaq.network.MeasuredNetwork;
import org.mithaq.network.NetworkFilter;
import org.mithaq.publish.network.MeasureReport;
import org.mithaq.web.http.Acceptable;
import org.mithaq.web.http.QueryAdmission;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /api/network/measures}: the measures of a network, as a document with what they mean, or as rows in the forms in
 * which queries are answered.
 */
@RestController
final class MeasuresApi {

    private static final String DOCUMENT = "application/json";
    private static final Map<String, String> FORMATS = Map.of(
            "json", DOCUMENT,
            "csv", "text/csv",
            "tsv", "text/tab-separated-values",
            "srj", "application/sparql-results+json",
            "xml", "application/sparql-results+xml");
    private static final Map<String, Lang> ROWS = Map.of(
            "text/csv", ResultSetLang.RS_CSV,
            "text/tab-separated-values", ResultSetLang.RS_TSV,
            "application/sparql-results+json", ResultSetLang.RS_JSON,
            "application/sparql-results+xml", ResultSetLang.RS_XML);

    private final ActorNetworks networks;
    private final QueryAdmission admission;

    MeasuresApi(ActorNetworks networks, QueryAdmission admission) {
        this.networks = networks;
        this.admission = admission;
    }

    @GetMapping("/api/network/measures")
    @Nullable
    ResponseEntity<byte[]> measures(HttpServletRequest request, HttpServletResponse response) throws IOException {
        NetworkParameters parameters = NetworkParameters.of(request);
        NetworkFilter filter = parameters.filter();
        Language language = parameters.language();
        String mediaType = mediaType(request, parameters);
        String ending = FORMATS.entrySet().stream()
                .filter(format -> format.getValue().equals(mediaType))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        NetworkAnswer answer = new NetworkAnswer(
                mediaType, "mithaq-network-measures", ending, language, "measures\n" + filter.canonical());
        return answer.send(request, response, networks.revision(), admission, ticket -> {
            MeasuredNetwork measured = networks.measure(filter, ticket);
            return new NetworkAnswer.Written(
                    measured.network().revision(),
                    mediaType.equals(DOCUMENT)
                            ? MeasureReport.json(measured, language)
                            : write(MeasureReport.rows(measured), Objects.requireNonNull(ROWS.get(mediaType))));
        });
    }

    private static String mediaType(HttpServletRequest request, NetworkParameters parameters) {
        List<String> names = FORMATS.keySet().stream().sorted().toList();
        String format = parameters.choice(NetworkParameters.FORMAT, names);
        if (!format.isEmpty()) {
            return Objects.requireNonNull(FORMATS.get(format));
        }
        List<String> offered = new ArrayList<>(List.of(DOCUMENT));
        ROWS.keySet().stream().sorted().forEach(offered::add);
        return Acceptable.of(request).require(offered);
    }

    private static byte[] write(RowSet rows, Lang form) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Objects.requireNonNull(RowSetWriterRegistry.getFactory(form))
                .create(form)
                .write(bytes, rows, Context.emptyContext());
        return bytes.toByteArray();
    }
}

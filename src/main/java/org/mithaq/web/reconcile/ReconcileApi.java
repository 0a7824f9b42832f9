package org.mithaq.web.reconcile;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.mithaq.language.Language;
import org.mithaq.query.admission.QueryTicket;
import org.mithaq.reconcile.CandidateFinder;
import org.mithaq.reconcile.EntityTypes;
import org.mithaq.reconcile.TableCandidate;
import org.mithaq.reconcile.TableExtension;
import org.mithaq.reconcile.TableProperty;
import org.mithaq.vocab.IriScheme;
import org.mithaq.web.http.PublicAddress;
import org.mithaq.web.http.QueryAdmission;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /reconcile}: the manifest of the service; with {@code queries}, the candidates for a batch of names; with
 * {@code extend}, values of things. {@code lang} is the language of the answer, before what {@code Accept-Language} says.
 */
@RestController
final class ReconcileApi {

    private final CandidateFinder finder;
    private final TableExtension extension;
    private final EntityTypes types;
    private final BatchReader batches;
    private final QueryAdmission admission;
    private final PublicAddress address;

    ReconcileApi(
            CandidateFinder finder,
            TableExtension extension,
            EntityTypes types,
            QueryAdmission admission,
            PublicAddress address) {
        this.finder = finder;
        this.extension = extension;
        this.types = types;
        this.batches = new BatchReader(types);
        this.admission = admission;
        this.address = address;
    }

    @GetMapping("/reconcile")
    ResponseEntity<Map<String, Object>> get(HttpServletRequest request) throws IOException {
        ReconcileRequest read = ReconcileRequest.read(request);
        if (read.parameters().has(BatchReader.QUERIES) || read.parameters().has(BatchReader.EXTEND)) {
            return admission.answer(request, () -> work(read), Work::in);
        }
        return read.answer(new Manifest(address.of(request), read.language(), read.saysLanguage()).json(types));
    }

    @PostMapping("/reconcile")
    ResponseEntity<Map<String, Object>> post(HttpServletRequest request) throws IOException {
        return admission.answer(request, () -> work(ReconcileRequest.readForm(request)), Work::in);
    }

    /** What is to be done when it is its turn. */
    private interface Work {

        ResponseEntity<Map<String, Object>> in(QueryTicket ticket);
    }

    private Work work(ReconcileRequest read) {
        Language language = read.language();
        if (read.parameters().has(BatchReader.EXTEND)) {
            if (read.parameters().has(BatchReader.QUERIES)) {
                throw ReconcileRequest.wrong(BatchReader.EXTEND);
            }
            BatchReader.Extension wanted = batches.extension(read.required(BatchReader.EXTEND));
            return ticket -> read.answer(
                    extended(wanted, extension.rows(wanted.iris(), wanted.limits(), language, ticket), language));
        }
        var batch = batches.queries(read.required(BatchReader.QUERIES));
        return ticket -> {
            Map<String, Object> answer = new LinkedHashMap<>();
            finder.find(batch, language, ticket)
                    .forEach((key, found) -> answer.put(
                            key,
                            Map.of(
                                    "result",
                                    found.stream()
                                            .map(candidate -> json(candidate, language))
                                            .toList())));
            return read.answer(answer);
        };
    }

    private Map<String, Object> json(TableCandidate candidate, Language language) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", candidate.iri());
        members.put("name", candidate.name());
        if (!candidate.description().isEmpty()) {
            members.put("description", candidate.description());
        }
        members.put(
                "type",
                candidate.types().stream()
                        .map(type -> Map.of("id", type, "name", types.label(type, language)))
                        .toList());
        members.put("score", candidate.score());
        members.put("match", candidate.match());
        List<Map<String, Object>> features = new ArrayList<>();
        candidate.features().forEach((id, value) -> features.add(Map.of("id", id, "value", value)));
        members.put("features", features);
        return members;
    }

    private static Map<String, Object> extended(
            BatchReader.Extension wanted,
            Map<String, Map<TableProperty, List<TableExtension.Value>>> rows,
            Language language) {
        Map<String, Object> written = new LinkedHashMap<>();
        rows.forEach((iri, row) -> {
            Map<String, Object> cells = new LinkedHashMap<>();
            row.forEach((property, values) -> cells.put(
                    property.id(),
                    values.stream().map(value -> json(value, property)).toList()));
            written.put(iri, cells);
        });
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(
                "meta",
                wanted.limits().keySet().stream()
                        .map(property -> Map.of("id", property.id(), "name", property.label(language)))
                        .toList());
        answer.put("rows", written);
        return answer;
    }

    /** What other sets of data call a thing is a text: tools would ask us for what it means. */
    private static Map<String, Object> json(TableExtension.Value value, TableProperty property) {
        Node node = value.node();
        if (node.isURI()) {
            return node.getURI().startsWith(IriScheme.BASE)
                    ? Map.of("id", node.getURI(), "name", value.name())
                    : Map.of("str", node.getURI());
        }
        String text = value.name();
        return property.isDay() && text.matches("\\d{4}-\\d{2}-\\d{2}")
                ? Map.of("date", text + "T00:00:00Z")
                : Map.of("str", text);
    }
}

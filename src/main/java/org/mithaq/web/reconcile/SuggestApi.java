package org.mithaq.web.reconcile;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mithaq.language.Language;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.reconcile.CandidateFinder;
import org.mithaq.reconcile.EntityTypes;
import org.mithaq.reconcile.TableCandidate;
import org.mithaq.reconcile.TableExtension;
import org.mithaq.reconcile.TableProperty;
import org.mithaq.search.SearchRequest;
import org.mithaq.web.http.QueryAdmission;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What tools offer while somebody types {@code prefix}: things, types, properties, from {@code cursor} on; and the properties
 * that things of a {@code type} may be extended by.
 */
@RestController
final class SuggestApi {

    private static final String PREFIX = "prefix";
    private static final String CURSOR = "cursor";
    private static final String RESULT = "result";
    private static final int MOST = 10;
    private static final int LAST = 10_000;

    private final CandidateFinder finder;
    private final TableExtension extension;
    private final EntityTypes types;
    private final QueryAdmission admission;

    SuggestApi(CandidateFinder finder, TableExtension extension, EntityTypes types, QueryAdmission admission) {
        this.finder = finder;
        this.extension = extension;
        this.types = types;
        this.admission = admission;
    }

    @GetMapping("/reconcile/suggest/entity")
    ResponseEntity<Map<String, Object>> entities(HttpServletRequest request) throws IOException {
        return admission.answer(request, () -> ReconcileRequest.read(request), (read, ticket) -> {
            String typed = typed(read);
            List<TableCandidate> found =
                    typed.isBlank() ? List.of() : finder.suggest(typed, cursor(read), MOST, read.language(), ticket);
            return read.answer(Map.of(
                    RESULT,
                    found.stream().map(each -> json(each, read.language())).toList()));
        });
    }

    @GetMapping("/reconcile/suggest/type")
    ResponseEntity<Map<String, Object>> types(HttpServletRequest request) {
        ReconcileRequest read = ReconcileRequest.read(request);
        List<Map<String, String>> found = types.beginningWith(typed(read)).stream()
                .skip(cursor(read))
                .limit(MOST)
                .map(type -> Map.of("id", type, "name", types.label(type, read.language())))
                .toList();
        return read.answer(Map.of(RESULT, found));
    }

    @GetMapping("/reconcile/suggest/property")
    ResponseEntity<Map<String, Object>> properties(HttpServletRequest request) {
        ReconcileRequest read = ReconcileRequest.read(request);
        List<TableProperty> found = TableExtension.beginningWith(typed(read)).stream()
                .skip(cursor(read))
                .limit(MOST)
                .toList();
        return read.answer(Map.of(RESULT, json(found, read.language())));
    }

    @GetMapping("/reconcile/properties")
    ResponseEntity<Map<String, Object>> proposals(HttpServletRequest request) {
        ReconcileRequest read = ReconcileRequest.read(request);
        String type = read.text("type").orElse("");
        String iri = type.isEmpty() ? "" : known(type);
        int limit = read.number("limit", 0);
        List<TableProperty> found = extension.propertiesOf(iri).stream()
                .limit(limit == 0 ? Long.MAX_VALUE : limit)
                .toList();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("type", type);
        if (limit > 0) {
            answer.put("limit", limit);
        }
        answer.put("properties", json(found, read.language()));
        return read.answer(answer);
    }

    private String known(String type) {
        return types.find(type)
                .orElseThrow(() -> new InvalidInputException(ProblemCode.RECONCILE_TYPE, Map.of("type", type)));
    }

    private static String typed(ReconcileRequest read) {
        String typed = read.text(PREFIX).orElse("");
        if (SearchRequest.of(typed).isTooLong()) {
            throw ReconcileRequest.wrong(PREFIX);
        }
        return typed;
    }

    private static int cursor(ReconcileRequest read) {
        int cursor = read.number(CURSOR, 0);
        if (cursor > LAST) {
            throw ReconcileRequest.wrong(CURSOR);
        }
        return cursor;
    }

    private Map<String, Object> json(TableCandidate thing, Language language) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", thing.iri());
        members.put("name", thing.name());
        if (!thing.description().isEmpty()) {
            members.put("description", thing.description());
        }
        members.put(
                "notable",
                thing.types().stream()
                        .map(type -> Map.of("id", type, "name", types.label(type, language)))
                        .toList());
        return members;
    }

    private static List<Map<String, String>> json(List<TableProperty> properties, Language language) {
        return properties.stream()
                .map(property -> Map.of("id", property.id(), "name", property.label(language)))
                .toList();
    }
}

package org.mithaq.web.ask;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Language;
import org.mithaq.publish.dataset.CountedRevisions;
import org.mithaq.publish.dataset.DatasetCounts;
import org.mithaq.query.admission.QueryTicket;
import org.mithaq.vocab.Prefixes;
import org.mithaq.vocab.TermLabels;
import org.mithaq.web.http.Freshness;
import org.mithaq.web.http.QueryAdmission;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /{language}/sparql/terms}: what the editor proposes: our prefixes, and the classes and properties that the data use,
 * the most used first, with their names in a language.
 */
@RestController
final class TermsApi {

    private final CountedRevisions counts;
    private final QueryAdmission admission;
    private final AtomicReference<@Nullable DatasetCounts> kept = new AtomicReference<>();

    TermsApi(CountedRevisions counts, QueryAdmission admission) {
        this.counts = counts;
        this.admission = admission;
    }

    /** A class or property, and how many statements or things use it. */
    private record Used(String iri, long uses) {}

    @GetMapping("/{language:ar|en|fr}/sparql/terms")
    @Nullable
    ResponseEntity<Map<String, Object>> terms(
            @PathVariable("language") String tag, HttpServletRequest request, HttpServletResponse response) {
        DatasetCounts now = now(request);
        String version = "\"" + now.revision() + "-" + tag + "\"";
        response.setHeader(HttpHeaders.CACHE_CONTROL, Freshness.PUBLIC);
        if (Freshness.isKnown(version, request, response)) {
            return null;
        }
        Language language = Language.ofTag(tag).orElseThrow();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("prefixes", Prefixes.namespaces());
        body.put("classes", named(now.classes().stream().map(type -> new Used(type.iri(), type.entities())), language));
        body.put(
                "properties",
                named(
                        now.properties().stream().map(property -> new Used(property.iri(), property.triples())),
                        language));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/json")
                .header(HttpHeaders.CONTENT_LANGUAGE, tag)
                .body(body);
    }

    /** Only who has them counted anew waits for a turn. */
    private DatasetCounts now(HttpServletRequest request) {
        DatasetCounts known = kept.get();
        if (known != null && known.revision() == counts.revision()) {
            return known;
        }
        try (QueryTicket ticket = admission.admit(request, request.getRequestURI())) {
            DatasetCounts counted = counts.now();
            ticket.finished();
            kept.set(counted);
            return counted;
        }
    }

    private static List<Map<String, Object>> named(Stream<Used> terms, Language language) {
        return terms.sorted(Comparator.comparingLong(Used::uses).reversed())
                .map(term -> {
                    Map<String, Object> members = new LinkedHashMap<>();
                    members.put("iri", term.iri());
                    members.put("label", TermLabels.ofVocabulary().of(NodeFactory.createURI(term.iri()), language));
                    members.put("uses", term.uses());
                    return members;
                })
                .toList();
    }
}

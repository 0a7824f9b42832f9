package org.mithaq.web.ask;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Language;
import org.mithaq.publish.ask.Asking;
import org.mithaq.publish.ask.UsedTerms;
import org.mithaq.query.admission.QueryTicket;
import org.mithaq.vocab.Prefixes;
import org.mithaq.web.http.QueryAdmission;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** {@code /{language}/sparql/terms}: what the editor proposes: our prefixes, and the classes and properties that data use. */
@RestController
final class TermsApi {

    private final Asking asking;
    private final QueryAdmission admission;
    private final AtomicReference<@Nullable UsedTerms> kept = new AtomicReference<>();

    TermsApi(Asking asking, QueryAdmission admission) {
        this.asking = asking;
        this.admission = admission;
    }

    @GetMapping("/{language:ar|en|fr}/sparql/terms")
    @Nullable
    ResponseEntity<Map<String, Object>> terms(
            @PathVariable("language") String tag, HttpServletRequest request, HttpServletResponse response) {
        UsedTerms terms = current(request);
        String version = "\"" + terms.revision() + "-" + tag + "\"";
        if (new ServletWebRequest(request, response).checkNotModified(version)) {
            return null;
        }
        Language language = Language.ofTag(tag).orElseThrow();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("prefixes", Prefixes.namespaces());
        body.put("classes", named(terms.classes(), language));
        body.put("properties", named(terms.properties(), language));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/json")
                .header(HttpHeaders.CONTENT_LANGUAGE, tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .eTag(version)
                .body(body);
    }

    private UsedTerms current(HttpServletRequest request) {
        UsedTerms terms = kept.get();
        if (terms != null && terms.revision() == asking.revision()) {
            return terms;
        }
        try (QueryTicket ticket = admission.admit(request, request.getRequestURI())) {
            UsedTerms read = asking.terms(ticket);
            kept.set(read);
            return read;
        }
    }

    private static List<Map<String, Object>> named(List<UsedTerms.Term> terms, Language language) {
        return terms.stream()
                .map(term -> {
                    Map<String, Object> members = new LinkedHashMap<>();
                    members.put("iri", term.iri());
                    members.put("label", term.label(language));
                    members.put("uses", term.uses());
                    return members;
                })
                .toList();
    }
}

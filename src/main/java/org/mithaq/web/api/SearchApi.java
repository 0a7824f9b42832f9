package org.mithaq.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Language;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.publish.export.table.TableForm;
import org.mithaq.search.ClassNames;
import org.mithaq.search.MatchKind;
import org.mithaq.search.Name;
import org.mithaq.search.SearchHit;
import org.mithaq.search.SearchIndex;
import org.mithaq.search.SearchRequest;
import org.mithaq.search.SearchResult;
import org.mithaq.vocab.IriScheme;
import org.mithaq.web.http.Acceptable;
import org.mithaq.web.http.PublicAddress;
import org.mithaq.web.http.QueryAdmission;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /api/search?q=}: things by their names in any of the three languages, the best first; {@code type} names a
 * class of the ontology, {@code lang} the reader's language, {@code page} and {@code size} a part of the list, {@code format} a
 * file for people instead of JSON.
 * {@code GET /api/search/suggest?q=}: at most ten things for what is typed so far.
 *
 * <p>A search waits its turn with the queries. The answer is that of one revision, which is its ETag. Names come as they are stored, in pieces of which those that
 * match are marked: never as HTML.
 */
@RestController
final class SearchApi {

    private static final String JSON = "application/json";
    private static final int MOST_SUGGESTED = 10;
    private static final int USUAL_SIZE = 20;
    private static final int LARGEST_SIZE = 100;
    private static final int LAST_PAGE = 1000;

    private final SearchIndex index;
    private final ClassNames classes;
    private final QueryAdmission admission;
    private final SearchFile files;

    SearchApi(SearchIndex index, ClassNames classes, QueryAdmission admission, PublicAddress address) {
        this.index = index;
        this.classes = classes;
        this.admission = admission;
        this.files = new SearchFile(classes, address);
    }

    /** What is asked for: a page of the things that a text finds. */
    private record Wanted(Language language, String text, Set<String> types, int page, int size) {

        int offset() {
            return (page - 1) * size;
        }
    }

    @GetMapping("/api/search")
    ResponseEntity<?> search(HttpServletRequest request) throws IOException {
        Optional<TableForm> form = SearchFile.form(request);
        return admission.<Wanted, ResponseEntity<?>>answer(
                request,
                () -> {
                    SearchFile.requireKnown(request);
                    int page = number(request, "page", 1, LAST_PAGE);
                    return wanted(request, page, number(request, "size", USUAL_SIZE, LARGEST_SIZE));
                },
                (wanted, ticket) -> form.<ResponseEntity<?>>map(each -> file(request, wanted, each))
                        .orElseGet(() -> page(wanted)));
    }

    private ResponseEntity<byte[]> file(HttpServletRequest request, Wanted wanted, TableForm form) {
        SearchResult result = find(wanted);
        return files.send(request, result, wanted.text, wanted.page, wanted.offset(), form, wanted.language);
    }

    @GetMapping("/api/search/suggest")
    ResponseEntity<Map<String, Object>> suggest(HttpServletRequest request) throws IOException {
        return admission.answer(
                request,
                () -> {
                    Acceptable.of(request).require(List.of(JSON));
                    return wanted(request, 1, MOST_SUGGESTED);
                },
                (wanted, ticket) -> suggestions(wanted));
    }

    private Wanted wanted(HttpServletRequest request, int page, int size) {
        return new Wanted(language(request), text(request), types(request), page, size);
    }

    private SearchResult find(Wanted wanted) {
        SearchRequest request = new SearchRequest(wanted.text, wanted.types, Set.of(), "");
        return index.search(request, wanted.offset(), wanted.size);
    }

    private ResponseEntity<Map<String, Object>> page(Wanted wanted) {
        SearchResult result = find(wanted);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("query", wanted.text);
        answer.put("revision", result.revision());
        answer.put("total", result.total());
        answer.put("page", wanted.page);
        answer.put("size", wanted.size);
        List<Map<String, Object>> facet = new ArrayList<>();
        result.types().forEach((type, count) -> {
            Map<String, Object> entry = type(type, wanted.language);
            entry.put("count", count);
            facet.add(entry);
        });
        answer.put("types", facet);
        answer.put(
                "hits",
                result.hits().stream().map(hit -> json(hit, wanted.language)).toList());
        return answer(result.revision(), wanted.language, answer);
    }

    private ResponseEntity<Map<String, Object>> suggestions(Wanted wanted) {
        SearchResult result = find(wanted);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("query", wanted.text);
        answer.put("revision", result.revision());
        answer.put(
                "suggestions",
                result.hits().stream()
                        .map(hit -> suggestion(hit, wanted.language))
                        .toList());
        return answer(result.revision(), wanted.language, answer);
    }

    private Map<String, Object> json(SearchHit hit, Language language) {
        Map<String, Object> members = suggestion(hit, language);
        members.put("score", Math.round(hit.score() * 1000) / 1000.0);
        members.put("records", hit.matched().graphs());
        return members;
    }

    private Map<String, Object> suggestion(SearchHit hit, Language language) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("iri", hit.iri());
        members.put("label", hit.label(language).orElseGet(() -> hit.matched().text()));
        members.put(
                "types", hit.types().stream().map(type -> type(type, language)).toList());
        members.put("match", kind(hit.kind()));
        members.put("name", name(hit.matched(), hit.parts()));
        return members;
    }

    private static Map<String, Object> name(Name name, List<SearchHit.Part> parts) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("text", name.text());
        members.put("language", name.language());
        members.put("property", name.property().getURI());
        members.put("parts", parts);
        return members;
    }

    private Map<String, Object> type(String iri, Language language) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("iri", iri);
        members.put("name", IriScheme.localName(iri));
        members.put("label", classes.label(iri, language));
        return members;
    }

    private static String kind(MatchKind kind) {
        return switch (kind) {
            case EXACT -> "exact";
            case WORDS -> "words";
            case PREFIX -> "prefix";
            case CORRECTED -> "corrected";
            case SOUND -> "sound";
            case DESCRIPTION -> "description";
        };
    }

    private static ResponseEntity<Map<String, Object>> answer(
            long revision, Language language, Map<String, Object> body) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .eTag("\"" + revision + "-" + language.tag() + "\"")
                .body(body);
    }

    private static String text(HttpServletRequest request) {
        String text = parameter(request, "q").orElse("");
        SearchRequest wanted = SearchRequest.of(text);
        if (!wanted.isVisible() || wanted.isTooLong()) {
            throw wrong("q");
        }
        return text;
    }

    private static Language language(HttpServletRequest request) {
        Supplier<Language> negotiated = () -> Language.negotiate(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        return parameter(request, "lang")
                .map(tag -> Language.ofTag(tag).orElseThrow(() -> wrong("lang")))
                .orElseGet(negotiated);
    }

    private Set<String> types(HttpServletRequest request) {
        return parameter(request, "type")
                .map(name -> classes.andBelow(name).orElseThrow(() -> wrong("type")))
                .orElse(Set.of());
    }

    private static int number(HttpServletRequest request, String name, int usual, int most) {
        String value = parameter(request, name).orElse(String.valueOf(usual));
        if (!value.matches("[0-9]{1,6}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > most) {
            throw wrong(name);
        }
        return Integer.parseInt(value);
    }

    private static Optional<String> parameter(HttpServletRequest request, String name) {
        String @Nullable [] values = request.getParameterValues(name);
        if (values != null && values.length > 1) {
            throw wrong(name);
        }
        return values == null ? Optional.empty() : Optional.of(values[0]);
    }

    private static InvalidInputException wrong(String parameter) {
        return new InvalidInputException(ProblemCode.REQUEST_PARAMETER, Map.of("parameter", parameter));
    }
}

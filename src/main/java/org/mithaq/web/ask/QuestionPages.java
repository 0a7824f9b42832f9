package org.mithaq.web.ask;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Language;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.NotFoundException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.publish.ask.Asking;
import org.mithaq.publish.ask.GivenWords;
import org.mithaq.publish.ask.QuestionField;
import org.mithaq.publish.ask.Topic;
import org.mithaq.publish.resource.Names;
import org.mithaq.query.admission.QueryTicket;
import org.mithaq.query.catalogue.CatalogQuery;
import org.mithaq.query.catalogue.QueryCall;
import org.mithaq.query.catalogue.QueryCatalog;
import org.mithaq.search.ClassNames;
import org.mithaq.search.SearchHit;
import org.mithaq.search.SearchIndex;
import org.mithaq.search.SearchRequest;
import org.mithaq.web.http.ProblemDocument;
import org.mithaq.web.http.QueryAdmission;
import org.mithaq.web.page.Page;
import org.mithaq.web.page.PageWriter;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /{language}/ask/{topic}/{name}}: a question of the catalogue as a form, and its answer. The address holds all values,
 * so that it can be given to others; a thing may be given by its name, which leads to the address with its IRI.
 */
@RestController
final class QuestionPages {

    private static final int ROWS = 50;

    private final PageWriter pages;
    private final Supplier<QueryCatalog> catalog;
    private final Asking asking;
    private final KeptAnswers answers;
    private final SearchIndex index;
    private final ClassNames classes;
    private final QueryAdmission admission;

    QuestionPages(
            PageWriter pages,
            Supplier<QueryCatalog> catalog,
            Asking asking,
            KeptAnswers answers,
            SearchIndex index,
            ClassNames classes,
            QueryAdmission admission) {
        this.pages = pages;
        this.catalog = catalog;
        this.asking = asking;
        this.answers = answers;
        this.index = index;
        this.classes = classes;
        this.admission = admission;
    }

    @GetMapping("/{language:ar|en|fr}/ask/{topic}/{name}")
    @Nullable
    ResponseEntity<?> question(
            @PathVariable("language") String tag,
            @PathVariable("topic") String topic,
            @PathVariable("name") String name,
            HttpServletRequest request,
            HttpServletResponse response) {
        CatalogQuery query = catalog.get()
                .find(topic + "/" + name)
                .orElseThrow(() ->
                        new NotFoundException(ProblemCode.REQUEST_NOT_FOUND, Map.of("path", request.getRequestURI())));
        Page page = pages.page(tag, request).section("ask").style("css/ask.css").script("js/ask.js");
        Language language = page.language();
        page.title(Topic.text(query, language));
        GivenWords words = GivenWords.of(query, given(request), (text, type) -> search(text, type, request), language);
        if (words.replaced()) {
            return ResponseEntity.status(HttpStatus.FOUND)
                    .location(URI.create(Addresses.of(request.getRequestURI(), words.values())))
                    .build();
        }
        Map<String, InvalidInputException> problems = QueryCall.problems(query, words.values());
        if (!problems.isEmpty()) {
            return unanswered(query, words, problems, page, request, response);
        }
        Map<String, List<String>> values = new LinkedHashMap<>(words.values());
        if (query.isPaged() && query.header().limit() > ROWS) {
            values.putIfAbsent(QueryCall.PAGE_SIZE, List.of(String.valueOf(ROWS)));
        }
        QueryCall call = QueryCall.of(query, values);
        Asking.Asked asked = answers.get(call, request);
        Map<String, Object> model = form(query, words, Map.of(), asked.names(), language);
        model.put("answer", ShownAnswer.of(call, asked, words.values(), language));
        return pages.answer(page, "ask/question", model, request, response);
    }

    /** The form alone: with what is wrong in it, once it was sent. */
    private @Nullable ResponseEntity<byte[]> unanswered(
            CatalogQuery query,
            GivenWords words,
            Map<String, InvalidInputException> problems,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean sent = !request.getParameterMap().isEmpty();
        Names names;
        try (QueryTicket ticket = admission.admit(request, request.getRequestURI())) {
            names = asking.names(QuestionField.things(query, words), ticket);
        }
        Map<String, Object> model = form(query, words, sent ? problems : Map.of(), names, page.language());
        return sent
                ? pages.answer(HttpStatus.BAD_REQUEST.value(), page, "ask/question", model)
                : pages.answer(page, "ask/question", model, request, response);
    }

    private static Map<String, Object> form(
            CatalogQuery query,
            GivenWords words,
            Map<String, InvalidInputException> problems,
            Names names,
            Language language) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("query", query);
        model.put("fields", QuestionField.of(query, words, problems, names, language));
        model.put("topic", new Topic(query.topic(), Topic.title(query.topic(), language), List.of()));
        model.put("addresses", addresses(query, words, language));
        Map<String, Object> details = new LinkedHashMap<>();
        problems.forEach((name, problem) -> details.put(
                name, ProblemDocument.of(problem, language).members().get("detail")));
        model.put("problems", details);
        return model;
    }

    /** Where another value of a parameter leads, which is to be added: the other values stay. */
    private static Map<String, String> addresses(CatalogQuery query, GivenWords words, Language language) {
        Map<String, String> addresses = new LinkedHashMap<>();
        words.candidates().keySet().forEach(name -> {
            Map<String, List<String>> values = new LinkedHashMap<>(words.values());
            values.remove(name);
            values.put(name, List.of(""));
            addresses.put(name, Addresses.of("/" + language.tag() + "/ask/" + query.path(), values));
        });
        return addresses;
    }

    /** What is given, without fields that were left empty. */
    private static Map<String, List<String>> given(HttpServletRequest request) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            List<String> filled =
                    Stream.of(values).filter(value -> !value.isBlank()).toList();
            if (!filled.isEmpty()) {
                given.put(name, filled);
            }
        });
        return given;
    }

    private List<SearchHit> search(String text, @Nullable String type, HttpServletRequest request) {
        Set<String> types = Optional.ofNullable(type).flatMap(classes::andBelow).orElse(Set.of());
        SearchRequest wanted = new SearchRequest(text, types, Set.of(), "");
        try {
            return admission.answer(
                    request,
                    () -> wanted,
                    (read, ticket) ->
                            index.search(read, 0, GivenWords.MOST_CANDIDATES).hits());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

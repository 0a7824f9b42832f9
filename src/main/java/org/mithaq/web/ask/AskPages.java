package org.mithaq.web.ask;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.NotFoundException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.publish.ask.Topic;
import org.mithaq.query.catalogue.QueryCatalog;
import org.mithaq.search.SearchRequest;
import org.mithaq.web.page.Page;
import org.mithaq.web.page.PageWriter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /{language}/ask}: what there is to ask, by topic; {@code ?q=} leaves the questions that have some words. */
@RestController
final class AskPages {

    private final PageWriter pages;
    private final Supplier<QueryCatalog> catalog;

    AskPages(PageWriter pages, Supplier<QueryCatalog> catalog) {
        this.pages = pages;
        this.catalog = catalog;
    }

    @GetMapping("/{language:ar|en|fr}/ask")
    @Nullable
    ResponseEntity<byte[]> all(
            @PathVariable("language") String tag, HttpServletRequest request, HttpServletResponse response) {
        Page page = pages.page(tag, request);
        page.title(page.text("page.ask"));
        String words = words(request);
        List<Topic> topics = Topic.of(catalog.get(), words, page.language());
        return answer(page, topics, words, request, response);
    }

    @GetMapping("/{language:ar|en|fr}/ask/{topic}")
    @Nullable
    ResponseEntity<byte[]> topic(
            @PathVariable("language") String tag,
            @PathVariable("topic") String name,
            HttpServletRequest request,
            HttpServletResponse response) {
        Page page = pages.page(tag, request);
        List<Topic> topics = Topic.of(catalog.get(), "", page.language()).stream()
                .filter(topic -> topic.name().equals(name))
                .toList();
        if (topics.isEmpty()) {
            throw new NotFoundException(ProblemCode.REQUEST_NOT_FOUND, Map.of("path", request.getRequestURI()));
        }
        page.title(topics.get(0).title());
        return answer(page, topics, "", request, response);
    }

    private @Nullable ResponseEntity<byte[]> answer(
            Page page, List<Topic> topics, String words, HttpServletRequest request, HttpServletResponse response) {
        page.section("ask").style("css/ask.css").script("js/ask.js");
        int count = topics.stream().mapToInt(topic -> topic.questions().size()).sum();
        return pages.answer(
                page, "ask/topics", Map.of("topics", topics, "words", words, "count", count), request, response);
    }

    private static String words(HttpServletRequest request) {
        String words = request.getParameter("q");
        if (words != null && SearchRequest.of(words).isTooLong()) {
            throw new InvalidInputException(ProblemCode.REQUEST_PARAMETER, Map.of("parameter", "q"));
        }
        return words == null ? "" : words.strip();
    }
}

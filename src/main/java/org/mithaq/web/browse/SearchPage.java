package org.mithaq.web.browse;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Language;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.NotFoundException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.publish.report.Isolation;
import org.mithaq.publish.report.Legible;
import org.mithaq.search.ClassNames;
import org.mithaq.search.SearchHit;
import org.mithaq.search.SearchIndex;
import org.mithaq.search.SearchRequest;
import org.mithaq.search.SearchResult;
import org.mithaq.vocab.IriScheme;
import org.mithaq.web.http.QueryAdmission;
import org.mithaq.web.page.Page;
import org.mithaq.web.page.PageWriter;
import org.mithaq.web.page.Word;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /{language}/search?q=&type=&page=}: things by their names, as {@code /api/search} finds them. A search for nothing that
 * can be seen is an invitation to search.
 */
@RestController
final class SearchPage {

    private static final int SIZE = 20;
    private static final int LAST_PAGE = 1000;

    private final SearchIndex index;
    private final ClassNames classes;
    private final QueryAdmission admission;
    private final PageWriter pages;

    SearchPage(SearchIndex index, ClassNames classes, QueryAdmission admission, PageWriter pages) {
        this.index = index;
        this.classes = classes;
        this.admission = admission;
        this.pages = pages;
    }

    /** What a reader looks for. */
    private record Wanted(String text, String type, Set<String> types, int page) {

        boolean isNothing() {
            return !SearchRequest.of(text).isVisible();
        }
    }

    /**
     * A thing that was found.
     *
     * @param name its name for the reader
     * @param matched the name that was found, when it is another one
     */
    record Hit(
            String iri,
            Word name,
            List<String> kinds,
            @Nullable Matched matched) {}

    /** A name in pieces, those that answer marked. */
    record Matched(@Nullable String lang, List<SearchHit.Part> parts) {}

    /**
     * A class of things that were found.
     *
     * @param count how many
     * @param address of the same search within this class alone, or within all when it is the chosen one
     */
    record Kind(String label, int count, boolean chosen, String address) {}

    @GetMapping("/{language:ar|en|fr}/search")
    @Nullable
    ResponseEntity<byte[]> search(
            @PathVariable("language") String tag, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Page page = pages.page(tag, request).section("browse");
        Map<String, Object> model =
                admission.answer(request, () -> wanted(request), (wanted, ticket) -> model(wanted, page));
        return pages.answer(page, "browse/search", model, request, response);
    }

    private Map<String, Object> model(Wanted wanted, Page page) {
        Map<String, Object> model = new HashMap<>();
        model.put("text", wanted.text);
        model.put("type", wanted.type);
        page.title(page.text("page.search"));
        if (!wanted.isNothing()) {
            SearchResult result = index.search(
                    new SearchRequest(wanted.text, wanted.types, Set.of(), ""), (wanted.page - 1) * SIZE, SIZE);
            int last = Math.min(LAST_PAGE, Math.max(1, (result.total() + SIZE - 1) / SIZE));
            if (wanted.page > last) {
                throw new NotFoundException(ProblemCode.REQUEST_NOT_FOUND, Map.of("path", page.here()));
            }
            String words = Isolation.CHARACTERS.wrap(Legible.of(wanted.text), page.language());
            page.title(page.text("page.search.for", Map.of("text", words)));
            model.put("total", result.total());
            model.put(
                    "hits",
                    result.hits().stream().map(hit -> hit(hit, page.language())).toList());
            model.put("kinds", kinds(result, wanted, page));
            model.put("number", wanted.page);
            model.put("last", last);
            model.put("address", address(page, wanted.text, wanted.type) + "&page=");
        }
        return model;
    }

    private Hit hit(SearchHit hit, Language language) {
        Optional<String> label = hit.label(language);
        String name = label.orElseGet(() -> hit.matched().text());
        boolean isOther = !hit.matched().text().equals(name);
        String lang = hit.names().stream()
                .filter(each -> each.text().equals(name))
                .map(each -> each.language())
                .sorted((one, other) -> Boolean.compare(other.equals(language.tag()), one.equals(language.tag())))
                .findFirst()
                .orElse("");
        return new Hit(
                hit.iri(),
                Word.of(name, lang, language),
                hit.types().stream().map(type -> classes.label(type, language)).toList(),
                isOther ? matched(hit, language) : null);
    }

    private static Matched matched(SearchHit hit, Language language) {
        String lang = Word.of("", hit.matched().language(), language).lang();
        return new Matched(
                lang,
                hit.parts().stream()
                        .map(part -> new SearchHit.Part(Legible.of(part.text()), part.marked()))
                        .toList());
    }

    private List<Kind> kinds(SearchResult result, Wanted wanted, Page page) {
        List<Kind> kinds = new ArrayList<>();
        result.types().forEach((type, count) -> {
            String name = IriScheme.localName(type);
            boolean chosen = name.equals(wanted.type);
            kinds.add(new Kind(
                    classes.label(type, page.language()),
                    count,
                    chosen,
                    address(page, wanted.text, chosen ? "" : name)));
        });
        return kinds;
    }

    private static String address(Page page, String text, String type) {
        return page.href("search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8)
                + (type.isEmpty() ? "" : "&type=" + URLEncoder.encode(type, StandardCharsets.UTF_8)));
    }

    private Wanted wanted(HttpServletRequest request) {
        String text = parameter(request, "q").strip();
        if (SearchRequest.of(text).isTooLong()) {
            throw wrong("q");
        }
        String type = parameter(request, "type");
        Set<String> types = type.isEmpty() ? Set.of() : classes.andBelow(type).orElseThrow(() -> wrong("type"));
        String page = parameter(request, "page");
        if (!page.matches("|[1-9][0-9]{0,3}") || !page.isEmpty() && Integer.parseInt(page) > LAST_PAGE) {
            throw wrong("page");
        }
        return new Wanted(text, type, types, page.isEmpty() ? 1 : Integer.parseInt(page));
    }

    private static String parameter(HttpServletRequest request, String name) {
        String @Nullable [] values = request.getParameterValues(name);
        if (values != null && values.length > 1) {
            throw wrong(name);
        }
        return values == null ? "" : values[0];
    }

    private static InvalidInputException wrong(String parameter) {
        return new InvalidInputException(ProblemCode.REQUEST_PARAMETER, Map.of("parameter", parameter));
    }
}

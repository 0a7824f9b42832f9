package org.mithaq.web.ask;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mithaq.problem.ForbiddenException;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.MithaqException;
import org.mithaq.problem.NotFoundException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.publish.ask.AnswerView;
import org.mithaq.publish.ask.Asking;
import org.mithaq.publish.ask.Topic;
import org.mithaq.query.admission.QueryTicket;
import org.mithaq.query.catalogue.CatalogQuery;
import org.mithaq.query.catalogue.QueryCatalog;
import org.mithaq.web.http.ProblemDocument;
import org.mithaq.web.http.QueryAdmission;
import org.mithaq.web.page.Page;
import org.mithaq.web.page.PageWriter;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /{language}/sparql}: an editor for queries of the reader's own, {@code ?query=} with one in it and {@code ?example=}
 * with one of the catalogue. Without scripts it is a form, which is answered on the page that it leads to.
 */
@RestController
final class SparqlPages {

    private static final String ADDRESS = "/{language:ar|en|fr}/sparql";

    /** The style sheet by which the editor lets columns be made wider; another version of it may write another. */
    private static final String STYLE_OF_EDITOR = "sha256-zCK2EVMoPc04mRF/g5CotUvxbJPWS+8V0b+s9ptqQIk=";

    private static final String ENDPOINT = "/sparql";
    private static final int LONGEST_ADDRESS = 4_000;
    private static final String FIRST_EXAMPLE = "meetings/meetings-held";

    private final PageWriter pages;
    private final Supplier<QueryCatalog> catalog;
    private final Asking asking;
    private final QueryAdmission admission;

    SparqlPages(PageWriter pages, Supplier<QueryCatalog> catalog, Asking asking, QueryAdmission admission) {
        this.pages = pages;
        this.catalog = catalog;
        this.asking = asking;
        this.admission = admission;
    }

    @GetMapping(ADDRESS)
    @Nullable
    ResponseEntity<byte[]> editor(
            @PathVariable("language") String tag, HttpServletRequest request, HttpServletResponse response) {
        String given = request.getParameter("query");
        String example = request.getParameter("example");
        Page page = page(tag, request);
        CatalogQuery shown = example(given == null ? example : null, request);
        Map<String, Object> model = model(page, given == null ? shown.runnable() : given);
        boolean isExample = given == null && example != null;
        model.put("given", given != null || isExample);
        model.put("name", isExample ? Topic.text(shown, page.language()) : "");
        page.script("lib/yasgui.js").script("js/sparql-words.js").script("js/sparql.js");
        return pages.answer(page, "ask/sparql", model, request, response);
    }

    @PostMapping(ADDRESS)
    @Nullable
    ResponseEntity<byte[]> answer(
            @PathVariable("language") String tag, HttpServletRequest request, HttpServletResponse response) {
        String text = request.getParameter("query");
        if (text == null) {
            throw new InvalidInputException(ProblemCode.REQUEST_PARAMETER, Map.of("parameter", "query"));
        }
        Page page = page(tag, request);
        Map<String, Object> model = model(page, text);
        try {
            Optional<Asking.Asked> asked = ask(text, request);
            if (asked.isEmpty()) {
                return graph(text);
            }
            model.put("table", AnswerView.of(asked.get().rows(), asked.get().names(), Map.of(), page.language()));
            model.put("more", asked.get().rows().hasNext());
            return pages.answer(page, "ask/sparql", model, request, response);
        } catch (InvalidInputException | ForbiddenException problem) {
            ProblemDocument document = ProblemDocument.of(problem, page.language());
            model.put("problem", document.members().get("detail"));
            return pages.answer(document.status(), page, "ask/sparql", model);
        }
    }

    /** A graph is given by the endpoint: at an address of its own, or, where that were too long, for the same form. */
    private static ResponseEntity<byte[]> graph(String text) {
        String address = Addresses.of(ENDPOINT, Map.of("query", List.of(text)));
        return address.length() <= LONGEST_ADDRESS
                ? ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(address))
                        .build()
                : ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT)
                        .location(URI.create(ENDPOINT))
                        .build();
    }

    private Optional<Asking.Asked> ask(String text, HttpServletRequest request) {
        var client = admission.client(request);
        admission.require(client);
        try (QueryTicket ticket = admission.admit(client, text)) {
            return asking.ask(text, ticket);
        } catch (MithaqException problem) {
            admission.failed(client, problem);
            throw problem;
        }
    }

    private Page page(String tag, HttpServletRequest request) {
        Page page = pages.page(tag, request)
                .section("ask")
                .style("lib/yasgui.css")
                .style("css/ask.css")
                .style("css/editor.css")
                .styleInside(STYLE_OF_EDITOR);
        return page.title(page.text("page.sparql"));
    }

    private Map<String, Object> model(Page page, String text) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("text", text);
        model.put("given", false);
        model.put("name", "");
        model.put("words", EditorWords.of(page));
        model.put("topics", Topic.of(catalog.get(), "", page.language()));
        return model;
    }

    private CatalogQuery example(@Nullable String path, HttpServletRequest request) {
        return catalog.get()
                .find(path == null ? FIRST_EXAMPLE : path)
                .orElseThrow(() ->
                        new NotFoundException(ProblemCode.REQUEST_NOT_FOUND, Map.of("path", request.getRequestURI())));
    }
}

package org.mithaq.web.queries;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.NotFoundException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.query.catalogue.CatalogQuery;
import org.mithaq.query.catalogue.QueryCall;
import org.mithaq.query.catalogue.QueryCatalog;
import org.mithaq.web.http.Acceptable;
import org.mithaq.web.http.ResultForm;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /api/queries/{topic}/{name}}: the answer of a query, in pages, in the form of {@code Accept} or {@code format};
 * with {@code .rq} at the end of the name, or {@code application/sparql-query} in {@code Accept}, the text of the query.
 */
@RestController
final class QueryApi {

    private static final String TEXT = "application/sparql-query";
    private static final String TEXT_ENDING = ".rq";
    private static final String VARY = "Accept";

    private final Supplier<QueryCatalog> catalog;
    private final QueryAnswers answers;

    QueryApi(Supplier<QueryCatalog> catalog, QueryAnswers answers) {
        this.catalog = catalog;
        this.answers = answers;
    }

    @GetMapping("/api/queries/{topic}/{name}")
    ResponseEntity<byte[]> query(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable("topic") String topic,
            @PathVariable("name") String name) {
        boolean isText = name.endsWith(TEXT_ENDING);
        String path = topic + "/" + (isText ? name.substring(0, name.length() - TEXT_ENDING.length()) : name);
        CatalogQuery query = catalog.get()
                .find(path)
                .orElseThrow(() ->
                        new NotFoundException(ProblemCode.REQUEST_NOT_FOUND, Map.of("path", request.getRequestURI())));
        if (isText) {
            return text(request, response, query);
        }
        Map<String, List<String>> given = parameters(request);
        String type = mediaType(request, query, given.getOrDefault(QueryCall.FORMAT, List.of()));
        QueryCall call = QueryCall.of(query, given);
        return type.equals(TEXT)
                ? text(request, response, query)
                : answer(request, response, call, type, PageAddress.of(request, given));
    }

    private ResponseEntity<byte[]> answer(
            HttpServletRequest request,
            HttpServletResponse response,
            QueryCall call,
            String type,
            PageAddress address) {
        String tag = answers.tag(call, type);
        if (Documents.isKnown(request, response, tag)) {
            return Documents.notModified(tag, VARY);
        }
        ResultForm form = ResultForm.ofMediaType(type, call.query().isGraph()).orElseThrow();
        Document document = answers.answer(tag, call, form, type);
        if (call.query().isPaged()) {
            response.setHeader(HttpHeaders.LINK, address.links(call.page(), document.hasNext()));
        }
        return Documents.answer(request, response, document, VARY, null);
    }

    private static ResponseEntity<byte[]> text(
            HttpServletRequest request, HttpServletResponse response, CatalogQuery query) {
        byte[] body = query.text().getBytes(StandardCharsets.UTF_8);
        return Documents.answer(request, response, Documents.of(TEXT, body), VARY, null);
    }

    private static Map<String, List<String>> parameters(HttpServletRequest request) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
        return parameters;
    }

    private static String mediaType(HttpServletRequest request, CatalogQuery query, List<String> formats) {
        if (formats.isEmpty()) {
            List<String> offered = new ArrayList<>(ResultForm.offered(query.isGraph()));
            offered.add(TEXT);
            return Acceptable.of(request).require(offered);
        }
        String name = formats.size() == 1 ? formats.get(0) : "";
        return ResultForm.named(name, query.isGraph())
                .map(ResultForm::mediaType)
                .orElseThrow(() -> new InvalidInputException(
                        ProblemCode.REQUEST_PARAMETER, Map.of("parameter", QueryCall.FORMAT)));
    }
}

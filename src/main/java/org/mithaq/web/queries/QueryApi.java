package org.mithaq.web.queries;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mithaq.problem.NotFoundException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.publish.export.table.TableForm;
import org.mithaq.query.catalogue.CatalogQuery;
import org.mithaq.query.catalogue.QueryCall;
import org.mithaq.query.catalogue.QueryCatalog;
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

    private final Supplier<QueryCatalog> catalog;
    private final QueryAnswers answers;
    private final TableAnswers tables;

    QueryApi(Supplier<QueryCatalog> catalog, QueryAnswers answers, TableAnswers tables) {
        this.catalog = catalog;
        this.answers = answers;
        this.tables = tables;
    }

    @GetMapping("/api/queries/{topic}/{name}")
    @Nullable
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
        Map<String, List<String>> given = AnswerRequest.parameters(request);
        Optional<TableForm> table = AnswerRequest.table(request, query.isGraph(), List.of(TEXT));
        if (table.isPresent()) {
            return tables.send(request, response, QueryCall.of(query, given), table.get());
        }
        String type = AnswerRequest.mediaType(request, query.isGraph(), List.of(TEXT));
        QueryCall call = QueryCall.of(query, given);
        return type.equals(TEXT) ? text(request, response, query) : answers.send(request, response, call, type);
    }

    private static @Nullable ResponseEntity<byte[]> text(
            HttpServletRequest request, HttpServletResponse response, CatalogQuery query) {
        byte[] body = query.text().getBytes(StandardCharsets.UTF_8);
        return Documents.answer(request, response, Documents.of(TEXT, body), AnswerRequest.VARY, null);
    }
}

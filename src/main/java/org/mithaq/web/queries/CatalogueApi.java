package org.mithaq.web.queries;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Language;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.NotFoundException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.publish.QueryGraph;
import org.mithaq.publish.jsonld.CatalogueResource;
import org.mithaq.publish.jsonld.JsonLdBinding;
import org.mithaq.query.catalogue.CatalogQuery;
import org.mithaq.query.catalogue.QueryCall;
import org.mithaq.query.catalogue.QueryCatalog;
import org.mithaq.web.http.Acceptable;
import org.mithaq.web.http.PublicAddress;
import org.mithaq.web.http.ResultForm;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * What there is to ask: {@code GET /api/queries} lists the queries, {@code /api/queries/{topic}} those of a topic, in JSON in
 * the reader's language or in RDF in all of them; {@code /.well-known/sparql-examples} is the same for SPARQL editors, RDF
 * only; {@code /api/openapi.json} describes the interface in the reader's language.
 */
@RestController
final class CatalogueApi {

    private static final String JSON = "application/json";
    private static final String BY_LANGUAGE = "Accept, Accept-Language";

    private final Supplier<QueryCatalog> catalog;
    private final DocumentCache cache;
    private final PublicAddress address;

    CatalogueApi(Supplier<QueryCatalog> catalog, DocumentCache cache, PublicAddress address) {
        this.catalog = catalog;
        this.cache = cache;
        this.address = address;
    }

    @GetMapping("/api/queries")
    @Nullable
    ResponseEntity<byte[]> all(HttpServletRequest request, HttpServletResponse response) {
        return list(request, response, "", catalog.get().queries());
    }

    @GetMapping("/api/queries/{topic}")
    @Nullable
    ResponseEntity<byte[]> topic(
            HttpServletRequest request, HttpServletResponse response, @PathVariable("topic") String topic) {
        List<CatalogQuery> queries = catalog.get().ofTopic(topic);
        if (queries.isEmpty()) {
            throw new NotFoundException(ProblemCode.REQUEST_NOT_FOUND, Map.of("path", request.getRequestURI()));
        }
        return list(request, response, topic, queries);
    }

    @GetMapping("/.well-known/sparql-examples")
    @Nullable
    ResponseEntity<byte[]> examples(HttpServletRequest request, HttpServletResponse response) {
        String type = mediaType(request, ResultForm.offered(true));
        return Documents.answer(
                request, response, graph(request, "", catalog.get().queries(), type), "Accept", null);
    }

    @GetMapping("/api/openapi.json")
    @Nullable
    ResponseEntity<byte[]> openApi(HttpServletRequest request, HttpServletResponse response) {
        Acceptable.of(request).require(List.of(JSON));
        Language language = language(request);
        String server = address.of(request);
        Document document = cache.get(
                String.join("\n", "openapi", language.tag(), server),
                () -> Documents.of(JSON, OpenApiDocument.write(catalog.get().queries(), language, server)));
        return Documents.answer(request, response, document, BY_LANGUAGE, language);
    }

    private @Nullable ResponseEntity<byte[]> list(
            HttpServletRequest request, HttpServletResponse response, String topic, List<CatalogQuery> queries) {
        List<String> offered = new ArrayList<>(List.of(JSON));
        offered.addAll(ResultForm.offered(true));
        String type = mediaType(request, offered);
        if (!type.equals(JSON)) {
            return Documents.answer(request, response, graph(request, topic, queries, type), BY_LANGUAGE, null);
        }
        Language language = language(request);
        Document document = cache.get(
                String.join("\n", "list", topic, language.tag()),
                () -> Documents.of(JSON, JsonLdBinding.write(CatalogueResource.of(queries, language))));
        return Documents.answer(request, response, document, BY_LANGUAGE, language);
    }

    private Document graph(HttpServletRequest request, String topic, List<CatalogQuery> queries, String type) {
        String server = address.of(request);
        ResultForm form = ResultForm.ofMediaType(type, true).orElseThrow();
        return cache.get(
                String.join("\n", "graph", topic, type, server),
                () -> Documents.of(type, AnswerWriter.write(QueryGraph.of(queries, server), form)));
    }

    /** The parameter {@code format} decides before {@code Accept}: {@code json}, or the short name of a form of graphs. */
    private static String mediaType(HttpServletRequest request, List<String> offered) {
        String[] formats = request.getParameterValues(QueryCall.FORMAT);
        if (formats == null) {
            return Acceptable.of(request).require(offered);
        }
        String name = formats.length == 1 ? formats[0] : "";
        return ResultForm.named(name, true)
                .map(ResultForm::mediaType)
                .or(() -> offered.stream()
                        .filter(type -> type.equals("application/" + name))
                        .findFirst())
                .orElseThrow(() -> new InvalidInputException(
                        ProblemCode.REQUEST_PARAMETER, Map.of("parameter", QueryCall.FORMAT)));
    }

    private static Language language(HttpServletRequest request) {
        return Language.negotiate(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}

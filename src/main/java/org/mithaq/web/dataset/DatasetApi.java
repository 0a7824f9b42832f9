package org.mithaq.web.dataset;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Language;
import org.mithaq.problem.NotFoundException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.web.http.Acceptable;
import org.mithaq.web.http.Freshness;
import org.mithaq.web.http.PublicAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /dataset}: the description of the data in RDF, or as JSON in the reader's language, by {@code Accept}; with the
 * suffixes of documents about resources, {@code /dataset.ttl} and so on, in that form. {@code /.well-known/void} leads there.
 *
 * <p><em>Source</em>: Describing Linked Datasets with the VoID Vocabulary, section 7.2.
 */
@RestController
final class DatasetApi {

    private static final String VARY = "Accept, Accept-Language";

    private final Descriptions descriptions;
    private final PublicAddress address;

    DatasetApi(Descriptions descriptions, PublicAddress address) {
        this.descriptions = descriptions;
        this.address = address;
    }

    @GetMapping("/.well-known/void")
    ResponseEntity<Void> wellKnown(HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address.of(request) + "/dataset"))
                .header(HttpHeaders.CACHE_CONTROL, Freshness.PUBLIC)
                .build();
    }

    @GetMapping("/dataset")
    @Nullable
    ResponseEntity<byte[]> negotiated(HttpServletRequest request, HttpServletResponse response) {
        List<String> offered = new ArrayList<>(RdfForm.mediaTypes());
        offered.add(Descriptions.JSON);
        String type = Acceptable.of(request).require(offered);
        response.setHeader(HttpHeaders.VARY, VARY);
        if (type.equals(Descriptions.JSON)) {
            Language language = Language.negotiate(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
            response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
            return answer(request, response, descriptions.data(request, address.of(request), language));
        }
        return answer(request, response, RdfForm.ofMediaType(type).orElseThrow());
    }

    @GetMapping("/dataset.{suffix}")
    @Nullable
    ResponseEntity<byte[]> suffixed(
            HttpServletRequest request, HttpServletResponse response, @PathVariable("suffix") String suffix) {
        RdfForm form = RdfForm.ofSuffix(suffix)
                .orElseThrow(() ->
                        new NotFoundException(ProblemCode.REQUEST_NOT_FOUND, Map.of("path", request.getRequestURI())));
        return answer(request, response, form);
    }

    private @Nullable ResponseEntity<byte[]> answer(
            HttpServletRequest request, HttpServletResponse response, RdfForm form) {
        String server = address.of(request);
        response.setHeader(HttpHeaders.LINK, DescriptionAnswer.links(server, form));
        return answer(request, response, descriptions.data(request, server, form));
    }

    private static @Nullable ResponseEntity<byte[]> answer(
            HttpServletRequest request, HttpServletResponse response, Document document) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, Freshness.PUBLIC);
        if (Freshness.isKnown(document.etag(), document.changed(), request, response)) {
            return null;
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, document.contentType())
                .body(document.body());
    }
}

package org.mithaq.web.resource;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.publish.resource.Description;
import org.mithaq.publish.resource.DocumentFormat;
import org.mithaq.publish.resource.DocumentWriter;
import org.mithaq.publish.resource.JsonLdForm;
import org.mithaq.publish.resource.PublishedResources;
import org.mithaq.publish.resource.PublishedResources.Described;
import org.mithaq.web.http.Acceptable;
import org.mithaq.web.http.Freshness;
import org.mithaq.web.http.PublicAddress;
import org.mithaq.web.http.Turnstile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The documents about resources: {@code /doc/{path}.{suffix}}, now or as of a revision. A document is its own time gate:
 * {@code Accept-Datetime} leads to it as it was. Without a suffix the address leads on as that of the thing does.
 *
 * <p><em>Source</em>: RFC 7089 (Memento), RFC 9110 section 13 (conditional requests).
 */
@RestController
final class Documents {

    private static final String BASE = "/doc";
    private static final String VARY = "Accept, Accept-Datetime";

    private final PublishedResources resources;
    private final PublicAddress address;
    private final Turnstile describing;

    Documents(PublishedResources resources, PublicAddress address, Turnstile describing) {
        this.resources = resources;
        this.address = address;
        this.describing = describing;
    }

    @GetMapping("/doc/**")
    @Nullable
    ResponseEntity<?> document(HttpServletRequest request, HttpServletResponse response) {
        return describing.pass(() -> answer(request, response));
    }

    private @Nullable ResponseEntity<?> answer(HttpServletRequest request, HttpServletResponse response) {
        RequestedResource requested = RequestedResource.read(request, BASE);
        String server = address.of(request);
        Optional<ResponseEntity<Void>> elsewhere = ResourceRedirects.elsewhere(server, requested, request);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        ResourceParameters parameters = ResourceParameters.of(request, resources, requested.iri());
        ResourceLinks links = new ResourceLinks(server, requested.path(), parameters.asOf(), parameters.page());
        Optional<DocumentFormat> format = DocumentFormat.ofSuffix(requested.suffix());
        if (format.isEmpty()) {
            Optional<String> other = resources.replacement(requested.iri(), links.asOf());
            return ResourceRedirects.moved(other, server + BASE + "/", "")
                    .orElseGet(() -> ThingAddresses.see(request, requested, links));
        }
        Optional<Instant> time = ResourceParameters.acceptedTime(request);
        if (time.isPresent() && links.asOf().isEmpty() && hasHistory(requested)) {
            String target = links.memento(format.get(), resources.revisionAt(time.get()));
            return ResourceRedirects.to(HttpStatus.FOUND, target)
                    .header(HttpHeaders.VARY, VARY)
                    .build();
        }
        Described described = resources.describe(requested.iri(), links.asOf(), links.page());
        String ending = "." + format.get().suffix();
        Optional<ResponseEntity<Void>> moved =
                ResourceRedirects.moved(described.replacement(), server + BASE + "/", ending);
        return moved.isPresent() ? moved.get() : document(requested, links, described, format.get(), request, response);
    }

    private static @Nullable ResponseEntity<byte[]> document(
            RequestedResource requested,
            ResourceLinks links,
            Described described,
            DocumentFormat format,
            HttpServletRequest request,
            HttpServletResponse response) {
        Description description = described.description();
        List<String> all = links.ofDocument(format, description.isLast(), hasHistory(requested));
        if (links.asOf().isPresent()) {
            described.changed().ifPresent(time -> {
                response.setHeader("Memento-Datetime", ResourceLinks.date(time));
                all.add(links.memento(format, time));
            });
        }
        response.setHeader(HttpHeaders.VARY, VARY);
        String name = requested.path().replace('/', '-') + "." + format.suffix();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"");
        Optional<JsonLdForm> form = Optional.of(format)
                .filter(DocumentFormat.JSON_LD::equals)
                .flatMap(json -> Acceptable.of(request).parameter(json.mediaType(), "profile"))
                .flatMap(JsonLdForm::ofProfile);
        String version = description.digest() + "-" + form.map(JsonLdForm::name).orElse(format.suffix());
        response.setHeader(HttpHeaders.LINK, String.join(", ", all));
        response.setHeader(HttpHeaders.CACHE_CONTROL, Freshness.PUBLIC);
        if (Freshness.isKnown('"' + version + '"', described.changed(), request, response)) {
            return null;
        }
        String contentType = form.map(each -> format.contentType() + ";profile=\"" + each.profile() + "\"")
                .orElse(format.contentType());
        byte[] body = form.map(each -> DocumentWriter.write(description, each))
                .orElseGet(() -> DocumentWriter.write(description, format));
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, contentType).body(body);
    }

    private static boolean hasHistory(RequestedResource requested) {
        return !PublishedResources.isBundled(requested.iri());
    }
}

package org.mithaq.web.resource;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Language;
import org.mithaq.publish.resource.Description;
import org.mithaq.publish.resource.DocumentFormat;
import org.mithaq.publish.resource.DocumentWriter;
import org.mithaq.publish.resource.JsonLdForm;
import org.mithaq.publish.resource.PublishedResources;
import org.mithaq.publish.resource.PublishedResources.Described;
import org.mithaq.vocab.BundledFiles;
import org.mithaq.vocab.IriScheme;
import org.mithaq.web.http.Acceptable;
import org.mithaq.web.http.PublicAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * The documents about resources, {@code /doc/{path}.{suffix}}, and their pages, {@code /{language}/{path}}, now or as of a
 * revision. A document is its own time gate: {@code Accept-Datetime} leads to it as it was.
 *
 * <p><em>Source</em>: RFC 7089 (Memento), RFC 9110 section 13 (conditional requests).
 */
@RestController
final class Documents {

    private static final String CONTEXT_FILE = "ontology/context.jsonld";

    private final PublishedResources resources;
    private final PublicAddress address;

    Documents(PublishedResources resources, PublicAddress address) {
        this.resources = resources;
        this.address = address;
    }

    @GetMapping("/doc/**")
    @Nullable
    ResponseEntity<?> document(HttpServletRequest request, HttpServletResponse response) {
        RequestedResource requested = RequestedResource.read(request, "/doc");
        String server = address.of(request);
        if (!requested.isCanonical()) {
            return ResourceRedirects.tidy(server, requested, request);
        }
        if (requested.isGraph()) {
            return ResourceRedirects.toGraph(server, requested.iri());
        }
        ResourceLinks links = links(requested, request);
        Optional<DocumentFormat> format = DocumentFormat.ofSuffix(requested.suffix());
        Optional<ResponseEntity<byte[]>> moved = moved(
                requested,
                links,
                "/doc/",
                format.map(each -> "." + each.suffix()).orElse(""));
        if (moved.isPresent()) {
            return moved.get();
        }
        if (format.isEmpty()) {
            return ThingAddresses.see(request, requested, links);
        }
        Optional<Instant> time = ResourceParameters.acceptedTime(request);
        if (time.isPresent() && links.asOf().isEmpty() && hasHistory(requested)) {
            String target = links.memento(format.get(), resources.revisionAt(time.get()));
            return ResourceRedirects.to(HttpStatus.FOUND, target)
                    .header(HttpHeaders.VARY, "Accept, Accept-Datetime")
                    .build();
        }
        return document(requested, links, format.get(), request, response);
    }

    private @Nullable ResponseEntity<?> document(
            RequestedResource requested,
            ResourceLinks links,
            DocumentFormat format,
            HttpServletRequest request,
            HttpServletResponse response) {
        Described described = resources.describe(requested.iri(), links.asOf(), links.page());
        Description description = described.description();
        Optional<JsonLdForm> form = format == DocumentFormat.JSON_LD
                ? Acceptable.of(request)
                        .parameter(format.mediaType(), "profile")
                        .flatMap(JsonLdForm::ofProfile)
                : Optional.empty();
        List<String> all = links.ofDocument(format, description.isLast(), hasHistory(requested));
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + fileName(requested) + "\"");
        if (links.asOf().isPresent() && described.changed().isPresent()) {
            response.setHeader(
                    "Memento-Datetime", ResourceLinks.date(described.changed().get()));
            all.add(links.memento(format, described.changed().get()));
        }
        response.setHeader(HttpHeaders.VARY, "Accept, Accept-Datetime");
        String tag = description.digest() + "-" + form.map(JsonLdForm::name).orElse(format.suffix());
        if (isKnown(tag, described, all, request, response)) {
            return null;
        }
        String contentType = form.map(each -> format.contentType() + ";profile=\"" + each.profile() + "\"")
                .orElse(format.contentType());
        byte[] body = form.map(each -> DocumentWriter.write(description, each))
                .orElseGet(() -> DocumentWriter.write(description, format));
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, contentType).body(body);
    }

    @GetMapping("/{language:ar|en|fr}/**")
    @Nullable
    ResponseEntity<byte[]> page(
            @PathVariable("language") String tag, HttpServletRequest request, HttpServletResponse response) {
        RequestedResource requested = RequestedResource.read(request, "/" + tag);
        if (!requested.isCanonical()) {
            return ResourceRedirects.tidy(address.of(request), requested, request);
        }
        if (requested.isGraph()) {
            return ResourceRedirects.toGraph(address.of(request), requested.iri());
        }
        if (!requested.suffix().isEmpty()) {
            throw RequestedResource.notFound(request.getRequestURI());
        }
        Language language = Language.ofTag(tag).orElseThrow();
        ResourceLinks links = links(requested, request);
        Optional<ResponseEntity<byte[]>> moved = moved(requested, links, "/" + tag + "/", "");
        if (moved.isPresent()) {
            return moved.get();
        }
        Described described = resources.describe(requested.iri(), links.asOf(), links.page());
        String version = described.description().digest() + "-" + tag;
        if (isKnown(version, described, links.ofPage(language), request, response)) {
            return null;
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/html;charset=utf-8")
                .header(HttpHeaders.CONTENT_LANGUAGE, tag)
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'")
                .body(new DescriptionPage(described.description(), links, language)
                        .html()
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** The context by which JSON-LD of records is read and written. */
    @GetMapping("/context.jsonld")
    @Nullable
    ResponseEntity<byte[]> context(HttpServletRequest request, HttpServletResponse response) {
        byte[] text = BundledFiles.text(CONTEXT_FILE).getBytes(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=3600");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"context.jsonld\"");
        if (new ServletWebRequest(request, response).checkNotModified('"' + IriScheme.sha256(text) + '"')) {
            return null;
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, DocumentFormat.JSON_LD.mediaType())
                .body(text);
    }

    /** The name under which a browser keeps a document. */
    private static String fileName(RequestedResource requested) {
        return requested.path().replace('/', '-') + "." + requested.suffix();
    }

    /** Sets the headers that a repeated answer has too, and tells whether the client has the document already. */
    private static boolean isKnown(
            String version,
            Described described,
            List<String> links,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.LINK, String.join(", ", links));
        response.setHeader(HttpHeaders.CACHE_CONTROL, ResourceRedirects.FRESH);
        long changed = described.changed().map(Instant::toEpochMilli).orElse(-1L);
        return new ServletWebRequest(request, response).checkNotModified('"' + version + '"', changed);
    }

    private Optional<ResponseEntity<byte[]>> moved(
            RequestedResource requested, ResourceLinks links, String base, String ending) {
        return resources
                .replacement(requested.iri(), links.asOf())
                .map(other -> links.server() + base + IriScheme.pathOf(other).orElseThrow() + ending)
                .map(target -> ResourceRedirects.to(HttpStatus.MOVED_PERMANENTLY, target)
                        .build());
    }

    private ResourceLinks links(RequestedResource requested, HttpServletRequest request) {
        ResourceParameters parameters = ResourceParameters.of(request, resources, requested.iri());
        return new ResourceLinks(address.of(request), requested.path(), parameters.asOf(), parameters.page());
    }

    private static boolean hasHistory(RequestedResource requested) {
        return !PublishedResources.isBundled(requested.iri());
    }
}

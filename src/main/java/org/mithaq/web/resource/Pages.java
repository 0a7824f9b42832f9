package org.mithaq.web.resource;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Language;
import org.mithaq.publish.resource.Description;
import org.mithaq.publish.resource.PublishedResources;
import org.mithaq.publish.resource.PublishedResources.Described;
import org.mithaq.web.http.PublicAddress;
import org.mithaq.web.http.Turnstile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The plain pages of resources: {@code /{language}/{path}}, now or as of a revision. */
@RestController
final class Pages {

    private static final String NOTHING_BUT_THE_PAGE = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'";

    private final PublishedResources resources;
    private final PublicAddress address;
    private final Turnstile describing;

    Pages(PublishedResources resources, PublicAddress address, Turnstile describing) {
        this.resources = resources;
        this.address = address;
        this.describing = describing;
    }

    @GetMapping("/{language:ar|en|fr}/**")
    @Nullable
    ResponseEntity<?> page(
            @PathVariable("language") String tag, HttpServletRequest request, HttpServletResponse response) {
        return describing.pass(() -> answer(tag, request, response));
    }

    private @Nullable ResponseEntity<?> answer(String tag, HttpServletRequest request, HttpServletResponse response) {
        RequestedResource requested = RequestedResource.read(request, "/" + tag);
        String server = address.of(request);
        Optional<ResponseEntity<Void>> elsewhere = ResourceRedirects.elsewhere(server, requested, request);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        if (!requested.suffix().isEmpty()) {
            throw RequestedResource.notFound(request.getRequestURI());
        }
        ResourceParameters parameters = ResourceParameters.of(request, resources, requested.iri());
        Described described = resources.describe(requested.iri(), parameters.asOf(), parameters.page());
        Optional<ResponseEntity<Void>> moved =
                ResourceRedirects.moved(described.replacement(), server + "/" + tag + "/", "");
        if (moved.isPresent()) {
            return moved.get();
        }
        ResourceLinks links = new ResourceLinks(server, requested.path(), parameters.asOf(), parameters.page());
        Language language = Language.ofTag(tag).orElseThrow();
        Description description = described.description();
        String version = description.digest() + "-" + tag;
        if (ResourceFreshness.isKnown(version, described.changed(), links.ofPage(language), request, response)) {
            return null;
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/html;charset=utf-8")
                .header(HttpHeaders.CONTENT_LANGUAGE, tag)
                .header("Content-Security-Policy", NOTHING_BUT_THE_PAGE)
                .body(new DescriptionPage(description, links, language).html().getBytes(StandardCharsets.UTF_8));
    }
}

package org.mithaq.web.resource;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.mithaq.language.Language;
import org.mithaq.publish.resource.DocumentFormat;
import org.mithaq.publish.resource.PublishedResources;
import org.mithaq.vocab.IriScheme;
import org.mithaq.web.http.Freshness;
import org.mithaq.web.http.PublicAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The addresses of things, which are no documents: 303 leads to the document or page that the client can read, 301 to the
 * thing that replaces it, 308 to the same address written properly. 404: there never was such a thing; 410: there was.
 */
@RestController
final class ThingAddresses {

    private static final String VARY = "Accept, Accept-Language";

    private final PublishedResources resources;
    private final PublicAddress address;

    ThingAddresses(PublishedResources resources, PublicAddress address) {
        this.resources = resources;
        this.address = address;
    }

    @GetMapping("/id/**")
    ResponseEntity<Void> thing(HttpServletRequest request) {
        return lead(request, RequestedResource.read(request, "/id"));
    }

    @GetMapping({"/concept/**", "/ontology/**", "/shapes/**"})
    ResponseEntity<Void> concept(HttpServletRequest request) {
        return lead(request, RequestedResource.read(request, ""));
    }

    private ResponseEntity<Void> lead(HttpServletRequest request, RequestedResource requested) {
        String server = address.of(request);
        Optional<ResponseEntity<Void>> elsewhere = ResourceRedirects.elsewhere(server, requested, request);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        String iri = requested.iri();
        ResourceParameters parameters = ResourceParameters.of(request, resources, iri);
        Optional<String> other = resources.replacement(iri, parameters.asOf());
        if (other.isPresent()) {
            String ending = requested.suffix().isEmpty() ? "" : "." + requested.suffix();
            String target = server
                    + ResourceLinks.thingPath(IriScheme.pathOf(other.get()).orElseThrow())
                    + ending;
            return ResourceRedirects.to(HttpStatus.MOVED_PERMANENTLY, target).build();
        }
        ResourceLinks links = new ResourceLinks(server, requested.path(), parameters.asOf(), parameters.page());
        return see(request, requested, links);
    }

    /** Leads to the form that the client wants. */
    static ResponseEntity<Void> see(HttpServletRequest request, RequestedResource requested, ResourceLinks links) {
        Optional<DocumentFormat> format =
                WantedForm.of(request, requested.suffix()).document();
        String target = format.map(links::document)
                .orElseGet(() -> links.page(Language.negotiate(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(target))
                .header(HttpHeaders.VARY, VARY)
                .header(HttpHeaders.CACHE_CONTROL, Freshness.PUBLIC)
                .header(HttpHeaders.LINK, String.join(", ", links.ofThing()))
                .build();
    }
}

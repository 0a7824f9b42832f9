package org.mithaq.web.resource;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mithaq.problem.NotFoundException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.publish.resource.DocumentFormat;
import org.mithaq.vocab.GraphNames;
import org.mithaq.vocab.IriScheme;
import org.springframework.web.util.UriUtils;

/**
 * The resource that an address names.
 *
 * @param path its short path, as {@link IriScheme#pathOf}
 * @param suffix which form of it, without the dot; empty when the address does not say
 * @param address the address as it should be written: without doubled slashes, one at the end, and needless escapes
 * @param isCanonical whether it was written so
 */
record RequestedResource(String path, String suffix, String address, boolean isCanonical) {

    /** The suffix of pages. */
    static final String PAGE = "html";

    private static final String ID = "/id";

    /** Graphs that are no resources of their own, and too large for a document. */
    private static final Set<String> GRAPHS =
            Set.of(GraphNames.ALIGNMENTS.getURI(), GraphNames.DERIVED.getURI(), GraphNames.REFERENCE.getURI());

    /**
     * Reads the address of a request.
     *
     * @param base what stands before the short path: {@code /doc}, {@code /en}; {@code /id} for things; empty for concepts,
     *     ontology and shapes, whose short paths are addresses
     * @throws NotFoundException {@link ProblemCode#REQUEST_NOT_FOUND} when no resource can have it
     */
    static RequestedResource read(HttpServletRequest request, String base) {
        String raw = request.getRequestURI();
        String decoded = decode(raw).orElseThrow(() -> notFound(raw));
        String tidy = decoded.replaceAll("/{2,}", "/").replaceFirst("/$", "");
        if (!tidy.startsWith(base + "/")) {
            throw notFound(raw);
        }
        String rest = tidy.substring(base.length() + 1);
        int dot = rest.lastIndexOf('.');
        String ending = rest.substring(dot + 1);
        boolean hasSuffix = dot > 0
                && (ending.equals(PAGE) || DocumentFormat.ofSuffix(ending).isPresent());
        String path = hasSuffix ? rest.substring(0, dot) : rest;
        String iri = IriScheme.ofPath(path).orElseThrow(() -> notFound(raw));
        if (base.equals(ID) != iri.startsWith(IriScheme.IDS) && (base.equals(ID) || base.isEmpty())) {
            throw notFound(raw);
        }
        return new RequestedResource(path, hasSuffix ? ending : "", tidy, tidy.equals(raw));
    }

    /** The IRI of the resource. */
    String iri() {
        return IriScheme.ofPath(path).orElseThrow();
    }

    /** Whether it is a graph and nothing else, which is read as one. */
    boolean isGraph() {
        return GRAPHS.contains(iri());
    }

    private static Optional<String> decode(String raw) {
        try {
            return Optional.of(UriUtils.decode(raw, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    static NotFoundException notFound(String path) {
        return new NotFoundException(ProblemCode.REQUEST_NOT_FOUND, Map.of("path", path));
    }
}

package org.mithaq.web.resource;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.publish.resource.DocumentFormat;
import org.mithaq.web.http.Acceptable;

/**
 * The form in which a client wants to read of a resource: by the suffix of the address, else the parameter {@code format},
 * else the header {@code Accept}. Whoever takes anything gets Turtle; a browser names HTML and gets a page.
 *
 * @param document empty for a page
 */
record WantedForm(Optional<DocumentFormat> document) {

    private static final String HTML = "text/html";
    private static final String FORMAT = "format";

    /** Other names by which clients ask for formats. */
    private static final Map<String, String> ALIASES = Map.of(
            "application/json", DocumentFormat.JSON_LD.mediaType(),
            "application/x-turtle", DocumentFormat.TURTLE.mediaType(),
            "application/xhtml+xml", HTML,
            "text/plain", DocumentFormat.N_TRIPLES.mediaType());

    /**
     * The form that a request asks for.
     *
     * @param suffix that of the address; empty when there is none
     * @throws InvalidInputException {@link ProblemCode#REQUEST_NOT_ACCEPTABLE} with a list of what there is
     */
    static WantedForm of(HttpServletRequest request, String suffix) {
        Optional<String> format = suffix.isEmpty() ? ResourceParameters.single(request, FORMAT) : Optional.of(suffix);
        if (format.isPresent()) {
            return named(format.get());
        }
        List<String> offered = offered();
        List<String> known = new ArrayList<>(offered);
        ALIASES.keySet().stream().sorted().forEach(known::add);
        return Acceptable.of(request)
                .best(known)
                .map(type -> new WantedForm(DocumentFormat.ofMediaType(ALIASES.getOrDefault(type, type))))
                .orElseThrow(() -> notAcceptable(offered));
    }

    private static WantedForm named(String name) {
        if (name.equals(RequestedResource.PAGE) || name.equals(HTML)) {
            return new WantedForm(Optional.empty());
        }
        Optional<DocumentFormat> format = DocumentFormat.ofSuffix(name).or(() -> DocumentFormat.ofMediaType(name));
        return new WantedForm(Optional.of(format.orElseThrow(() -> notAcceptable(offered()))));
    }

    private static List<String> offered() {
        List<String> offered = new ArrayList<>();
        Arrays.stream(DocumentFormat.values()).map(DocumentFormat::mediaType).forEach(offered::add);
        offered.add(HTML);
        return offered;
    }

    private static InvalidInputException notAcceptable(List<String> offered) {
        return new InvalidInputException(
                ProblemCode.REQUEST_NOT_ACCEPTABLE, Map.of("offered", String.join(", ", offered)));
    }
}

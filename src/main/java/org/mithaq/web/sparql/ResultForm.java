package org.mithaq.web.sparql;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.query.Query;

/** A form in which the endpoint gives results: rows and yes-or-no in some, graphs in others. The first of each is the default. */
enum ResultForm {
    JSON(false, "application/sparql-results+json", "application/json"),
    XML(false, "application/sparql-results+xml", "application/xml"),
    CSV(false, "text/csv"),
    TSV(false, "text/tab-separated-values"),
    TURTLE(true, "text/turtle"),
    JSONLD(true, "application/ld+json"),
    NT(true, "application/n-triples"),
    RDFXML(true, "application/rdf+xml");

    private final boolean graph;
    private final List<String> mediaTypes;

    ResultForm(boolean graph, String... mediaTypes) {
        this.graph = graph;
        this.mediaTypes = List.of(mediaTypes);
    }

    /** The media types of the results of a query, best first. */
    static List<String> offered(Query query) {
        return forms(query).stream().flatMap(form -> form.mediaTypes.stream()).toList();
    }

    /** The media type that goes by a short name ({@code csv}, {@code turtle} …) among those for the results of a query. */
    static Optional<String> named(String name, Query query) {
        return forms(query).stream()
                .filter(form -> form.name().toLowerCase(Locale.ROOT).equals(name))
                .map(form -> form.mediaTypes.get(0))
                .findFirst();
    }

    private static List<ResultForm> forms(Query query) {
        boolean graph = query.isConstructType() || query.isDescribeType();
        return Arrays.stream(values()).filter(form -> form.graph == graph).toList();
    }
}

package org.mithaq.web.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A form in which results are given: rows and yes-or-no in some, graphs in others. The first of each is the default. */
public enum ResultForm {
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

    /** The media types of graphs, or those of rows, best first. */
    public static List<String> offered(boolean graph) {
        return of(graph).stream().flatMap(form -> form.mediaTypes.stream()).toList();
    }

    /** The form that goes by a short name ({@code csv}, {@code turtle} …), of graphs or of rows. */
    public static Optional<ResultForm> named(String name, boolean graph) {
        return of(graph).stream().filter(form -> form.shortName().equals(name)).findFirst();
    }

    /** The form with a media type, of graphs or of rows. */
    public static Optional<ResultForm> ofMediaType(String mediaType, boolean graph) {
        return of(graph).stream()
                .filter(form -> form.mediaTypes.contains(mediaType))
                .findFirst();
    }

    /** The media type of this form, without parameters. */
    public String mediaType() {
        return mediaTypes.get(0);
    }

    /** A media type as it is sent: texts say that they are UTF-8. */
    public static String contentType(String mediaType) {
        return mediaType.startsWith("text/") ? mediaType + ";charset=utf-8" : mediaType;
    }

    private static List<ResultForm> of(boolean graph) {
        return Arrays.stream(values()).filter(form -> form.graph == graph).toList();
    }

    private String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

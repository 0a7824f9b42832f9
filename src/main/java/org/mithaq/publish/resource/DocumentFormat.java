package org.mithaq.publish.resource;

import java.util.Arrays;
import java.util.Optional;

/** A format of documents about resources; the first is the default. */
public enum DocumentFormat {
    TURTLE("Turtle", "ttl", "text/turtle", "text/turtle;charset=utf-8"),
    JSON_LD("JSON-LD", "jsonld", "application/ld+json", "application/ld+json"),
    RDF_XML("RDF/XML", "rdf", "application/rdf+xml", "application/rdf+xml"),
    N_TRIPLES("N-Triples", "nt", "application/n-triples", "application/n-triples"),
    TRIG("TriG", "trig", "application/trig", "application/trig"),
    CSV("CSV", "csv", "text/csv", "text/csv;charset=utf-8");

    private final String label;
    private final String suffix;
    private final String mediaType;
    private final String contentType;

    DocumentFormat(String label, String suffix, String mediaType, String contentType) {
        this.label = label;
        this.suffix = suffix;
        this.mediaType = mediaType;
        this.contentType = contentType;
    }

    /** What it is called everywhere. */
    public String label() {
        return label;
    }

    /** The ending of the address of a document, without the dot; also its short name. */
    public String suffix() {
        return suffix;
    }

    /** The media type, without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** The value of {@code Content-Type}. */
    public String contentType() {
        return contentType;
    }

    /** The format of a suffix; empty when it is none. */
    public static Optional<DocumentFormat> ofSuffix(String suffix) {
        return Arrays.stream(values())
                .filter(format -> format.suffix.equals(suffix))
                .findFirst();
    }

    /** The format of a media type without parameters; empty when it is none. */
    public static Optional<DocumentFormat> ofMediaType(String type) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(type))
                .findFirst();
    }
}

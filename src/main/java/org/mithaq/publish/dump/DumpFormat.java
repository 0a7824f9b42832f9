package org.mithaq.publish.dump;

import java.util.Arrays;
import java.util.Optional;

/** A format of dumps. Those with graphs tell who says what; the others hold what all graphs say together. */
public enum DumpFormat {
    N_QUADS("nq", "application/n-quads", "RDF_N_QUADS", true),
    TRIG("trig", "application/trig", "RDF_TRIG", true),
    N_TRIPLES("nt", "application/n-triples", "RDF_N_TRIPLES", false),
    TURTLE("ttl", "text/turtle", "RDF_TURTLE", false),
    JSON_LD("jsonld", "application/ld+json", "JSON_LD", true);

    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
    private static final String FILE_TYPES = "http://publications.europa.eu/resource/authority/file-type/";

    private final String suffix;
    private final String mediaType;
    private final String fileType;
    private final boolean graphs;

    DumpFormat(String suffix, String mediaType, String fileType, boolean graphs) {
        this.suffix = suffix;
        this.mediaType = mediaType;
        this.fileType = fileType;
        this.graphs = graphs;
    }

    /** The short name, which is the ending of a file of this format before it is compressed. */
    public String suffix() {
        return suffix;
    }

    /** The media type of what is compressed. */
    public String mediaType() {
        return mediaType;
    }

    /** The IRI of this media type. */
    public String mediaTypeIri() {
        return MEDIA_TYPES + mediaType;
    }

    /** The IRI of the file type in the list of the European Union, which DCAT-AP asks for. */
    public String fileTypeIri() {
        return FILE_TYPES + fileType;
    }

    /** Whether it tells which graph says what. */
    public boolean hasGraphs() {
        return graphs;
    }

    /** The name of the compressed file: {@code mithaq.nq.gz}. */
    public String fileName() {
        return "mithaq." + suffix + ".gz";
    }

    /** The address of the compressed file, without the server. */
    public String path() {
        return "/dump/" + fileName();
    }

    /** The format of this short name; empty when it is none. */
    public static Optional<DumpFormat> ofSuffix(String suffix) {
        return Arrays.stream(values())
                .filter(format -> format.suffix.equals(suffix))
                .findFirst();
    }

    /** The format of a compressed file of this name; empty when it is none. */
    public static Optional<DumpFormat> ofFileName(String name) {
        return Arrays.stream(values())
                .filter(format -> format.fileName().equals(name))
                .findFirst();
    }
}

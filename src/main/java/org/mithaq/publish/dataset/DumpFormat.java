package org.mithaq.publish.dataset;

/** A format in which all data can be had as one compressed file. */
public enum DumpFormat {
    N_QUADS("nq", "application/n-quads", "RDF_N_QUADS"),
    TRIG("trig", "application/trig", "RDF_TRIG"),
    N_TRIPLES("nt", "application/n-triples", "RDF_N_TRIPLES"),
    TURTLE("ttl", "text/turtle", "RDF_TURTLE"),
    JSON_LD("jsonld", "application/ld+json", "JSON_LD");

    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
    private static final String FILE_TYPES = "http://publications.europa.eu/resource/authority/file-type/";

    private final String suffix;
    private final String mediaType;
    private final String fileType;

    DumpFormat(String suffix, String mediaType, String fileType) {
        this.suffix = suffix;
        this.mediaType = mediaType;
        this.fileType = fileType;
    }

    /** The ending of a file in this format, without the dot, before it is compressed. */
    public String suffix() {
        return suffix;
    }

    /** The address of the file, without the server. */
    public String path() {
        return "/dump/mithaq." + suffix + ".gz";
    }

    /** The IRI of the media type that the file has once it is unpacked. */
    String mediaType() {
        return MEDIA_TYPES + mediaType;
    }

    /** The IRI of the file type in the list of the European Union, which DCAT-AP asks for. */
    String fileType() {
        return FILE_TYPES + fileType;
    }
}

package org.mithaq.publish.dump;

import java.util.Arrays;
import java.util.Optional;

/** A format of dumps. Those with graphs tell who says what; the others hold what all graphs say together. */
public enum DumpFormat {
    N_QUADS("nq", "application/n-quads", true),
    TRIG("trig", "application/trig", true),
    N_TRIPLES("nt", "application/n-triples", false),
    TURTLE("ttl", "text/turtle", false),
    JSON_LD("jsonld", "application/ld+json", true);

    private final String suffix;
    private final String mediaType;
    private final boolean graphs;

    DumpFormat(String suffix, String mediaType, boolean graphs) {
        this.suffix = suffix;
        this.mediaType = mediaType;
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

    /** Whether it tells which graph says what. */
    public boolean hasGraphs() {
        return graphs;
    }

    /** The name of the compressed file: {@code mithaq.nq.gz}. */
    public String fileName() {
        return "mithaq." + suffix + ".gz";
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

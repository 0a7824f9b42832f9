package org.mithaq.publish.export.changes;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.mithaq.vocab.Prefixes;

/** The forms of pages of the stream; the first is the default. */
public enum StreamForm {
    /** TriG. */
    TRIG("application/trig", RDFFormat.TRIG_BLOCKS),
    /** N-Quads. */
    NQUADS("application/n-quads", RDFFormat.NQUADS_UTF8);

    private static final Map<String, String> VOCABULARIES = Map.of(
            "as", "https://www.w3.org/ns/activitystreams#",
            "ldes", "https://w3id.org/ldes#",
            "tree", "https://w3id.org/tree#");

    private final String mediaType;
    private final RDFFormat format;

    StreamForm(String mediaType, RDFFormat format) {
        this.mediaType = mediaType;
        this.format = format;
    }

    /** The media types of all forms. */
    public static List<String> mediaTypes() {
        return Arrays.stream(values()).map(form -> form.mediaType).toList();
    }

    /** The form of one of {@link #mediaTypes}. */
    public static StreamForm ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(form -> form.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow();
    }

    /** The media type as it is sent. */
    public String mediaType() {
        return mediaType;
    }

    /** The quads in their order, in UTF-8. */
    public byte[] write(List<Quad> quads) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StreamRDF out = StreamRDFWriter.getWriterStream(bytes, format);
        out.start();
        Prefixes.namespaces().forEach(out::prefix);
        VOCABULARIES.forEach(out::prefix);
        for (Quad quad : quads) {
            if (quad.isDefaultGraph()) {
                out.triple(quad.asTriple());
            } else {
                out.quad(quad);
            }
        }
        out.finish();
        return bytes.toByteArray();
    }
}

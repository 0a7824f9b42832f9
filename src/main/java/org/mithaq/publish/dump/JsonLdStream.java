package org.mithaq.publish.dump;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.mithaq.vocab.OpenLicence;

/**
 * Quads as one JSON-LD document, written as they come: an object for each named graph, in whose {@code @graph} stands an
 * object for each subject. The context comes first, as readers that do not hold the whole document need it.
 *
 * <p><em>Shape</em>: {@code @context}, {@code about} (revision, time and licence, which say nothing in RDF), {@code @graph}.
 *
 * <p><em>Source</em>: JSON-LD 1.1; Streaming JSON-LD, section 3 (order of members).
 */
final class JsonLdStream {

    /** A subject of which more is said has a second object, and so on: nothing is held that could grow. */
    private static final int MOST_AT_ONCE = 1_000;

    private static final JsonLdTerms TERMS = JsonLdTerms.bundled();

    private final Writer out;
    private final JsonLdNode object = new JsonLdNode(TERMS);
    private final List<Quad> ofSubject = new ArrayList<>();
    private @Nullable Node graph;
    private boolean first = true;
    private long count;

    private JsonLdStream(Writer out) {
        this.out = out;
    }

    /**
     * Writes a document.
     *
     * @param quads those of a graph next to each other, and those of a subject in it
     * @param out is flushed and not closed
     * @return how many quads there were
     */
    static long write(Iterator<Quad> quads, DumpHeader header, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        JsonLdStream stream = new JsonLdStream(writer);
        stream.begin(header);
        while (quads.hasNext()) {
            stream.add(quads.next());
        }
        stream.end();
        writer.flush();
        return stream.count;
    }

    private void begin(DumpHeader header) throws IOException {
        StringBuilder about = new StringBuilder("{\"title\":");
        JsonLdNode.text(about, DumpHeader.TITLE);
        about.append(",\"revision\":").append(header.revision());
        header.time()
                .ifPresent(time -> about.append(",\"time\":\"").append(time).append('"'));
        about.append(",\"licence\":\"").append(OpenLicence.IRI).append("\"}");
        out.write("{\"@context\":" + TERMS.context() + ",\n\"" + JsonLdTerms.ABOUT + "\":" + about + ",\n\"@graph\":[");
    }

    private void add(Quad quad) throws IOException {
        count++;
        if (!ofSubject.isEmpty() && (!continues(quad) || ofSubject.size() == MOST_AT_ONCE)) {
            writeSubject();
        }
        ofSubject.add(quad);
    }

    private boolean continues(Quad quad) {
        Quad last = ofSubject.get(ofSubject.size() - 1);
        return quad.getSubject().equals(last.getSubject()) && quad.getGraph().equals(last.getGraph());
    }

    private void writeSubject() throws IOException {
        Node current = ofSubject.get(0).getGraph();
        if (!current.equals(graph)) {
            out.write(graph == null ? "\n" : "\n]},\n");
            out.write(object.graph(current));
            graph = current;
            first = true;
        }
        out.write(first ? "\n" : ",\n");
        first = false;
        out.append(object.of(ofSubject));
        ofSubject.clear();
    }

    private void end() throws IOException {
        if (!ofSubject.isEmpty()) {
            writeSubject();
        }
        out.write(graph == null ? "]}\n" : "\n]}\n]}\n");
    }
}

package org.mithaq.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdfpatch.changes.RDFChangesBase;
import org.apache.jena.rdfpatch.text.RDFChangesWriterText;
import org.apache.jena.rdfpatch.text.RDFPatchReaderText;
import org.apache.jena.rdfpatch.text.TokenWriterText;
import org.apache.jena.sparql.core.Quad;
import org.mithaq.vocab.IriScheme;

/**
 * A revision as text: one patch of RDF Patch, with these headers.
 *
 * <p>{@code length} and {@code sha256} come first and speak of all bytes after them. {@code revision} is the number,
 * {@code batch} the number of the first revision that was forced to the disk together with this one, {@code id} a name
 * that no other revision has and {@code prev} that of the one before, {@code time}, {@code actor} and {@code reason} as in
 * {@link Revision}, {@code added} and {@code removed} as in {@link RevisionSummary}, and one {@code graph} for each graph
 * that was touched, the derived graph included.
 *
 * <p><em>Source</em>: RDF Patch, as of Apache Jena.
 */
final class RevisionText {

    /** How the text of each revision begins; nowhere else does a line begin so. */
    static final String START = "H length ";

    private static final String GRAPH = "H graph ";

    private RevisionText() {}

    /**
     * What a log must know of an entry to keep its place; the number is 0 when the headers are not those of a revision.
     *
     * @param previous empty for the first revision
     */
    record Head(long number, long batch, String id, String previous, Set<Node> graphs) {

        private static final Head UNKNOWN = new Head(0, 0, "", "", Set.of());
    }

    /** The text in UTF-8. */
    static byte[] write(Revision revision, String id, String previous, long batch) {
        StringWriter text = new StringWriter();
        RDFChangesWriterText patch = new RDFChangesWriterText(TokenWriterText.create(text));
        patch.header("revision", number(revision.number()));
        patch.header("batch", number(batch));
        patch.header("id", NodeFactory.createURI(id));
        if (!previous.isEmpty()) {
            patch.header("prev", NodeFactory.createURI(previous));
        }
        describe(revision, patch);
        return framed(utf8(text.toString()));
    }

    /** The patch for whoever reads it elsewhere: without the headers by which the log keeps its place. */
    static String published(Revision revision) {
        StringWriter text = new StringWriter();
        RDFChangesWriterText patch = new RDFChangesWriterText(TokenWriterText.create(text));
        patch.header("revision", number(revision.number()));
        describe(revision, patch);
        return text.toString();
    }

    private static void describe(Revision revision, RDFChangesWriterText patch) {
        Set<Node> graphs = revision.changes().graphs();
        graphs.forEach(graph -> patch.header("graph", graph));
        RevisionSummary summary = RevisionSummary.of(revision);
        patch.header("time", NodeFactory.createLiteralDT(revision.time().toString(), XSDDatatype.XSDdateTime));
        patch.header("actor", NodeFactory.createLiteralString(revision.actor()));
        patch.header("reason", NodeFactory.createLiteralString(revision.reason()));
        patch.header("added", number(summary.added()));
        patch.header("removed", number(summary.removed()));
        patch.txnBegin();
        revision.changes()
                .removed()
                .forEach(quad ->
                        patch.delete(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject()));
        revision.changes()
                .added()
                .forEach(quad -> patch.add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject()));
        patch.txnCommit();
        patch.finish();
    }

    /** The revision of a text that {@link #write} gave. */
    static Revision read(byte[] text) {
        Patch patch = Patch.of(text);
        return new Revision(
                patch.number("revision"),
                patch.time(),
                patch.text("actor"),
                patch.text("reason"),
                new ChangeSet(patch.added, patch.removed));
    }

    /** The summary in a text that {@link #write} gave, of which the headers are enough. */
    static RevisionSummary summary(byte[] headers, Set<Node> graphs) {
        Patch patch = Patch.of(headers);
        return new RevisionSummary(
                patch.number("revision"),
                patch.time(),
                patch.text("actor"),
                patch.text("reason"),
                patch.number("added"),
                patch.number("removed"),
                RevisionSummary.withoutDerived(graphs));
    }

    /**
     * What a log must know of an entry, from its headers after the first two, each with its line end. They are taken
     * apart by hand: a log of a million revisions is read at each start.
     */
    static Head head(List<String> lines) {
        Map<String, String> values = new HashMap<>();
        Set<Node> graphs = new LinkedHashSet<>();
        for (String line : lines) {
            if (line.startsWith(GRAPH)) {
                graphs.add(graph(line));
            } else {
                int value = line.indexOf(' ', 2);
                values.put(line.substring(2, value), line.substring(value + 1, line.length() - " .\n".length()));
            }
        }
        String number = values.getOrDefault("revision", "");
        String batch = values.getOrDefault("batch", "");
        String id = values.getOrDefault("id", "");
        if (!number.matches("\\d{1,18}") || !batch.matches("\\d{1,18}") || id.isEmpty()) {
            return Head.UNKNOWN;
        }
        return new Head(
                Long.parseLong(number),
                Long.parseLong(batch),
                unbracketed(id),
                unbracketed(values.getOrDefault("prev", "")),
                graphs);
    }

    private static Node graph(String line) {
        String iri = unbracketed(line.substring(GRAPH.length(), line.length() - " .\n".length()));
        boolean plain = iri.indexOf('\\') < 0 && !iri.startsWith("_:");
        return plain
                ? NodeFactory.createURI(iri)
                : Patch.of(line.getBytes(StandardCharsets.UTF_8)).headers.get("graph");
    }

    private static String unbracketed(String iri) {
        return iri.startsWith("<") && iri.endsWith(">") ? iri.substring(1, iri.length() - 1) : iri;
    }

    private static Node number(long number) {
        return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
    }

    private static byte[] framed(byte[] body) {
        byte[] frame = (START + body.length + " .\nH sha256 \"" + IriScheme.sha256(body) + "\" .\n")
                .getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream text = new ByteArrayOutputStream(frame.length + body.length);
        text.writeBytes(frame);
        text.writeBytes(body);
        return text.toByteArray();
    }

    /** Half a surrogate pair has no UTF-8; it would silently come back as another character. */
    private static byte[] utf8(String text) {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text.toCharArray()));
            byte[] exact = new byte[bytes.remaining()];
            bytes.get(exact);
            return exact;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("a text that is no Unicode", e);
        }
    }

    /** What Jena's reader finds. */
    private static final class Patch extends RDFChangesBase {

        private final Map<String, Node> headers = new HashMap<>();
        private final Set<Quad> added = new LinkedHashSet<>();
        private final Set<Quad> removed = new LinkedHashSet<>();

        static Patch of(byte[] text) {
            Patch patch = new Patch();
            new RDFPatchReaderText(new ByteArrayInputStream(text)).apply(patch);
            return patch;
        }

        long number(String header) {
            return Long.parseLong(text(header));
        }

        Instant time() {
            return Instant.parse(text("time"));
        }

        String text(String header) {
            return headers.get(header).getLiteralLexicalForm();
        }

        @Override
        public void header(String field, Node value) {
            headers.put(field, value);
        }

        @Override
        public void add(Node graph, Node subject, Node predicate, Node object) {
            added.add(Quad.create(graph, subject, predicate, object));
        }

        @Override
        public void delete(Node graph, Node subject, Node predicate, Node object) {
            removed.add(Quad.create(graph, subject, predicate, object));
        }
    }
}

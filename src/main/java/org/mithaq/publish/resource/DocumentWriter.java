package org.mithaq.publish.resource;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;

/**
 * Writes descriptions. TriG and CSV tell which graph says what; the other formats hold the statements of all graphs together,
 * and Turtle names the graphs in comments.
 */
public final class DocumentWriter {

    private DocumentWriter() {}

    /**
     * A description in a format; JSON-LD as a tree.
     *
     * @throws InvalidInputException {@link ProblemCode#REQUEST_NOT_ACCEPTABLE} when the format has no way to say it
     *     (RDF/XML, a property whose IRI ends in no name)
     */
    public static byte[] write(Description description, DocumentFormat format) {
        return switch (format) {
            case TURTLE -> turtle(description);
            case JSON_LD -> JsonLdDocument.write(description, JsonLdForm.FRAMED);
            case RDF_XML -> rdfXml(description);
            case N_TRIPLES -> graph(description.statements(), RDFFormat.NTRIPLES);
            case TRIG -> trig(description);
            case CSV -> StatementTable.write(description);
        };
    }

    /** A description as JSON-LD in some form. */
    public static byte[] write(Description description, JsonLdForm form) {
        return JsonLdDocument.write(description, form);
    }

    /** Statements about several things as Turtle, with the prefixes that they use. */
    public static byte[] turtle(Graph statements) {
        return graph(withPrefixes(statements), RDFFormat.TURTLE_PRETTY);
    }

    /** Statements about several things as JSON-LD: a list of nodes, and the part of the context that they use. */
    public static byte[] jsonLd(Graph statements) {
        return JsonLdDocument.list(statements);
    }

    private static byte[] turtle(Description description) {
        StringBuilder head = new StringBuilder();
        List<String> sources = description.sources();
        if (!sources.isEmpty()) {
            head.append("# ")
                    .append(description.resource().getURI())
                    .append(" in the words of these graphs, and what others say of it;\n");
            head.append("# which graph says what is told in TriG.\n");
            sources.forEach(source -> head.append("#   ").append(source).append('\n'));
            head.append('\n');
        }
        String body = new String(turtle(description.statements()), StandardCharsets.UTF_8);
        return (head + body).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] rdfXml(Description description) {
        try {
            return graph(withPrefixes(description.statements()), RDFFormat.RDFXML_PLAIN);
        } catch (JenaException e) {
            String others = Arrays.stream(DocumentFormat.values())
                    .filter(format -> format != DocumentFormat.RDF_XML)
                    .map(DocumentFormat::mediaType)
                    .collect(Collectors.joining(", "));
            throw new InvalidInputException(ProblemCode.REQUEST_NOT_ACCEPTABLE, Map.of("offered", others), e);
        }
    }

    private static byte[] trig(Description description) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        description.dataset().find().forEachRemaining(dataset::add);
        PrefixMap prefixes = dataset.prefixes();
        withPrefixes(description.statements())
                .getPrefixMapping()
                .getNsPrefixMap()
                .forEach(prefixes::add);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RDFWriter.source(dataset).format(RDFFormat.TRIG_PRETTY).output(out);
        return out.toByteArray();
    }

    private static Graph withPrefixes(Graph statements) {
        Graph copy = GraphFactory.createDefaultGraph();
        GraphUtil.addInto(copy, statements);
        Prefixes.declare(copy);
        return copy;
    }

    private static byte[] graph(Graph graph, RDFFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RDFWriter.source(graph).format(format).output(out);
        return out.toByteArray();
    }
}

package org.mithaq.records;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.MQ;

/**
 * One or more records as somebody hands them in: every node has an IRI, every statement is in a graph.
 *
 * @param statements the quads; the default graph is empty
 * @param graphs the names of the graphs, records all, except {@link #UNNAMED}
 */
public record Submission(DatasetGraph statements, Set<Node> graphs) {

    /** Where statements stand that come without a graph and without a {@code mq:Record} that could name one. */
    public static final Node UNNAMED = NodeFactory.createURI(IriScheme.IDS + "graph/submission");

    /**
     * The submission in a text. Statements outside named graphs belong to the one record that they describe
     * ({@code ?record a mq:Record} or {@code mq:AuthorityRecord}), or to no record when there is none.
     *
     * @throws InvalidInputException as {@link RecordReader#read}, {@link ProblemCode#RECORD_UNNAMED_ENTITY}, or
     *     {@link ProblemCode#RECORD_GRAPH_NOT_WRITABLE} for a graph that is no record
     */
    public static Submission read(String name, byte[] text, RecordSyntax syntax) {
        DatasetGraph named = BlankNodeNaming.name(RecordReader.read(name, text, syntax));
        return of(named, home(named));
    }

    /**
     * The submission of one record in a text, in which all statements are in its graph or in none.
     *
     * @throws InvalidInputException as {@link #read}; {@link ProblemCode#RECORD_GRAPH_NOT_WRITABLE} for another graph too
     */
    public static Submission readRecord(Node record, String name, byte[] text, RecordSyntax syntax) {
        Submission submission = of(BlankNodeNaming.name(RecordReader.read(name, text, syntax)), record);
        for (Node graph : submission.graphs()) {
            if (!graph.equals(record)) {
                throw new InvalidInputException(
                        ProblemCode.RECORD_GRAPH_NOT_WRITABLE, Map.of("graph", graph.toString()));
            }
        }
        return submission;
    }

    /** All that several submissions hold; a graph that several have is one. */
    public static Submission together(List<Submission> submissions) {
        DatasetGraph statements = DatasetGraphFactory.create();
        Set<Node> graphs = new LinkedHashSet<>();
        for (Submission submission : submissions) {
            submission.statements().find().forEachRemaining(statements::add);
            graphs.addAll(submission.graphs());
        }
        return new Submission(statements, graphs);
    }

    /** The submission as a text of the syntax {@link RecordSyntax#N_QUADS}. */
    public byte[] quads() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RDFWriter.source(statements).lang(Lang.NQUADS).output(bytes);
        return bytes.toByteArray();
    }

    private static Submission of(DatasetGraph named, Node home) {
        DatasetGraph statements = DatasetGraphFactory.create();
        Set<Node> graphs = new LinkedHashSet<>();
        named.find().forEachRemaining(quad -> {
            Node graph = quad.isDefaultGraph() ? home : quad.getGraph();
            boolean unnamed = quad.isDefaultGraph() && graph.equals(UNNAMED);
            if (!unnamed && !(graph.isURI() && IriScheme.isRecord(graph.getURI()))) {
                throw new InvalidInputException(
                        ProblemCode.RECORD_GRAPH_NOT_WRITABLE, Map.of("graph", graph.toString()));
            }
            graphs.add(graph);
            statements.add(new Quad(graph, quad.asTriple()));
        });
        graphs.forEach(graph -> describe(statements, graph));
        return new Submission(statements, graphs);
    }

    /** A graph with the name of a record is one, whether it says so or not: then the shapes find what it lacks. */
    private static void describe(DatasetGraph statements, Node graph) {
        if (!graph.equals(UNNAMED)) {
            boolean source = IriScheme.typeOf(graph.getURI()).isPresent();
            statements.add(graph, graph, RDF.type.asNode(), source ? MQ.Record : MQ.AuthorityRecord);
        }
    }

    private static Node home(DatasetGraph named) {
        Set<Node> records = new LinkedHashSet<>();
        for (Node type : new Node[] {MQ.Record, MQ.AuthorityRecord}) {
            named.getDefaultGraph()
                    .find(Node.ANY, RDF.type.asNode(), type)
                    .forEachRemaining(triple -> records.add(triple.getSubject()));
        }
        return records.size() == 1 ? records.iterator().next() : UNNAMED;
    }
}

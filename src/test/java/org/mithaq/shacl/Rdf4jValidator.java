package org.mithaq.shacl;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.eclipse.rdf4j.common.transaction.IsolationLevels;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.sail.SailConnection;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.eclipse.rdf4j.sail.shacl.ShaclSail;
import org.eclipse.rdf4j.sail.shacl.ShaclValidator;
import org.slf4j.LoggerFactory;

/** Validation by the engine of RDF4J, of one graph after another against the same shapes and context. */
final class Rdf4jValidator {

    static {
        // assertions of RDF4J copy every plan by serialisation, which takes minutes
        Rdf4jValidator.class.getClassLoader().setPackageAssertionStatus("org.eclipse.rdf4j", false);
        ((Logger) LoggerFactory.getLogger("org.eclipse.rdf4j")).setLevel(Level.ERROR);
    }

    /** What describes a shape to people: nothing that validation needs. */
    private static final Set<Node> TEXTS =
            Set.of(SHACL.name, SHACL.description, SHACL.message, SHACL.order, SHACL.group);

    private final Graph context;
    private final Model contextModel;
    private final Graph shapes = GraphFactory.createDefaultGraph();

    /** A validator for shapes; {@code context} stands beside each graph. */
    Rdf4jValidator(Graph shapes, Graph context) {
        this.context = context;
        this.contextModel = model(context);
        shapes.find()
                .filterDrop(triple -> TEXTS.contains(triple.getPredicate()))
                .forEachRemaining(this.shapes::add);
    }

    /** The constraint properties of SHACL that this engine evaluates. */
    static Set<String> supported() {
        return ShaclSail.getSupportedShaclPredicates().stream()
                .map(Object::toString)
                .collect(Collectors.toSet());
    }

    /** The report on a graph in its context, as RDF. */
    Graph report(Graph data) {
        MemoryStore store = store(contextModel, model(data));
        MemoryStore targeting = store(model(shapesFor(data)));
        try {
            return graph(ShaclValidator.validate(store, targeting).asModel());
        } finally {
            targeting.shutDown();
            store.shutDown();
        }
    }

    /** All shapes, without the targets that no node of the graph meets: the engine takes its time for each of them. */
    private Graph shapesFor(Graph data) {
        Set<Node> classes = new HashSet<>();
        data.find(Node.ANY, RDF.type.asNode(), Node.ANY).forEachRemaining(triple -> classes.add(triple.getObject()));
        Deque<Node> open = new ArrayDeque<>(classes);
        while (!open.isEmpty()) {
            context.find(open.pop(), RDFS.subClassOf.asNode(), Node.ANY)
                    .mapWith(Triple::getObject)
                    .filterKeep(classes::add)
                    .forEachRemaining(open::push);
        }
        Graph targeting = GraphFactory.createDefaultGraph();
        shapes.find().forEachRemaining(triple -> {
            boolean unmet = triple.getPredicate().equals(SHACL.targetClass) && !classes.contains(triple.getObject())
                    || triple.getPredicate().equals(SHACL.targetSubjectsOf)
                            && !data.contains(Node.ANY, triple.getObject(), Node.ANY);
            if (!unmet) {
                targeting.add(triple);
            }
        });
        return targeting;
    }

    private static MemoryStore store(Model... models) {
        MemoryStore store = new MemoryStore();
        store.init();
        try (SailConnection connection = store.getConnection()) {
            connection.begin(IsolationLevels.NONE);
            for (Model model : models) {
                model.forEach(statement -> connection.addStatement(
                        statement.getSubject(), statement.getPredicate(), statement.getObject()));
            }
            connection.commit();
        }
        return store;
    }

    private static Model model(Graph graph) {
        String text = RDFWriter.source(graph).format(RDFFormat.NTRIPLES).asString();
        try {
            return Rio.parse(new StringReader(text), org.eclipse.rdf4j.rio.RDFFormat.NTRIPLES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Graph graph(Model model) {
        StringWriter text = new StringWriter();
        Rio.write(model, text, org.eclipse.rdf4j.rio.RDFFormat.NTRIPLES);
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(text.toString(), Lang.NTRIPLES).parse(graph);
        return graph;
    }

    /** The results of a report. */
    static Set<Node> results(Graph report) {
        Set<Node> results = new HashSet<>();
        report.find(Node.ANY, RDF.type.asNode(), SHACL.ValidationResult)
                .mapWith(Triple::getSubject)
                .forEachRemaining(results::add);
        return results;
    }
}

package org.mithaq.shacl;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.mithaq.problem.InstallationException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.vocab.BundledFiles;

/**
 * The shapes of an installation: class shapes, reusable property shapes and rules, assembled from local files only
 * ({@code owl:imports} is never followed).
 */
public final class ShapeCatalog {

    private static final String PREFIXES = "ontology/prefixes.ttl";
    private static final String HEADER = "shapes/shapes.ttl";

    private final Graph graph;
    private final Shapes shapes;

    private ShapeCatalog(Graph graph) {
        this.graph = graph;
        this.shapes = Shapes.parse(SelfContainedQueries.of(graph));
    }

    /**
     * The shapes that come with the program: their header and every Turtle file below {@code shapes/classes}, {@code shapes/common} and
     * {@code shapes/rules}.
     *
     * @throws InstallationException {@link ProblemCode#INSTALLATION_FILE} when a file does not parse
     */
    public static ShapeCatalog bundled() {
        Graph graph = GraphFactory.createDefaultGraph();
        read(graph, PREFIXES);
        read(graph, HEADER);
        for (String folder : List.of("shapes/classes", "shapes/common", "shapes/rules")) {
            BundledFiles.below(folder, ".ttl").forEach(file -> read(graph, file));
        }
        return of(graph);
    }

    /** The shapes in a graph. */
    public static ShapeCatalog of(Graph shapes) {
        return new ShapeCatalog(shapes);
    }

    /** The statements of the shapes. */
    public Graph graph() {
        return graph;
    }

    /** The shapes that have targets of their own. */
    Collection<Shape> targetShapes() {
        return shapes.getTargetShapes();
    }

    /** All shapes, as Jena's engine wants them. */
    Shapes shapes() {
        return shapes;
    }

    /** The messages of a shape, one per language; none when the shape has none. */
    List<Node> messages(Node shape) {
        return literals(shape, SHACL.message);
    }

    /** The names of a shape, one per language; none when the shape has none. */
    List<Node> names(Node shape) {
        return literals(shape, SHACL.name);
    }

    private List<Node> literals(Node shape, Node property) {
        return graph.find(shape, property, Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(Node::isLiteral)
                .toList();
    }

    private static void read(Graph graph, String file) {
        try (InputStream in = BundledFiles.open(file)) {
            RDFParser.source(in).lang(Lang.TURTLE).parse(graph);
        } catch (IOException | RiotException e) {
            throw new InstallationException(
                    ProblemCode.INSTALLATION_FILE, Map.of("file", file, "detail", String.valueOf(e.getMessage())), e);
        }
    }
}

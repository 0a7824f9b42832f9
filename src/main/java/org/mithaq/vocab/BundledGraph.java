package org.mithaq.vocab;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.mithaq.problem.InstallationException;
import org.mithaq.problem.ProblemCode;

/** The statements of Turtle files that come with the program. */
public final class BundledGraph {

    private BundledGraph() {}

    /**
     * The statements of some files together.
     *
     * @throws InstallationException {@link ProblemCode#INSTALLATION_FILE} when one is missing or not well-formed
     */
    public static Graph of(Iterable<String> files) {
        Graph graph = GraphFactory.createDefaultGraph();
        for (String file : files) {
            try (InputStream in = BundledFiles.open(file)) {
                RDFParser.source(in).lang(Lang.TURTLE).parse(graph);
            } catch (IOException | RiotException e) {
                throw new InstallationException(
                        ProblemCode.INSTALLATION_FILE,
                        Map.of("file", file, "detail", String.valueOf(e.getMessage())),
                        e);
            }
        }
        return graph;
    }
}

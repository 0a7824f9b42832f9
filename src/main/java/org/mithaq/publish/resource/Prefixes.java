package org.mithaq.publish.resource;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.graph.GraphFactory;
import org.mithaq.problem.InstallationException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.vocab.BundledFiles;

/** The prefixes of {@code ontology/prefixes.ttl}, as far as a document needs them. */
final class Prefixes {

    private static final String FILE = "ontology/prefixes.ttl";
    private static final String SHACL = "http://www.w3.org/ns/shacl#";
    private static final Map<String, String> ALL = read();

    private Prefixes() {}

    /** Gives the graph the prefixes of the IRIs that it holds. */
    static void declare(Graph graph) {
        PrefixMapping mapping = graph.getPrefixMapping();
        ALL.forEach((prefix, namespace) -> {
            boolean used = graph.stream()
                    .flatMap(triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject()))
                    .anyMatch(node -> iri(node).startsWith(namespace));
            if (used) {
                mapping.setNsPrefix(prefix, namespace);
            }
        });
    }

    private static String iri(Node node) {
        return node.isURI() ? node.getURI() : node.isLiteral() ? String.valueOf(node.getLiteralDatatypeURI()) : "";
    }

    private static Map<String, String> read() {
        Graph table = GraphFactory.createDefaultGraph();
        try (InputStream in = BundledFiles.open(FILE)) {
            RDFParser.source(in).lang(Lang.TURTLE).parse(table);
        } catch (IOException e) {
            throw new InstallationException(
                    ProblemCode.INSTALLATION_FILE, Map.of("file", FILE, "detail", String.valueOf(e.getMessage())), e);
        }
        Map<String, String> prefixes = new TreeMap<>();
        table.find(Node.ANY, term("prefix"), Node.ANY)
                .forEachRemaining(prefix -> table.find(prefix.getSubject(), term("namespace"), Node.ANY)
                        .mapWith(Triple::getObject)
                        .forEachRemaining(namespace -> prefixes.put(
                                prefix.getObject().getLiteralLexicalForm(), namespace.getLiteralLexicalForm())));
        return prefixes;
    }

    private static Node term(String name) {
        return NodeFactory.createURI(SHACL + name);
    }
}

package org.mithaq.vocab;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/** The prefix table of the project, {@code ontology/prefixes.ttl}, read when it is first asked for. */
public final class Prefixes {

    private static final String FILE = "ontology/prefixes.ttl";
    private static final String SH = "http://www.w3.org/ns/shacl#";

    private Prefixes() {}

    /** Namespaces by prefix, in alphabetical order. */
    public static Map<String, String> namespaces() {
        return Table.NAMESPACES;
    }

    /** The IRI of a prefixed name such as {@code org:unnm}; empty when the table has no such prefix. */
    public static Optional<String> expand(String name) {
        int colon = name.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : Optional.ofNullable(namespaces().get(name.substring(0, colon)))
                        .map(namespace -> namespace + name.substring(colon + 1));
    }

    private static final class Table {

        private static final Map<String, String> NAMESPACES = read();

        private static Map<String, String> read() {
            Graph graph = BundledGraph.of(List.of(FILE));
            Map<String, String> namespaces = new TreeMap<>();
            graph.find(Node.ANY, term("declare"), Node.ANY)
                    .mapWith(Triple::getObject)
                    .forEachRemaining(row ->
                            namespaces.put(text(graph, row, term("prefix")), text(graph, row, term("namespace"))));
            return Collections.unmodifiableMap(namespaces);
        }

        private static String text(Graph graph, Node row, Node property) {
            return graph.find(row, property, Node.ANY).next().getObject().getLiteralLexicalForm();
        }

        private static Node term(String name) {
            return NodeFactory.createURI(SH + name);
        }
    }
}

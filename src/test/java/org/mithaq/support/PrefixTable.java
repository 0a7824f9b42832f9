package org.mithaq.support;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.vocabulary.SHACL;

/** The prefix table of the project, {@code ontology/prefixes.ttl}, and the declarations of other files. */
public final class PrefixTable {

    private static final Path FILE = Path.of("ontology/prefixes.ttl");
    private static final Pattern DECLARATION = Pattern.compile("(?im)^\\s*@?prefix\\s+([^\\s:]*):\\s*<([^>\\s]*)>");

    private PrefixTable() {}

    /** One declaration. */
    public record Prefix(String name, String namespace) {}

    /** The rows of the table as written, repetitions included. */
    public static List<Prefix> rows() {
        Graph graph = ProjectFiles.turtle(FILE);
        List<Prefix> rows = new ArrayList<>();
        graph.find(Node.ANY, SHACL.declare, Node.ANY)
                .forEachRemaining(row -> rows.add(new Prefix(
                        text(graph, row.getObject(), SHACL.prefix), text(graph, row.getObject(), SHACL.namespace))));
        return rows;
    }

    /** Namespaces by prefix. */
    public static Map<String, String> namespaces() {
        Map<String, String> namespaces = new TreeMap<>();
        rows().forEach(row -> namespaces.put(row.name(), row.namespace()));
        return namespaces;
    }

    /** The prefixes that a Turtle, TriG or SPARQL text declares. */
    public static List<Prefix> declaredIn(String text) {
        List<Prefix> found = new ArrayList<>();
        Matcher declarations = DECLARATION.matcher(text);
        while (declarations.find()) {
            found.add(new Prefix(declarations.group(1), declarations.group(2)));
        }
        return found;
    }

    private static String text(Graph graph, Node row, Node property) {
        return Triples.objects(graph, row, property).get(0).getLiteralLexicalForm();
    }
}

package org.mithaq.publish.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.vocabulary.RDF;
import org.mithaq.vocab.BundledFiles;
import org.mithaq.vocab.BundledGraph;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.Prefixes;

/** The shapes and rules that come with the program, and which terms each of them names. */
final class ShapeIndex {

    private static final Pattern IRI = Pattern.compile("<([^<>\\s]+)>");

    /** What they say of a shape is not of its subject. */
    private static final Set<Node> ASIDE = Set.of(
            ShapeTerms.PROPERTY,
            ShapeTerms.GROUP,
            ShapeTerms.SEVERITY,
            ShapeTerms.PREFIXES,
            ShapeTerms.NODE_KIND,
            RDF.type.asNode());

    private final Graph graph;
    private final List<Entry> entries;

    private ShapeIndex(Graph graph) {
        this.graph = graph;
        this.entries = graph
                .find(Node.ANY, ShapeTerms.MESSAGE, Node.ANY)
                .mapWith(Triple::getSubject)
                .filterKeep(Node::isURI)
                .toList()
                .stream()
                .distinct()
                .sorted(Comparator.comparing(Node::getURI))
                .map(this::entry)
                .toList();
    }

    /**
     * A shape that has a message of its own.
     *
     * @param targets classes whose instances it looks at, and properties whose subjects it looks at
     * @param fields the properties of its path; none when it has no path
     * @param mentions all terms of ours that it names, in its queries too
     */
    record Entry(Node shape, boolean isRule, Set<Node> targets, Set<Node> fields, Set<Node> mentions) {}

    /** The bundled shapes, read when they are first asked for. */
    static ShapeIndex bundled() {
        return Bundled.INDEX;
    }

    /** All of them, by name. */
    List<Entry> entries() {
        return entries;
    }

    /** The statements of the shapes. */
    Graph graph() {
        return graph;
    }

    private Entry entry(Node shape) {
        Set<Node> holders = new LinkedHashSet<>();
        climb(shape, holders);
        Set<Node> targets = new LinkedHashSet<>();
        for (Node holder : holders) {
            targets.addAll(objects(holder, ShapeTerms.TARGET_CLASS));
            targets.addAll(objects(holder, ShapeTerms.TARGET_SUBJECTS_OF));
        }
        Set<Node> fields = new LinkedHashSet<>();
        objects(shape, ShapeTerms.PATH).forEach(path -> collect(path, fields, new HashSet<>()));
        Set<Node> mentions = new LinkedHashSet<>(targets);
        collect(shape, mentions, new HashSet<>());
        mentions.remove(shape);
        mentions.removeIf(node -> !IriScheme.isVocabulary(node.getURI()));
        boolean isRule = graph.contains(shape, ShapeTerms.SPARQL, Node.ANY);
        return new Entry(shape, isRule, targets, fields, mentions);
    }

    /** A shape and all that it is a part of, be it as one of several choices. */
    private void climb(Node shape, Set<Node> holders) {
        if (holders.add(shape)) {
            graph.find(Node.ANY, Node.ANY, shape).toList().forEach(triple -> climb(triple.getSubject(), holders));
        }
    }

    /** The IRIs in the description of a node and of nodes without IRI that hang on it. */
    private void collect(Node node, Set<Node> found, Set<Node> seen) {
        if (node.isURI()) {
            found.add(node);
        }
        boolean isRoot = seen.isEmpty();
        if (!seen.add(node) || node.isURI() && !isRoot) {
            return;
        }
        graph.find(node, Node.ANY, Node.ANY).toList().stream()
                .filter(triple -> !ASIDE.contains(triple.getPredicate()))
                .forEach(triple -> {
                    if (triple.getPredicate().equals(ShapeTerms.SELECT)) {
                        found.addAll(named(triple.getObject().getLiteralLexicalForm()));
                    } else if (!triple.getObject().isLiteral()) {
                        collect(triple.getObject(), found, seen);
                    }
                });
        found.remove(RDF.nil.asNode());
    }

    /** The IRIs in a query: written without prefixes, each stands there in full. */
    private static List<Node> named(String select) {
        Query query = new Query();
        query.getPrefixMapping().setNsPrefixes(Prefixes.namespaces());
        QueryFactory.parse(query, select, null, Syntax.syntaxARQ);
        query.getPrefixMapping().clearNsPrefixMap();
        return IRI.matcher(query.toString())
                .results()
                .map(match -> NodeFactory.createURI(match.group(1)))
                .distinct()
                .toList();
    }

    /** What a list of SHACL holds, in its order. */
    List<Node> list(Node head) {
        List<Node> members = new ArrayList<>();
        for (Node rest = head;
                !rest.equals(RDF.nil.asNode());
                rest = object(rest, RDF.rest.asNode()).orElseThrow()) {
            members.add(object(rest, RDF.first.asNode()).orElseThrow());
        }
        return members;
    }

    /** Whether a node is a list. */
    boolean isList(Node node) {
        return node.equals(RDF.nil.asNode()) || graph.contains(node, RDF.first.asNode(), Node.ANY);
    }

    Optional<Node> object(Node subject, Node property) {
        return objects(subject, property).stream().findFirst();
    }

    List<Node> objects(Node subject, Node property) {
        return sorted(graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream());
    }

    private static List<Node> sorted(Stream<Node> nodes) {
        return nodes.sorted(Comparator.comparing(Node::toString)).toList();
    }

    private static final class Bundled {

        private static final ShapeIndex INDEX = new ShapeIndex(read());

        private static Graph read() {
            List<String> files = new ArrayList<>();
            for (String folder : List.of("shapes/classes", "shapes/common", "shapes/rules")) {
                files.addAll(BundledFiles.below(folder, ".ttl"));
            }
            return BundledGraph.of(files);
        }
    }
}

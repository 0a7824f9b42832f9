package org.mithaq.owl;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.mithaq.vocab.GraphNames;
import org.mithaq.vocab.IriScheme;

/** What ROBOT found to contradict each other, told with short names and with the records that state it. */
final class Explanation {

    private static final String STATISTICS = "# Axiom Impact";

    private final DatasetGraph dataset;
    private final ShortNames names;

    /** For what was found in {@code dataset}. */
    Explanation(DatasetGraph dataset, ShortNames names) {
        this.dataset = dataset;
        this.names = names;
    }

    /** The text of ROBOT without its statistics: what is wrong, and below it one axiom a line. */
    String axioms(String markdown) {
        return names.in(markdown.split(STATISTICS, 2)[0])
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.replaceFirst("^( *-) +", "$1 "))
                .map(line -> line.replaceFirst("^## owl:Thing SubClassOf owl:Nothing ##$", "These cannot all be true:"))
                .map(line -> line.replaceFirst("^## (.+) SubClassOf owl:Nothing ##$", "Nothing can be a $1:"))
                .collect(Collectors.joining("\n"));
    }

    /**
     * Which graph states which of the statements about things; then what else is said of nodes without a label, whose
     * names are hashes that no file shows.
     *
     * @param axioms the file of the axioms that contradict each other
     * @return lines; an empty text when no record is involved
     */
    String origins(Path axioms) {
        TreeMap<String, String> stated = new TreeMap<>();
        Set<Node> nodes = new LinkedHashSet<>();
        for (Triple triple : RDFParser.source(axioms).toGraph().find().toList()) {
            String graphs = graphsOf(triple);
            if (isThing(triple.getSubject()) && !graphs.isEmpty()) {
                stated.put(line(triple), graphs);
                nodes.addAll(List.of(triple.getSubject(), triple.getObject()));
            }
        }
        String origins = stated.entrySet().stream()
                .map(entry -> "  " + entry.getKey() + " — " + entry.getValue())
                .collect(Collectors.joining("\n"));
        String others = nodes.stream()
                .filter(node -> isThing(node) && !hasLabel(node))
                .flatMap(node -> statementsOf(node).stream())
                .filter(line -> !stated.containsKey(line))
                .map(line -> "  " + line)
                .collect(Collectors.joining("\n"));
        return (origins.isEmpty() ? "" : "Stated in:\n" + origins) + (others.isEmpty() ? "" : "\nAlso:\n" + others);
    }

    private static boolean isThing(Node node) {
        return node.isURI() && node.getURI().startsWith(IriScheme.IDS);
    }

    private boolean hasLabel(Node node) {
        return dataset.contains(Node.ANY, node, SKOS.prefLabel.asNode(), Node.ANY);
    }

    private String graphsOf(Triple triple) {
        return dataset.stream(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject())
                .map(quad -> names.of(quad.getGraph()))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private Set<String> statementsOf(Node node) {
        return dataset.stream(Node.ANY, node, Node.ANY, Node.ANY)
                .filter(quad -> !quad.getGraph().equals(GraphNames.DERIVED))
                .map(Quad::asTriple)
                .map(this::line)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String line(Triple triple) {
        String property = triple.predicateMatches(RDF.type.asNode()) ? "a" : names.of(triple.getPredicate());
        return names.of(triple.getSubject()) + " " + property + " " + names.of(triple.getObject());
    }
}

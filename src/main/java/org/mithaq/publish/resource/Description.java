package org.mithaq.publish.resource;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.mithaq.vocab.IriScheme;

/**
 * What is said of a resource, in memory and independent of any transaction.
 *
 * <p><em>Shape</em>: its statements, those of the nodes that belong to it, those by which others refer to it (one page of
 * them), and types and names of all that these speak of; each in the graph that says so.
 */
public final class Description {

    private final Node resource;
    private final DatasetGraph dataset;
    private final Graph statements;
    private final Graph named;
    private final Names names;
    private final int page;
    private final boolean last;

    /**
     * A description.
     *
     * @param quads what it says; those of ontology and shapes stand in the default graph
     * @param vocabulary names of classes and properties, for formats that show them
     * @param page which page of those that refer to it, from 1
     * @param last whether no other page follows
     */
    Description(Node resource, Collection<Quad> quads, Graph vocabulary, int page, boolean last) {
        this.resource = resource;
        this.dataset = DatasetGraphFactory.create();
        this.statements = GraphFactory.createDefaultGraph();
        // in one order always, so that the same is written in the same way
        quads.stream().sorted(Comparator.comparing(Description::line)).forEach(quad -> {
            dataset.add(quad);
            statements.add(quad.asTriple());
        });
        this.named = GraphFactory.createDefaultGraph();
        GraphUtil.addInto(named, vocabulary);
        GraphUtil.addInto(named, statements);
        this.names = new Names(named);
        this.page = page;
        this.last = last;
    }

    /** What is described. */
    public Node resource() {
        return resource;
    }

    /** The statements of all graphs together. Only to be read. */
    public Graph statements() {
        return statements;
    }

    /** The statements by the graphs that say so. Only to be read. */
    public DatasetGraph dataset() {
        return dataset;
    }

    /** The names of the resource and of all that is mentioned. */
    public Names names() {
        return names;
    }

    /** Whether no other page follows. */
    public boolean isLast() {
        return last;
    }

    /** The named graphs that say something of the resource itself, by name. */
    public List<String> sources() {
        return Iter.toList(dataset.findNG(Node.ANY, resource, Node.ANY, Node.ANY)).stream()
                .map(quad -> quad.getGraph().getURI())
                .distinct()
                .sorted()
                .toList();
    }

    /** The statements in an order for readers: the resource first, then by IRI. */
    List<Quad> ordered() {
        return Iter.toList(dataset.find()).stream()
                .sorted(Comparator.comparing((Quad quad) -> !quad.getSubject().equals(resource))
                        .thenComparing(Description::line))
                .toList();
    }

    /**
     * A digest of all that is said, by whom, and under what names: two descriptions of one digest give the same documents.
     * Nodes without IRI, which only ontology and shapes have, do not count by name.
     */
    public String digest() {
        Set<String> lines = new TreeSet<>();
        dataset.find().forEachRemaining(quad -> lines.add(line(quad)));
        named.find().forEachRemaining(triple -> lines.add(line(Quad.create(resource, triple))));
        String text = lines.stream().collect(Collectors.joining("\n"));
        return IriScheme.sha256((page + "/" + last + "\n" + text).getBytes(StandardCharsets.UTF_8))
                .substring(0, 32);
    }

    private static String line(Quad quad) {
        return Stream.of(quad.getSubject(), quad.getPredicate(), quad.getObject(), quad.getGraph())
                .map(node -> node.isBlank() ? "_" : NodeFmtLib.strNT(node))
                .collect(Collectors.joining(" "));
    }
}

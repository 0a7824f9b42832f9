package org.mithaq.publish.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.mithaq.publish.diagram.Arrow;
import org.mithaq.publish.diagram.Box;
import org.mithaq.publish.diagram.Caption;

/**
 * Boxes and arrows of one module: a box for each of its classes, and for each other class that they are a kind of or that its
 * properties join to them. A property is an arrow when it leads to another class of ours, else a line in the box of its class.
 */
final class ModuleSketch {

    private final Vocabulary vocabulary;
    private final Topic module;
    private final Function<Node, Caption> names;
    private final Map<Node, List<Caption>> lines = new LinkedHashMap<>();
    private final Map<List<Node>, List<Caption>> ties = new LinkedHashMap<>();
    private final List<Arrow> arrows = new ArrayList<>();

    /** The sketch of a module; {@code names} gives the caption of a term. */
    ModuleSketch(Vocabulary vocabulary, Topic module, Function<Node, Caption> names) {
        this.vocabulary = vocabulary;
        this.module = module;
        this.names = names;
        module.terms(TermKind.CLASS).forEach(this::add);
        module.terms().stream().filter(term -> term.kind().isProperty()).forEach(this::addProperty);
        ties.forEach((ends, captions) ->
                arrows.add(new Arrow(ends.get(0).getURI(), ends.get(1).getURI(), captions, false)));
    }

    List<Box> boxes() {
        return lines.entrySet().stream()
                .map(entry -> new Box(
                        entry.getKey().getURI(),
                        names.apply(entry.getKey()),
                        entry.getValue(),
                        module.terms().stream().noneMatch(term -> term.node().equals(entry.getKey()))))
                .toList();
    }

    List<Arrow> arrows() {
        return arrows;
    }

    private void add(Term type) {
        linesOf(type.node());
        for (Node broader : vocabulary.objects(type.node(), RDFS.subClassOf.asNode())) {
            linesOf(broader);
            arrows.add(new Arrow(type.iri(), broader.getURI(), List.of(), true));
        }
    }

    private void addProperty(Term property) {
        for (Node domain : vocabulary.classes(property, RDFS.domain.asNode())) {
            List<Node> ranges = vocabulary.classes(property, RDFS.range.asNode());
            if (ranges.isEmpty() || ranges.contains(domain)) {
                linesOf(domain).add(line(property));
            } else {
                linesOf(domain);
                linesOf(ranges.get(0));
                ties.computeIfAbsent(List.of(domain, ranges.get(0)), ends -> new ArrayList<>())
                        .add(names.apply(property.node()));
            }
        }
    }

    private List<Caption> linesOf(Node type) {
        return lines.computeIfAbsent(type, box -> new ArrayList<>());
    }

    /** The property, and what its values are when they are things. */
    private Caption line(Term property) {
        Caption name = names.apply(property.node());
        return property.kind() != TermKind.OBJECT_PROPERTY
                ? name
                : vocabulary.objects(property.node(), RDFS.range.asNode()).stream()
                        .findFirst()
                        .map(range -> new Caption(
                                name.text() + ": " + names.apply(range).text(), name.address()))
                        .orElse(name);
    }
}

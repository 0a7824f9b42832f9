package org.mithaq.publish.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.mithaq.publish.diagram.Arrow;
import org.mithaq.publish.diagram.Box;
import org.mithaq.publish.diagram.Caption;
import org.mithaq.publish.diagram.Diagram;

/** Diagrams of the ontology in one language: one for each module, and one of all modules. */
public final class VocabularyDiagrams {

    private static final String KEY = "vocabulary.diagram.";

    private final Vocabulary vocabulary = Vocabulary.bundled();
    private final VocabularyDocumentation documentation;
    private final Wordings wordings;
    private final Function<String, Optional<String>> addresses;

    /**
     * Diagrams whose words lead to pages.
     *
     * @param addresses the page of an IRI of a term or module, relative to the page on which the diagram stands; empty when
     *     it has none
     */
    public VocabularyDiagrams(VocabularyDocumentation documentation, Function<String, Optional<String>> addresses) {
        this.documentation = documentation;
        this.wordings = new Wordings(vocabulary.graph(), documentation.language());
        this.addresses = addresses;
    }

    /**
     * The diagram of a module: its classes with what they say in plain values, the classes of other modules that they are a
     * kind of, and those that its properties lead to or come from. Empty when there is nothing to draw.
     */
    public Optional<Diagram> of(Topic module) {
        Map<String, List<Caption>> lines = new LinkedHashMap<>();
        List<Arrow> arrows = new ArrayList<>();
        for (Term type : module.terms(TermKind.CLASS)) {
            lines.put(type.iri(), new ArrayList<>());
            objects(type.node(), RDFS.subClassOf.asNode()).forEach(broader -> {
                lines.putIfAbsent(broader.getURI(), new ArrayList<>());
                arrows.add(new Arrow(type.iri(), broader.getURI(), List.of(), true));
            });
        }
        Map<List<String>, List<Caption>> ties = new LinkedHashMap<>();
        for (Term property : module.terms()) {
            for (Node domain :
                    property.kind().isProperty() ? classes(property, RDFS.domain.asNode()) : List.<Node>of()) {
                lines.putIfAbsent(domain.getURI(), new ArrayList<>());
                List<Node> ranges = classes(property, RDFS.range.asNode());
                if (ranges.isEmpty() || ranges.contains(domain)) {
                    lines.get(domain.getURI()).add(line(property));
                } else {
                    lines.putIfAbsent(ranges.get(0).getURI(), new ArrayList<>());
                    ties.computeIfAbsent(List.of(domain.getURI(), ranges.get(0).getURI()), tie -> new ArrayList<>())
                            .add(caption(property.node()));
                }
            }
        }
        ties.forEach((ends, captions) -> arrows.add(new Arrow(ends.get(0), ends.get(1), captions, false)));
        List<Box> boxes = new ArrayList<>();
        lines.forEach((iri, within) -> boxes.add(new Box(
                iri,
                caption(Wordings.node(documentation.reference(iri))),
                within,
                module.terms().stream().noneMatch(term -> term.iri().equals(iri)))));
        return boxes.isEmpty() ? Optional.empty() : Optional.of(diagram(module.name(), title(module), boxes, arrows));
    }

    /** All modules with their classes, and which of them speaks of which. */
    public Diagram overview() {
        Map<String, Topic> homes = new TreeMap<>();
        List<Box> boxes = new ArrayList<>();
        for (Topic module : vocabulary.modules()) {
            List<Term> classes = module.terms(TermKind.CLASS).stream()
                    .filter(type -> vocabulary.term(type.iri()).isPresent())
                    .toList();
            if (!classes.isEmpty()) {
                classes.forEach(type -> homes.put(type.iri(), module));
                boxes.add(new Box(
                        module.name(),
                        new Caption(title(module), addresses.apply(module.iri())),
                        classes.stream().map(type -> caption(type.node())).toList(),
                        false));
            }
        }
        Set<Arrow> arrows = new LinkedHashSet<>();
        for (Term property : vocabulary.terms()) {
            for (Node domain : classes(property, RDFS.domain.asNode())) {
                for (Node range : classes(property, RDFS.range.asNode())) {
                    String from = homes.get(domain.getURI()).name();
                    String to = homes.get(range.getURI()).name();
                    if (!from.equals(to)) {
                        arrows.add(new Arrow(from, to, List.of(), false));
                    }
                }
            }
        }
        return diagram("overview", wordings.messages().text(KEY + "overview"), boxes, List.copyOf(arrows));
    }

    private Diagram diagram(String name, String title, List<Box> boxes, List<Arrow> arrows) {
        String description =
                wordings.messages().text(KEY + "description", Map.of("boxes", boxes.size(), "arrows", arrows.size()));
        return new Diagram("diagram-" + name, title, description, boxes, arrows);
    }

    private String title(Topic module) {
        return documentation.title(module).value().replaceFirst("^[^:]*: *", "");
    }

    /** The property, and what its values are when they are not just text. */
    private Caption line(Term property) {
        String name = wordings.name(property.node()).value();
        String range = objects(property.node(), RDFS.range.asNode()).stream()
                .filter(type -> property.kind() == TermKind.OBJECT_PROPERTY)
                .map(type -> ": " + wordings.name(type).value())
                .findFirst()
                .orElse("");
        return new Caption(name + range, addresses.apply(property.iri()));
    }

    private Caption caption(Node term) {
        return new Caption(wordings.name(term).value(), addresses.apply(term.getURI()));
    }

    /** The classes of ours that a property leads to by its domain or range. */
    private List<Node> classes(Term property, Node end) {
        return objects(property.node(), end).stream()
                .filter(type -> vocabulary.term(type.getURI()).isPresent())
                .toList();
    }

    private List<Node> objects(Node subject, Node property) {
        Graph graph = vocabulary.graph();
        return graph.find(subject, property, Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(Node::isURI)
                .toList();
    }
}

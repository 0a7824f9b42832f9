package org.mithaq.publish.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
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
        ModuleSketch sketch = new ModuleSketch(vocabulary, module, this::caption);
        return sketch.boxes().isEmpty()
                ? Optional.empty()
                : Optional.of(diagram(module.name(), title(module), sketch.boxes(), sketch.arrows()));
    }

    /** All modules with their classes, and which of them speaks of which. */
    public Diagram overview() {
        Map<Node, String> homes = new HashMap<>();
        List<Box> boxes = new ArrayList<>();
        for (Topic module : vocabulary.modules()) {
            List<Node> classes =
                    module.terms(TermKind.CLASS).stream().map(Term::node).toList();
            if (!classes.isEmpty()) {
                classes.forEach(type -> homes.put(type, module.name()));
                Caption title = new Caption(title(module), addresses.apply(module.iri()));
                boxes.add(new Box(
                        module.name(),
                        title,
                        classes.stream().map(this::caption).toList(),
                        false));
            }
        }
        Set<Arrow> arrows = new LinkedHashSet<>();
        for (Term property : vocabulary.terms()) {
            for (Node domain : vocabulary.classes(property, RDFS.domain.asNode())) {
                vocabulary.classes(property, RDFS.range.asNode()).stream()
                        .filter(range -> !homes.get(range).equals(homes.get(domain)))
                        .map(range -> new Arrow(homes.get(domain), homes.get(range), List.of(), false))
                        .forEach(arrows::add);
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
        return documentation.shortTitle(module).value();
    }

    private Caption caption(Node term) {
        return new Caption(wordings.name(term).value(), addresses.apply(term.getURI()));
    }
}

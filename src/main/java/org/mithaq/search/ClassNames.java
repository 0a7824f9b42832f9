package org.mithaq.search;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.mithaq.language.Language;
import org.mithaq.store.GraphStore;
import org.mithaq.vocab.GraphNames;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.TermLabels;

/** The classes by which things can be told apart, as the ontology in the store has them. */
public final class ClassNames {

    private final GraphStore store;

    /** The classes in {@code store}. */
    public ClassNames(GraphStore store) {
        this.store = store;
    }

    /** The name of a class for a reader. */
    public String label(String iri, Language language) {
        return store.read(dataset ->
                new TermLabels(dataset.getGraph(GraphNames.ONTOLOGY)).of(NodeFactory.createURI(iri), language));
    }

    /** The IRIs of all classes, in order. */
    public List<String> all() {
        return store.read(dataset -> dataset
                .getGraph(GraphNames.ONTOLOGY)
                .find(Node.ANY, RDF.type.asNode(), OWL.Class.asNode())
                .mapWith(Triple::getSubject)
                .filterKeep(Node::isURI)
                .mapWith(Node::getURI)
                .toList()
                .stream()
                .sorted()
                .toList());
    }

    /**
     * A class and all classes below it.
     *
     * @param name its IRI or the last part of it, such as {@code Meeting}
     * @return empty when there is no such class
     */
    public Optional<Set<String>> andBelow(String name) {
        return store.read(dataset -> {
            Graph ontology = dataset.getGraph(GraphNames.ONTOLOGY);
            for (String iri : List.of(name, IriScheme.TERMS + name, SKOS.getURI() + name)) {
                Node type = NodeFactory.createURI(iri);
                if (ontology.contains(type, RDF.type.asNode(), OWL.Class.asNode())) {
                    Set<String> found = new HashSet<>();
                    addBelow(type, ontology, found);
                    return Optional.of(found);
                }
            }
            return Optional.empty();
        });
    }

    private static void addBelow(Node type, Graph ontology, Set<String> found) {
        if (type.isURI() && found.add(type.getURI())) {
            ontology.find(Node.ANY, RDFS.subClassOf.asNode(), type)
                    .toList()
                    .forEach(triple -> addBelow(triple.getSubject(), ontology, found));
        }
    }
}

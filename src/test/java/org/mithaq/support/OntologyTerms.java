package org.mithaq.support;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL2;
import org.mithaq.vocab.IriScheme;

/** The terms that {@code ontology/modules} declare in Mithaq's own namespace. */
public final class OntologyTerms {

    /** The statements of the modules. */
    public static final Graph MODULES = ProjectFiles.turtleBelow("ontology/modules");

    private OntologyTerms() {}

    /** The classes, by local name. */
    public static Map<String, Node> classes() {
        return own(OWL2.Class.asNode());
    }

    /** The object properties, by local name. */
    public static Map<String, Node> objectProperties() {
        return own(OWL2.ObjectProperty.asNode());
    }

    /** The properties of every kind, by local name. */
    public static Map<String, Node> properties() {
        Map<String, Node> properties = own(OWL2.ObjectProperty.asNode());
        properties.putAll(own(OWL2.DatatypeProperty.asNode()));
        properties.putAll(own(OWL2.AnnotationProperty.asNode()));
        return properties;
    }

    /** Classes and properties, by local name. */
    public static Map<String, Node> all() {
        Map<String, Node> all = new TreeMap<>(classes());
        all.putAll(properties());
        return all;
    }

    /** The class and all its subclasses by {@code rdfs:subClassOf}. */
    public static Set<Node> withSubclasses(Node type) {
        Set<Node> found = new TreeSet<>(java.util.Comparator.comparing(Node::toString));
        collect(type, found);
        return found;
    }

    private static void collect(Node type, Set<Node> found) {
        if (found.add(type)) {
            Triples.subjects(MODULES, org.apache.jena.vocabulary.RDFS.subClassOf.asNode(), type)
                    .forEach(subclass -> collect(subclass, found));
        }
    }

    private static Map<String, Node> own(Node kind) {
        Map<String, Node> terms = new TreeMap<>();
        Triples.instances(MODULES, kind).stream()
                .filter(term -> term.isURI() && term.getURI().startsWith(IriScheme.TERMS))
                .forEach(term -> terms.put(term.getURI().substring(IriScheme.TERMS.length()), term));
        return terms;
    }
}

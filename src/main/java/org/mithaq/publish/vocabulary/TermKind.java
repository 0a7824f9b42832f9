package org.mithaq.publish.vocabulary;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.SKOS;

/** What kind of word a term is, in the order in which readers want them. */
public enum TermKind {
    CLASS("class"),
    OBJECT_PROPERTY("object-property"),
    DATATYPE_PROPERTY("datatype-property"),
    ANNOTATION_PROPERTY("annotation-property"),
    CODE_LIST("code-list"),
    CONCEPT("concept");

    private static final Map<Node, TermKind> BY_TYPE = Map.of(
            OWL2.Class.asNode(), CLASS,
            OWL2.ObjectProperty.asNode(), OBJECT_PROPERTY,
            OWL2.DatatypeProperty.asNode(), DATATYPE_PROPERTY,
            OWL2.AnnotationProperty.asNode(), ANNOTATION_PROPERTY,
            SKOS.ConceptScheme.asNode(), CODE_LIST,
            SKOS.Concept.asNode(), CONCEPT);

    private final String key;

    TermKind(String key) {
        this.key = key;
    }

    /** The word under which messages name this kind: {@code vocabulary.kind.class} and so on. */
    public String key() {
        return "vocabulary.kind." + key;
    }

    /** Whether terms of this kind are used as predicates. */
    public boolean isProperty() {
        return this == OBJECT_PROPERTY || this == DATATYPE_PROPERTY || this == ANNOTATION_PROPERTY;
    }

    /** The kind that a type makes of what has it; empty when it makes nothing of the vocabulary of it. */
    static Optional<TermKind> ofType(Node type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }
}

package org.mithaq.vocab;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** The properties that give a name. */
public final class NameProperties {

    /** Those of a thing of a record: its official name, other names, short forms, forms that are only found. */
    public static final List<Node> OF_THINGS =
            List.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode(), MQ.acronym, SKOS.hiddenLabel.asNode());

    /** Those of anything, the most official first: terms of the ontology have {@code rdfs:label}. */
    public static final List<Node> ALL = List.of(
            SKOS.prefLabel.asNode(),
            RDFS.label.asNode(),
            SKOS.altLabel.asNode(),
            MQ.acronym,
            SKOS.hiddenLabel.asNode());

    private NameProperties() {}
}

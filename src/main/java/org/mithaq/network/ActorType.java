package org.mithaq.network;

import java.util.Optional;
import java.util.stream.Stream;
import org.mithaq.vocab.IriScheme;

/** A class of actors. Where an actor is of several, the first in this order is the one to show. */
public enum ActorType {
    PERSON("Person"),
    STATE("State"),
    NETWORK("Network"),
    ORGAN("Organ"),
    INSTITUTION("Institution"),
    ORGANIZATION("Organization");

    private final String term;

    ActorType(String term) {
        this.term = term;
    }

    /** The last part of the IRI of the class: {@code Person}. */
    public String term() {
        return term;
    }

    /** The IRI of the class. */
    public String iri() {
        return IriScheme.TERMS + term;
    }

    /** The type of a class by its IRI or the last part of it; empty when it is none of actors. */
    public static Optional<ActorType> of(String name) {
        return Stream.of(values())
                .filter(type -> type.term.equals(name) || type.iri().equals(name))
                .findFirst();
    }
}

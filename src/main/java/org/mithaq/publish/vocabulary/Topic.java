package org.mithaq.publish.vocabulary;

import java.util.List;
import java.util.Optional;

/**
 * A module of the ontology or a code list.
 *
 * @param name that of its file, such as {@code agents}
 * @param iri that of the module, or of the scheme
 * @param terms those that it declares: by kind and then by name, the concepts of a code list in its own order
 */
public record Topic(String name, String iri, List<Term> terms) {

    /** Its terms of one kind. */
    public List<Term> terms(TermKind kind) {
        return terms.stream().filter(term -> term.kind() == kind).toList();
    }

    /** Its term of a name; empty when it has none. */
    public Optional<Term> term(String termName) {
        return terms.stream().filter(term -> term.name().equals(termName)).findFirst();
    }
}

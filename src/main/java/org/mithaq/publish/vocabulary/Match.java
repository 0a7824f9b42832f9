package org.mithaq.publish.vocabulary;

import java.util.Optional;

/**
 * How a term of ours compares with one of another vocabulary.
 *
 * @param relation how, such as {@code rdfs:subClassOf} or {@code skos:closeMatch}
 * @param other the other term
 * @param comment why it is not closer, in English; empty when there is nothing to say
 */
public record Match(TermReference relation, TermReference other, Optional<Text> comment) {}

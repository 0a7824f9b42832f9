package org.mithaq.publish.vocabulary;

/**
 * A term as it is named in a text about another: a term of ours or of another vocabulary, or a datatype.
 *
 * @param iri its IRI
 * @param shortName its name in code, such as {@code mq:Meeting}
 * @param label its name for readers; the name in code when it has no other
 */
public record TermReference(String iri, String shortName, Text label) {}

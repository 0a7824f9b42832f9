package org.mithaq.publish.vocabulary;

import java.util.List;

/**
 * How a term relates to others.
 *
 * @param key the message that says how, such as {@code vocabulary.relation.superclass}
 * @param terms the others, by name; never empty
 */
public record Relation(String key, List<TermReference> terms) {}

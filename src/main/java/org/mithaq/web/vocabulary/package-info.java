/**
 * Pages of the vocabulary: {@code /{language}/ontology} with its modules and terms, {@code /{language}/concept/…} with code
 * lists and concepts, {@code /{language}/shapes} with shapes and rules. Their documents for machines are those of
 * {@code web.resource}.
 */
@NullMarked
package org.mithaq.web.vocabulary;

import org.jspecify.annotations.NullMarked;

package org.mithaq.publish.report;

import org.jspecify.annotations.Nullable;

/**
 * The shape that found something.
 *
 * @param id its short name, such as {@code R01-WeekdayMismatch}; the kind of constraint when it has no IRI
 * @param iri its IRI; null when it has none
 * @param name its name in the reader's language; null when it has none
 * @param documentation where it is explained; null when it has no IRI
 */
public record RuleReference(
        String id,
        @Nullable String iri,
        @Nullable String name,
        @Nullable String documentation) {}

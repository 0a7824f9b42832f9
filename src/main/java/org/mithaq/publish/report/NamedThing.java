package org.mithaq.publish.report;

import org.jspecify.annotations.Nullable;

/**
 * A thing, field or value with the name that a reader knows it by.
 *
 * @param iri its IRI; null for a literal, a path of several properties or a node without one
 * @param name its name, legible and never empty; not escaped for HTML
 */
public record NamedThing(@Nullable String iri, String name) {}

package org.mithaq.browse;

/** A value of a facet, and how many things have it. */
public record ValueCount(FacetValue value, int count) {}

package org.mithaq.publish.picture;

/** An objective of the Global Compact by its number. */
public record Objective(int number, String iri) {}

package org.mithaq.publish.diagram;

/** A point of a drawing. */
record Point(double x, double y) {}

/**
 * What the evaluation of a shape reads, and how to walk back from a changed statement to the focus nodes whose result it
 * can change.
 *
 * <p>For each shape there is a small graph of <em>places</em> ({@link org.mithaq.shacl.reads.ReadPaths}): the focus node,
 * the value nodes of its property paths, the variables of its SPARQL. Steps lead from one to the next along statements.
 * {@link org.mithaq.shacl.reads.ShapeReads} makes it from SHACL Core, {@link org.mithaq.shacl.reads.QueryReads} from
 * SHACL-SPARQL, {@link org.mithaq.shacl.reads.DependencyIndex} asks all of them about a change.
 */
@NullMarked
package org.mithaq.shacl.reads;

import org.jspecify.annotations.NullMarked;

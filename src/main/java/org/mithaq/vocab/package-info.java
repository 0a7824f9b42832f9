/**
 * The words of the graph: terms, prefixes, IRIs, names of graphs, the files that come with the program, the ontology and
 * labels by language.
 */
@NullMarked
package org.mithaq.vocab;

import org.jspecify.annotations.NullMarked;

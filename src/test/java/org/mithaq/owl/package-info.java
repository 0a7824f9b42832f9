/**
 * What a description-logic reasoner says about the ontology and the records, in {@code mvn verify} only: the files are
 * merged here, judged by ROBOT in a process of its own, and what it objects to is explained.
 */
@NullMarked
package org.mithaq.owl;

import org.jspecify.annotations.NullMarked;

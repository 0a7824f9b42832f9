/**
 * The catalogue of queries: what each file under {@code queries/api} asks, with which parameters, and the one place where
 * such a query is run. A new file is a new query; no Java knows any by name. The search for commitments, which is no file, is
 * called in the same way.
 */
@NullMarked
package org.mithaq.query.catalogue;

import org.jspecify.annotations.NullMarked;

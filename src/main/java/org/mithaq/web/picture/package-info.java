/**
 * Pictures as pages and as files: a timeline, a coverage, a map, and the network of actors, each with the table that says the
 * same.
 */
@NullMarked
package org.mithaq.web.picture;

import org.jspecify.annotations.NullMarked;

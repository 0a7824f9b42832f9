/**
 * Documents about one resource: what they say, gathered from all graphs in one read transaction, and the formats in which
 * they say it.
 */
@NullMarked
package org.mithaq.publish.resource;

import org.jspecify.annotations.NullMarked;

/** What changed, for those who follow: a feed of revisions for people, and a stream of versions of records for programs. */
@NullMarked
package org.mithaq.publish.export.changes;

import org.jspecify.annotations.NullMarked;

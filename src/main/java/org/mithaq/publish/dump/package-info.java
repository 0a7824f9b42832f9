/**
 * Dumps: all public data of one revision as one file, written as it is read. They are made once, kept for as long as nobody
 * has changed anything, and the same bytes for all.
 */
@NullMarked
package org.mithaq.publish.dump;

import org.jspecify.annotations.NullMarked;

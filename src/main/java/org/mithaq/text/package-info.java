/**
 * Arabic text as pure functions: normal forms for search, digits, keys of names, and dates in the words of three languages. Plain Java; knows no
 * other package.
 *
 * <p>Everything here is lossy on purpose and serves finding and comparing. Stored text stays as its source wrote it:
 * nothing of this is written back over a label or a wording.
 */
@NullMarked
package org.mithaq.text;

import org.jspecify.annotations.NullMarked;

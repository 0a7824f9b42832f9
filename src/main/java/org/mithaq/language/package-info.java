/** The three languages of Mithaq: choosing one for a reader, and the sentences of the program in each. */
@NullMarked
package org.mithaq.language;

import org.jspecify.annotations.NullMarked;

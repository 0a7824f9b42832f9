/**
 * Dates and periods as far as they are known: the Extended Date/Time Format, levels 0 and 1, and the bounds that follow
 * from an expression. Plain Java; knows no other package.
 *
 * <p>{@link org.mithaq.edtf.Edtf#parse} is the only way in. What it refuses is an
 * {@link org.mithaq.edtf.EdtfSyntaxException} with a code and a position, never prose.
 */
@NullMarked
package org.mithaq.edtf;

import org.jspecify.annotations.NullMarked;

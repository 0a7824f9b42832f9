/** CSV as programs and spreadsheets read it, whatever the texts in it. */
@NullMarked
package org.mithaq.publish.csv;

import org.jspecify.annotations.NullMarked;

/** The command line: options and output only; what is done is done by the operations of the features. */
@NullMarked
package org.mithaq.cli;

import org.jspecify.annotations.NullMarked;

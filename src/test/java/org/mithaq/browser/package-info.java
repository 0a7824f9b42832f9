/** The pages in a real browser: what readers see, hear, press and wait for. */
@NullMarked
package org.mithaq.browser;

import org.jspecify.annotations.NullMarked;

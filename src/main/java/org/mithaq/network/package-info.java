/**
 * The network of actors: who is tied to whom, by what, when and who says so; and measures of it. Whatever is drawn, exported
 * or counted is one whole revision.
 */
@NullMarked
package org.mithaq.network;

import org.jspecify.annotations.NullMarked;

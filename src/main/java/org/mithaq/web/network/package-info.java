/** The network of actors and its measures over HTTP. */
@NullMarked
package org.mithaq.web.network;

import org.jspecify.annotations.NullMarked;

/** Fuseki, mounted in the application, and the guard in front of it. */
@NullMarked
package org.mithaq.web.sparql;

import org.jspecify.annotations.NullMarked;

/** The service's own resources as JSON-LD, bound by JB4JSON-LD. */
@NullMarked
package org.mithaq.publish.jsonld;

import org.jspecify.annotations.NullMarked;

/**
 * Resources at their own addresses: {@code /id/…}, {@code /concept/…}, {@code /ontology} and {@code /shapes} lead to the
 * documents at {@code /doc/…} and to the pages at {@code /ar/…}, {@code /en/…} and {@code /fr/…}.
 */
@NullMarked
package org.mithaq.web.resource;

import org.jspecify.annotations.NullMarked;

/** What all HTTP parts share: problems as RFC 9457 documents, the reader's language, limited bodies. */
@NullMarked
package org.mithaq.web.http;

import org.jspecify.annotations.NullMarked;

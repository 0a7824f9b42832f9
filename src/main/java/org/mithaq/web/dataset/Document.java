package org.mithaq.web.dataset;

import java.time.Instant;
import java.util.Optional;
import org.mithaq.web.http.Freshness;

/**
 * A description that was written once and can be sent until the data change.
 *
 * @param etag the strong entity tag, in its quotes
 * @param contentType the value of {@code Content-Type}
 * @param changed when the data changed the last time; empty when nobody knows
 */
record Document(String etag, String contentType, Optional<Instant> changed, byte[] body) {

    /** A document with the tag of its bytes. */
    static Document of(String contentType, Optional<Instant> changed, byte[] body) {
        return new Document(Freshness.tag(body), contentType, changed, body);
    }
}

package org.mithaq.web.queries;

/**
 * A document that was written once and can be sent many times.
 *
 * @param etag the strong entity tag, in its quotes
 * @param contentType the media type as it is sent
 * @param hasNext whether it is a page that another one follows
 */
record Document(String etag, String contentType, boolean hasNext, byte[] body) {

    private static final int ABOUT_THE_REST = 1_000;

    /** How many bytes it takes, about, with its key. */
    int weight() {
        return body.length + ABOUT_THE_REST;
    }
}

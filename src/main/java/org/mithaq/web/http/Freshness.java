package org.mithaq.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mithaq.vocab.IriScheme;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Spares clients what they have already.
 *
 * <p><em>Source</em>: RFC 9110 sections 8.8.3 and 13; RFC 9111.
 */
public final class Freshness {

    /** Anybody may keep the answer, and asks again each time: what was public can be taken back. */
    public static final String PUBLIC = "public, no-cache";

    /** The answer never changes. */
    public static final String FOR_EVER = "public, max-age=31536000, immutable";

    /** Nobody may keep the answer. */
    public static final String NOT_KEPT = "no-store";

    private static final List<String> OF_AN_ANSWER = List.of(
            HttpHeaders.ETAG,
            HttpHeaders.LAST_MODIFIED,
            HttpHeaders.CACHE_CONTROL,
            HttpHeaders.LINK,
            HttpHeaders.CONTENT_DISPOSITION,
            HttpHeaders.CONTENT_LANGUAGE);

    private static final int LENGTH_OF_WEAK = 32;

    private Freshness() {}

    /** The strong tag of bytes. */
    public static String tag(byte[] body) {
        return '"' + IriScheme.sha256(body) + '"';
    }

    /** A strong tag for bytes, made of all that they depend on. */
    public static String tagOf(Object... parts) {
        String key = Arrays.stream(parts).map(String::valueOf).collect(Collectors.joining("\n"));
        return tag(key.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Whether the client has what carries a tag, and so gets an answer without body: its status is set. Else the answer
     * carries the tag; of several that are asked about, the last.
     */
    public static boolean isKnown(String tag, HttpServletRequest request, HttpServletResponse response) {
        return isKnown(tag, Optional.empty(), request, response);
    }

    /**
     * As {@link #isKnown(String, HttpServletRequest, HttpServletResponse)}.
     *
     * @param changed when the answer changed the last time; empty when nobody knows
     */
    public static boolean isKnown(
            String tag, Optional<Instant> changed, HttpServletRequest request, HttpServletResponse response) {
        if (response.getHeader(HttpHeaders.ETAG) != null) {
            response.setHeader(HttpHeaders.ETAG, tag);
        }
        long time = changed.map(Instant::toEpochMilli).orElse(-1L);
        return new ServletWebRequest(request, response).checkNotModified(tag, time);
    }

    /** Takes back what was said of an answer that is not given after all. */
    static void takeBack(HttpServletResponse response) {
        if (!response.isCommitted()) {
            response.resetBuffer();
        }
        OF_AN_ANSWER.forEach(header -> response.setHeader(header, null));
    }

    /**
     * Whether the client has what was made for a reader with these preferences; no one else may keep it. The tag is weak, for
     * the same is sent compressed and not.
     */
    public static boolean isKnownToReader(byte[] body, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(HttpHeaders.VARY, "Cookie");
        return isKnown("W/\"" + IriScheme.sha256(body).substring(0, LENGTH_OF_WEAK) + '"', request, response);
    }
}

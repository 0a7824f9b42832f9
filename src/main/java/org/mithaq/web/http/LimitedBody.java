package org.mithaq.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;

/** Reads the body of a request, but never more than it may have, whether or not the request says its length. */
public final class LimitedBody {

    private LimitedBody() {}

    /**
     * The bytes of the body.
     *
     * @param limit the most bytes that are accepted
     * @param tooLarge makes the problem to report beyond that
     * @throws InvalidInputException that of {@code tooLarge}, or {@link ProblemCode#REQUEST_ENCODING} for a compressed body:
     *     its size would not be known before it is unpacked
     */
    public static byte[] read(HttpServletRequest request, int limit, Supplier<InvalidInputException> tooLarge)
            throws IOException {
        String encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.isBlank() && !"identity".equalsIgnoreCase(encoding.strip())) {
            throw new InvalidInputException(ProblemCode.REQUEST_ENCODING, Map.of("encoding", encoding));
        }
        if (request.getContentLengthLong() > limit) {
            throw tooLarge.get();
        }
        byte[] bytes = request.getInputStream().readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw tooLarge.get();
        }
        return bytes;
    }
}

package org.mithaq.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mithaq.problem.ProblemCode;
import org.mithaq.problem.UnavailableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests to a running server, and tells its reports from its problems. */
final class ServerClient {

    /** The server that runs where nobody named another. */
    static final URI HERE = URI.create("http://localhost:8080");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PROBLEM = "application/problem+json";
    private static final int LONGEST_PROBLEM = 1 << 16;

    private final URI server;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    ServerClient(URI server) {
        this.server = server;
    }

    /** A request to a path of the server, to be completed. */
    HttpRequest.Builder request(String path, Duration patience) {
        return HttpRequest.newBuilder(server.resolve(path)).timeout(patience);
    }

    /**
     * The report that the server answers with, favourable (200) or not (422).
     *
     * @throws UnavailableException {@link ProblemCode#SERVER_UNREACHABLE} for any other answer, and for none
     */
    HttpResponse<byte[]> report(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            boolean isReport = (response.statusCode() == 200 || response.statusCode() == 422)
                    && !response.headers()
                            .firstValue("Content-Type")
                            .orElse(PROBLEM)
                            .startsWith(PROBLEM);
            if (!isReport) {
                throw unreachable(reason(response.statusCode(), response.body()), null);
            }
            return response;
        } catch (IOException e) {
            throw unreachable(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable("interrupted", e);
        }
    }

    /**
     * The answer of a server that has what is asked for, to be read and closed by the caller.
     *
     * @throws UnavailableException {@link ProblemCode#SERVER_UNREACHABLE} for any answer but 200, and for none
     */
    HttpResponse<InputStream> stream(HttpRequest request) {
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                try (InputStream body = response.body()) {
                    throw unreachable(reason(response.statusCode(), body.readNBytes(LONGEST_PROBLEM)), null);
                }
            }
            return response;
        } catch (IOException e) {
            throw unreachable(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable("interrupted", e);
        }
    }

    /** What the server says in its problem document; else the status. */
    private static String reason(int status, byte[] body) {
        try {
            JsonNode problem = JSON.readTree(body);
            if (problem.hasNonNull("detail") && problem.hasNonNull("code")) {
                return problem.get("detail").asString() + " ["
                        + problem.get("code").asString() + "]";
            }
        } catch (JacksonException noProblemDocument) {
            // whoever answered is no Mithaq
        }
        return "HTTP " + status;
    }

    /** The problem of a server that does not answer, or not to the end. */
    UnavailableException unreachable(String detail, @Nullable Throwable cause) {
        return new UnavailableException(
                ProblemCode.SERVER_UNREACHABLE, Map.of("server", server, "detail", detail), cause);
    }
}

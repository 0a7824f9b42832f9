package org.mithaq.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks HTTP to a server on this machine. Headers are given as names and values in turn; one without value is left out. */
public final class Client {

    public static final String JSON_RESULTS = "application/sparql-results+json";
    public static final String FORM = "application/x-www-form-urlencoded";
    public static final String QUERY = "application/sparql-query";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI server;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    public Client(int port) {
        this.server = URI.create("http://localhost:" + port);
    }

    /** The address of a path on the server. */
    public URI address(String path) {
        return URI.create(server + path);
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    public HttpResponse<String> post(String path, String contentType, String body, String... headers) {
        return post(path, contentType, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    public HttpResponse<String> post(String path, String contentType, byte[] body, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = contentType;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return send("POST", path, BodyPublishers.ofByteArray(body), all);
    }

    /** Sends a query in a body of its own. */
    public HttpResponse<String> query(String query, String... headers) {
        return post("/sparql", QUERY, query, headers);
    }

    public HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers) {
        try {
            return http.send(request(method, path, body, headers), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest request(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address(path)).timeout(PATIENCE).method(method, body);
        for (int i = 0; i < headers.length; i += 2) {
            if (headers[i + 1] != null && !headers[i + 1].isEmpty()) {
                request.header(headers[i], headers[i + 1]);
            }
        }
        return request.build();
    }

    /** A text for a query string or form. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    /** The code of a problem document; the whole body when it is none. */
    public static String code(HttpResponse<String> response) {
        return header(response, "Content-Type").startsWith("application/problem+json")
                ? json(response).get("code").asString()
                : response.body();
    }

    public static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}

package org.mithaq.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A SPARQL endpoint in this process, asked over HTTP for CSV. */
record HttpQueries(String name, URI endpoint, HttpClient client, Runnable stop) implements QueryEngine {

    static HttpQueries of(String name, int port, String path, Runnable stop) {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return new HttpQueries(name, URI.create("http://localhost:" + port + path), client, stop);
    }

    /** Names hold no line break, so each row is a line below the first. */
    @Override
    public long rows(BenchQuery query) {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/sparql-query")
                .header("Accept", "text/csv")
                .POST(BodyPublishers.ofString(query.text()))
                .build();
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(name + ", " + query.name() + ": " + response.body());
            }
            return response.body().lines().count() - 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a benchmark", e);
        }
    }

    @Override
    public void close() {
        stop.run();
    }
}

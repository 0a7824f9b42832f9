package org.mithaq.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Times answers of the catalogue over HTTP: the first time, again while the data are as they were, and for a client that has
 * the answer and asks with its {@code ETag}.
 *
 * <p>It promises that who has the answer is told so (304), and that the answer is the same again. The goal, a repeated answer
 * in 3 ms, is printed as met or missed.
 */
final class CatalogueBenchmark implements Benchmark {

    private static final List<String> QUERIES = List.of(
            "actors/participants-of-meeting",
            "commitments/commitments-on-record",
            "meetings/editions-of-series",
            "networks/members-at-date");
    private static final int WARM_UP = 300;
    private static final int ASKED = 1000;
    private static final double MOST_REPEATED = 3;
    private static final Figures FIGURES = new Figures("catalogue.txt");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private boolean sound = true;

    @Override
    public boolean run(PrintStream out) {
        BenchServer.quiet();
        for (long size : Benchmarks.sizes()) {
            long lacking = FilledStore.bytesLacking(size);
            if (lacking > 0) {
                out.println("SKIPPED " + size + " triples: " + (lacking >> 20) + " MB too little free on disk");
                continue;
            }
            String figures = measured(size, out);
            out.println(figures);
            FIGURES.append(figures);
        }
        return sound;
    }

    private String measured(long size, PrintStream out) {
        try (FilledStore filled = new FilledStore(size);
                BenchServer server = BenchServer.on(filled)) {
            Table table = new Table(
                    String.format(Locale.ROOT, "%,d quads", filled.quads()),
                    "bytes",
                    "first, ms",
                    "again, p50",
                    "again, p99",
                    "ETag, p50",
                    "ETag, p99");
            StringBuilder goals = new StringBuilder();
            for (String query : QUERIES) {
                measure(query, URI.create(server.address() + "/api/queries/" + query), table, goals, out);
            }
            return table + goals.toString();
        }
    }

    private void measure(String query, URI address, Table table, StringBuilder goals, PrintStream out) {
        Samples first = new Samples();
        HttpResponse<byte[]> answer = ask(address, "", first);
        String tag = answer.headers().firstValue("ETag").orElse("");
        Samples again = new Samples();
        Samples known = new Samples();
        for (int i = -WARM_UP; i < ASKED; i++) {
            byte[] same = ask(address, "", i < 0 ? new Samples() : again).body();
            require(Arrays.equals(answer.body(), same), query + ": another answer", out);
            int status = ask(address, tag, i < 0 ? new Samples() : known).statusCode();
            require(status == 304, query + ": " + status + " with the ETag", out);
        }
        table.row(query, answer.body().length, first.p50(), again.p50(), again.p99(), known.p50(), known.p99());
        goals.append(String.format(
                Locale.ROOT,
                "%s again, ms: %.2f (<= %.2f) %s%n",
                query,
                again.p50(),
                MOST_REPEATED,
                again.p50() <= MOST_REPEATED ? "PASS" : "MISS"));
    }

    private void require(boolean good, String fault, PrintStream out) {
        if (!good && sound) {
            sound = false;
            out.println("FAULT: " + fault);
        }
    }

    private HttpResponse<byte[]> ask(URI address, String tag, Samples times) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept", "text/csv");
        if (!tag.isEmpty()) {
            request.header("If-None-Match", tag);
        }
        try {
            long start = System.nanoTime();
            HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
            times.add((System.nanoTime() - start) / 1e6);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a benchmark", e);
        }
    }
}

package org.mithaq.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.mithaq.gate.Change;
import org.mithaq.gate.Gate;
import org.mithaq.query.ReadAhead;

/**
 * Times pages and pictures over HTTP, compressed, in all languages in turn, on a server that is warm: many different ones of each
 * kind, so that next to none is asked for twice. Then the first reader after a commit, at once and after a moment.
 *
 * <p>It promises that all are answered, and that 95 of 100 pages take less than {@link #PAGE} ms and of pictures less than
 * {@link #PICTURE}, also for the first reader once what was committed has been read ahead.
 */
final class PagesBenchmark implements Benchmark {

    private static final double PAGE = 50;
    private static final double PICTURE = 300;
    private static final int WARM_UP = 100;
    private static final int ASKED = 200;
    private static final int COMMITS = 4;
    private static final List<String> LANGUAGES = List.of("ar", "en", "fr");
    private static final List<String> FIRST = List.of("", "browse/meetings", "pictures/timeline", "dataset");
    private static final Figures FIGURES = new Figures("pages.txt");

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
            measure(size, out);
        }
        return sound;
    }

    private void measure(long size, PrintStream out) {
        try (FilledStore filled = new FilledStore(size)) {
            Map<String, List<String>> addresses = filled.store().read(PageAddresses::of);
            try (BenchServer server = BenchServer.on(filled)) {
                print(warm(addresses, server.address(), filled.quads(), out), out);
                print(first(server, filled.generator(), out), out);
            }
        }
    }

    private static void print(String figures, PrintStream out) {
        out.println(figures);
        FIGURES.append(figures);
    }

    private String warm(Map<String, List<String>> addresses, String server, long quads, PrintStream out) {
        // the second half of them, so that the first is new when it is measured
        addresses.forEach((kind, all) -> ask(kind, all, server, all.size() / 2, WARM_UP, out));
        Table table = new Table(
                String.format(Locale.ROOT, "%,d quads", quads),
                "different",
                "asked",
                "p50, ms",
                "p95, ms",
                "p99, ms",
                "KB",
                "goal, ms",
                "");
        addresses.forEach((kind, all) -> {
            Answers answers = ask(kind, all, server, 0, ASKED, out);
            double goal = kind.startsWith(PageAddresses.PICTURE) ? PICTURE : PAGE;
            Samples times = answers.times;
            table.row(
                    kind,
                    answers.different.size(),
                    ASKED,
                    times.p50(),
                    times.p95(),
                    times.p99(),
                    answers.bytes / 1024.0 / ASKED,
                    (long) goal,
                    verdict(times.p95(), goal));
        });
        return table.toString();
    }

    private String first(BenchServer server, ModelGenerator generator, PrintStream out) {
        ReadAhead ahead = server.part(ReadAhead.class);
        Gate gate = server.part(Gate.class);
        Table table =
                new Table("first reader after a commit", "commits", "at once, p50", "read ahead, p50", "p95, ms", "");
        int pledges = 0;
        for (String page : FIRST) {
            Answers atOnce = new Answers();
            Answers later = new Answers();
            for (int i = 0; i < 2 * COMMITS; i++) {
                var quads = generator.pledge(pledges++);
                gate.submit(new Change("bench", "measured", dataset -> quads.forEach(dataset::add)));
                boolean waits = i % 2 == 0;
                while (waits && !ahead.isIdle()) {
                    // the other processor belongs to the server
                    LockSupport.parkNanos(1_000_000);
                }
                ask(page, address(page, server.address(), i), waits ? later : atOnce, out);
            }
            double goal = page.startsWith("pictures") ? PICTURE : PAGE;
            table.row(
                    page.isEmpty() ? "home" : page,
                    2 * COMMITS,
                    atOnce.times.p50(),
                    later.times.p50(),
                    later.times.p95(),
                    verdict(later.times.p95(), goal));
        }
        return table.toString();
    }

    private String verdict(double p95, double goal) {
        sound &= p95 <= goal;
        return p95 <= goal ? "PASS" : "MISS";
    }

    /** What was answered. */
    private static final class Answers {

        private final Samples times = new Samples();
        private final Set<URI> different = new HashSet<>();
        private long bytes;
    }

    private Answers ask(String kind, List<String> all, String server, int first, int times, PrintStream out) {
        Answers answers = new Answers();
        for (int i = 0; i < times; i++) {
            // a language goes through all addresses before the next one does, unless there are enough of them
            int language = i + (i / all.size()) * (all.size() % LANGUAGES.size() == 0 ? 1 : 0);
            ask(kind, address(all.get((first + i) % all.size()), server, language), answers, out);
        }
        return answers;
    }

    private static URI address(String rest, String server, int number) {
        String language = LANGUAGES.get(number % LANGUAGES.size());
        return URI.create(rest.startsWith("/") ? server + rest : server + "/" + language + "/" + rest);
    }

    private void ask(String kind, URI address, Answers answers, PrintStream out) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Accept", "text/html, */*;q=0.5")
                .header("Accept-Encoding", "gzip")
                .build();
        try {
            long start = System.nanoTime();
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
            answers.times.add((System.nanoTime() - start) / 1e6);
            answers.different.add(address);
            answers.bytes += answer.body().length;
            if (answer.statusCode() != 200) {
                sound = false;
                out.println("FAULT: " + kind + ": " + answer.statusCode() + " " + address);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a benchmark", e);
        }
    }
}

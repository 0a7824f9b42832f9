package org.mithaq.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.mithaq.MithaqApplication;
import org.mithaq.gate.Gate;
import org.mithaq.query.ReadPath;
import org.mithaq.query.Snapshot;
import org.mithaq.query.memory.CopiesProbe;
import org.mithaq.query.memory.MemoryReads;
import org.mithaq.query.memory.MemoryStatus;
import org.mithaq.store.GraphStore;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The measurements at one size: every query once on each engine in turn, first cold, then again and again. */
final class QueriesRun implements AutoCloseable {

    static final String MEMORY = "memory";
    private static final String STORE = "store alone";
    private static final String HTTP = "HTTP";
    private static final String PLAIN = "plain TDB2";
    private static final String FUSEKI = "plain Fuseki HTTP";

    private static final int FEWEST = 3;
    private static final int MOST = 40;
    private static final int WARM_UP = 5;
    private static final double MOST_LOOKUP = 50;
    private static final double MOST_AGGREGATE = 1000;
    private static final double MOST_TO_LMDB = 0.85;
    private static final double MOST_HTTP = 1.15;
    private static final double MOST_HTTP_MORE = 10;
    private static final long MOST_BYTES = 1000;

    private final long size;
    private final Consumer<String> out;
    private final Duration budget = Duration.ofSeconds(Long.getLong("bench.budget", 60));
    private final List<BenchQuery> queries = BenchQuery.all();
    private final List<QueryEngine> engines = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final FilledStore filled;
    private final ConfigurableApplicationContext application;

    QueriesRun(long size, Consumer<String> out) {
        this.size = size;
        this.out = out;
        long start = System.nanoTime();
        filled = new FilledStore(size);
        say("%n%,d quads, filled in %.0f s", filled.quads(), seconds(start));
        weigh();
        LmdbQueries lmdb = new LmdbQueries(filled.beside("lmdb"));
        filled.store().read(lmdb::fill);
        Path store = filled.release();
        engines.add(lmdb);
        plain(store);
        start = System.nanoTime();
        application = SpringApplication.run(
                MithaqApplication.class,
                "--server.port=0",
                "--mithaq.store.location=" + store,
                "--mithaq.sparql.timeout=120s",
                // of 10 M triples, co-participation holds more than the default allows one query
                "--mithaq.sparql.max-memory=1GB",
                "--logging.level.root=warn");
        ours(application, start);
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    }

    private void weigh() {
        CopiesProbe.Weight weight = CopiesProbe.weigh(filled.store());
        double bytes = (double) weight.all() / weight.triples();
        say(
                "%,d triples: one copy %,d MB, three copies %,d MB; one more takes %.0f ms",
                weight.triples(), weight.first() >> 20, weight.all() >> 20, weight.copying());
        goal("bytes for a triple in three copies", bytes, MOST_BYTES);
    }

    private void plain(Path store) {
        Path copy = filled.beside("plain");
        try (Stream<Path> files = Files.walk(store)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (!file.getFileName().toString().equals("tdb.lock")) {
                    Files.copy(file, copy.resolve(store.relativize(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(copy.toString());
        dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
        engines.add(new JenaQueries(PLAIN, query -> new Transaction(dataset)));
        FusekiServer fuseki =
                FusekiServer.create().port(0).add("/plain", dataset).start();
        engines.add(HttpQueries.of(FUSEKI, fuseki.getPort(), "/plain/query", fuseki::stop));
    }

    private void ours(ConfigurableApplicationContext application, long start) {
        GraphStore store = application.getBean(GraphStore.class);
        MemoryReads memory = application.getBean(MemoryReads.class);
        double started = seconds(start);
        while (memory.status().state() == MemoryStatus.State.FILLING) {
            Thread.onSpinWait();
        }
        say("started in %.1f s, in memory after %.1f s: %s", started, seconds(start), memory.status());
        engines.add(new JenaQueries(STORE, query -> new Transaction(store.dataset())));
        ReadPath reading = application.getBean(ReadPath.class);
        engines.add(new JenaQueries(MEMORY, reading::at));
        int port = Integer.parseInt(application.getEnvironment().getProperty("local.server.port", "0"));
        engines.add(HttpQueries.of(HTTP, port, "/sparql", () -> {}));
    }

    List<String> faults() {
        return faults;
    }

    void run() {
        Map<String, Map<String, Samples>> cold = new LinkedHashMap<>();
        round(engines, cold, true);
        for (int i = 0; i < WARM_UP; i++) {
            round(engines, new LinkedHashMap<>(), false);
        }
        Map<String, Map<String, Samples>> warm = rounds(engines);
        table("cold, ms, once", cold);
        table("warm, ms, p50", warm);
        goals(warm, "");
        Map<String, Map<String, Samples>> written;
        try (PacedWriter writer = new PacedWriter(filled.generator(), application.getBean(Gate.class), 0)) {
            written = rounds(engines.stream()
                    .filter(engine -> List.of(LmdbQueries.NAME, MEMORY, HTTP).contains(engine.name()))
                    .toList());
            say("%.1f records a second were committed meanwhile", writer.perSecond());
        }
        table("with a writer, ms, p50", written);
        goals(written, ", with a writer");
    }

    private Map<String, Map<String, Samples>> rounds(List<QueryEngine> asked) {
        Map<String, Map<String, Samples>> samples = new LinkedHashMap<>();
        long end = System.nanoTime() + budget.toNanos();
        for (int i = 0; i < FEWEST || i < MOST && System.nanoTime() < end; i++) {
            round(asked, samples, false);
        }
        return samples;
    }

    private void round(List<QueryEngine> asked, Map<String, Map<String, Samples>> into, boolean compared) {
        for (BenchQuery query : queries) {
            Map<String, Long> rows = new LinkedHashMap<>();
            for (QueryEngine engine : asked) {
                samples(into, query, engine.name()).time(() -> rows.put(engine.name(), engine.rows(query)));
            }
            if (compared) {
                if (rows.values().stream().distinct().count() > 1) {
                    faults.add(query.name() + " has different numbers of rows: " + rows);
                }
                say("%s: %,d rows", query.name(), rows.get(MEMORY));
            }
        }
    }

    private static Samples samples(Map<String, Map<String, Samples>> all, BenchQuery query, String engine) {
        return all.computeIfAbsent(query.name(), name -> new LinkedHashMap<>())
                .computeIfAbsent(engine, name -> new Samples());
    }

    private void table(String what, Map<String, Map<String, Samples>> samples) {
        List<String> names = List.copyOf(samples.values().iterator().next().keySet());
        Table table = new Table(Stream.concat(Stream.of(what), names.stream()).toArray());
        samples.forEach((query, byEngine) -> table.row(Stream.concat(
                        Stream.<Object>of(query),
                        names.stream().<Object>map(name -> byEngine.get(name).p50()))
                .toArray()));
        table.row(Stream.concat(
                        Stream.<Object>of("geometric mean"), names.stream().<Object>map(name -> mean(samples, name)))
                .toArray());
        say("%n%s", table);
    }

    private void goals(Map<String, Map<String, Samples>> samples, String when) {
        goal(
                "memory to LMDB, geometric mean" + when,
                mean(samples, MEMORY) / mean(samples, LmdbQueries.NAME),
                MOST_TO_LMDB);
        for (BenchQuery query : queries) {
            double memory = samples(samples, query, MEMORY).p50();
            if (query.kind() == BenchQuery.Kind.LOOKUP) {
                goal(query.name() + ", ms" + when, memory, MOST_LOOKUP);
            } else if (query.kind() == BenchQuery.Kind.AGGREGATE) {
                goal(query.name() + ", ms" + when, memory, MOST_AGGREGATE);
            }
            double most = Math.max(memory * MOST_HTTP, memory + MOST_HTTP_MORE);
            goal(
                    query.name() + " over HTTP, ms" + when,
                    samples(samples, query, HTTP).p50(),
                    most);
        }
    }

    private static double mean(Map<String, Map<String, Samples>> samples, String engine) {
        return Math.exp(samples.values().stream()
                .mapToDouble(byEngine -> Math.log(byEngine.get(engine).p50()))
                .average()
                .orElse(Double.NaN));
    }

    private void goal(String what, double figure, double most) {
        say("%s: %.2f (<= %.2f) %s", what, figure, most, figure <= most ? "PASS" : "MISS");
    }

    private void say(String format, Object... values) {
        out.accept(String.format(Locale.ROOT, format, values));
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    @Override
    public void close() {
        engines.forEach(QueryEngine::close);
        application.close();
        filled.close();
    }

    /** A read transaction on a dataset as it is. */
    private record Transaction(DatasetGraph dataset) implements Snapshot {

        Transaction {
            dataset.begin(TxnType.READ);
        }

        @Override
        public long revision() {
            return 0;
        }

        @Override
        public void close() {
            dataset.end();
        }
    }
}

package org.mithaq.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.mithaq.records.SeedStore;
import org.mithaq.search.SearchIndex;
import org.mithaq.search.SearchIndex.Condition;
import org.mithaq.search.SearchRequest;
import org.mithaq.store.EmbeddedStore;
import org.mithaq.store.GraphStore;
import org.mithaq.vocab.NameProperties;

/**
 * Times building the search index of stores in memory of several sizes, and searching it: for whole names, for beginnings
 * as somebody types them, for names with a letter left out, and for one word that very many names have.
 *
 * <p>It promises that every name finds something.
 */
final class SearchBenchmark implements Benchmark {

    private static final long SEED = 42;
    private static final int SEARCHES = 500;
    private static final int SUGGESTED = 10;

    @Override
    public boolean run(PrintStream out) {
        boolean sound = true;
        Table builds = new Table("generated triples", "names", "documents", "build, ms", "again, ms", "memory, MB");
        Table searches = new Table("what", "names", "n", "p50, ms", "p99, ms");
        for (long size : Benchmarks.sizes()) {
            try (GraphStore store = EmbeddedStore.inMemory()) {
                store.write(dataset -> fill(dataset, size));
                List<String> names = store.read(SearchBenchmark::names);
                SearchIndex index = new SearchIndex(store);
                double first = build(index);
                double again = build(index);
                Condition now = index.condition();
                builds.row(size, names.size(), now.documents(), first, again, now.bytes() / 1e6);
                sound &= searches(names, index, searches, out);
            }
        }
        out.println(builds);
        out.println(searches);
        return sound;
    }

    private static void fill(DatasetGraph dataset, long size) {
        SeedStore.bundled().find().forEachRemaining(dataset::add);
        new ModelGenerator(SEED, size).generate(dataset::add);
    }

    private static List<String> names(DatasetGraph dataset) {
        List<String> names = new ArrayList<>();
        NameProperties.ALL.forEach(property -> dataset.findNG(Node.ANY, Node.ANY, property, Node.ANY)
                .forEachRemaining(quad -> names.add(quad.getObject().getLiteralLexicalForm())));
        return names;
    }

    private static double build(SearchIndex index) {
        Samples time = new Samples();
        time.time(() -> {
            index.rebuild();
            while (index.condition().building()) {
                Thread.onSpinWait();
            }
        });
        return time.p50();
    }

    private static boolean searches(List<String> names, SearchIndex index, Table table, PrintStream out) {
        SplittableRandom random = new SplittableRandom(SEED);
        boolean found = true;
        for (int warm = 0; warm < SEARCHES; warm++) {
            String name = names.get(random.nextInt(names.size()));
            SearchRequest request = SearchRequest.of(name);
            if (!request.isTooLong() && index.search(request, 0, SUGGESTED).total() == 0) {
                out.println("FAULT: nothing is found for " + name);
                found = false;
            }
        }
        measure("whole name", UnaryOperator.identity(), names, index, table);
        measure("first five letters", name -> name.substring(0, Math.min(5, name.length())), names, index, table);
        measure("two letters", name -> name.substring(0, Math.min(2, name.length())), names, index, table);
        measure("fourth letter left out", SearchBenchmark::mistyped, names, index, table);
        measure("a word of very many", name -> "migration", names, index, table);
        return found;
    }

    private static String mistyped(String name) {
        return name.length() < 5 ? name : name.substring(0, 3) + name.substring(4);
    }

    private static void measure(
            String what, UnaryOperator<String> query, List<String> names, SearchIndex index, Table table) {
        SplittableRandom random = new SplittableRandom(SEED + 1);
        Samples times = new Samples();
        for (int i = 0; i < SEARCHES; i++) {
            SearchRequest request = SearchRequest.of(query.apply(names.get(random.nextInt(names.size()))));
            times.time(() -> index.search(request, 0, SUGGESTED));
        }
        table.row(what, names.size(), times.count(), times.p50(), times.p99());
    }
}

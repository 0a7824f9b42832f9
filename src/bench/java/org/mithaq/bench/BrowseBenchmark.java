package org.mithaq.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mithaq.browse.Facet;
import org.mithaq.browse.ListChoice;
import org.mithaq.browse.ListKind;
import org.mithaq.browse.ListOrder;
import org.mithaq.browse.ListView;
import org.mithaq.browse.ListViews;
import org.mithaq.browse.ValueCount;
import org.mithaq.language.Language;
import org.mithaq.query.ReadPath;
import org.mithaq.query.memory.MemoryLimit;
import org.mithaq.query.memory.MemoryReads;
import org.mithaq.query.memory.MemoryStatus;
import org.mithaq.support.Guards;

/**
 * Times the lists: reading one after a commit, and choosing from it: one value, two facets, words, all of it in another order.
 *
 * <p>It promises that at a million triples 95 choices of 100 take less than {@link #MOST}.
 */
final class BrowseBenchmark implements Benchmark {

    private static final int CHOICES = 200;
    private static final Duration MOST = Duration.ofMillis(50);
    private static final long MILLION = 1_100_000;

    @Override
    public boolean run(PrintStream out) {
        boolean sound = true;
        Table table = new Table("triples", "list", "things", "read, ms", "choose p50, ms", "p95, ms", "p99, ms");
        for (long size : Benchmarks.sizes()) {
            try (FilledStore filled = new FilledStore(size);
                    MemoryReads memory = memory(filled)) {
                ReadPath reads = new ReadPath(filled.store(), memory, Guards.WITHOUT_SEARCH);
                for (ListKind kind : ListKind.values()) {
                    sound &= measure(kind, reads, size, table, out);
                }
            }
        }
        out.println(table);
        return sound;
    }

    private static MemoryReads memory(FilledStore filled) {
        MemoryReads memory = new MemoryReads(
                filled.store(), MemoryLimit.of(Long.MAX_VALUE, 1, Long.MAX_VALUE), Guards.WITHOUT_SEARCH::install);
        memory.fill();
        while (memory.status().state() == MemoryStatus.State.FILLING) {
            Thread.onSpinWait();
        }
        return memory;
    }

    private static boolean measure(ListKind kind, ReadPath reads, long size, Table table, PrintStream out) {
        new ListViews(reads).view(kind);
        ListViews views = new ListViews(reads);
        Samples reading = new Samples();
        reading.time(() -> views.view(kind));
        ListView view = views.view(kind);
        for (Language language : Language.values()) {
            view.select(new ListChoice(Map.of(), "and", ListOrder.NAME), language);
        }
        Samples choosing = new Samples();
        for (int i = 0; i < CHOICES; i++) {
            ListChoice choice = choice(view, i);
            Language language = Language.values()[i % 3];
            choosing.time(() -> view.select(choice, language));
        }
        table.row(size, kind.code(), view.size(), reading.p50(), choosing.p50(), choosing.p95(), choosing.p99());
        boolean slow = size < MILLION && choosing.p95() > MOST.toMillis();
        if (slow) {
            out.println("FAULT: choosing from " + kind.code() + " took " + choosing.p95() + " ms");
        }
        return !slow;
    }

    private static ListChoice choice(ListView view, int number) {
        ListKind kind = view.kind();
        Map<Facet, List<String>> chosen = new EnumMap<>(Facet.class);
        ListChoice all = ListChoice.all(kind);
        Map<Facet, List<ValueCount>> counts = view.select(all, Language.ENGLISH).counts();
        for (int i = 0; i < number % 3; i++) {
            Facet facet = kind.facets().get((number + i) % kind.facets().size());
            List<ValueCount> values = counts.get(facet);
            if (!values.isEmpty()) {
                chosen.put(
                        facet,
                        List.of(values.get(number % values.size()).value().key()));
            }
        }
        List<ListOrder> orders = kind.orders();
        return new ListChoice(chosen, number % 5 == 0 ? "mig" : "", orders.get(number % orders.size()));
    }
}

package org.mithaq.publish.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.mithaq.publish.resource.DataState;
import org.mithaq.vocab.GraphNames;

/** The graphs from which a page tells. */
final class PageSources {

    private static final long MOST = 10_000;

    private final DataState state;
    private final Map<Node, PageRow> known = new LinkedHashMap<>();

    PageSources(DataState state) {
        this.state = state;
    }

    /** Looks up the documents behind graphs. What the gate computes has no source of its own. */
    void look(Collection<Node> graphs) {
        for (Node graph : graphs) {
            known.put(graph, new PageRow(graph, Map.of(), Set.of()));
        }
        known.remove(GraphNames.DERIVED);
        if (!known.isEmpty()) {
            PageRow.group(PageQuery.named("sources").rows(known.keySet(), MOST, state), PageQuery.THING)
                    .forEach(row -> known.put(row.fact(), row));
        }
    }

    /** What is to be named when sources are told of. */
    Set<Node> mentioned() {
        Set<Node> mentioned = new LinkedHashSet<>(known.keySet());
        known.values().forEach(row -> {
            mentioned.addAll(row.cell("document"));
            mentioned.addAll(row.cell("publisher"));
        });
        return mentioned;
    }

    /** The sources by number, in this order; those that were looked up. */
    List<PageSource> number(Collection<Node> graphs) {
        List<PageSource> sources = new ArrayList<>();
        for (Node graph : graphs) {
            PageRow row = known.get(graph);
            if (row != null) {
                sources.add(new PageSource(
                        sources.size() + 1,
                        graph,
                        row.cell("document"),
                        row.cell("publisher"),
                        row.cell("date"),
                        row.cell("language"),
                        row.cell("url")));
            }
        }
        return sources;
    }
}

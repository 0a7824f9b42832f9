package org.mithaq.query.memory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.mithaq.store.EmbeddedStore;
import org.mithaq.store.GraphStore;
import org.mithaq.support.Guards;

/** What a dataset answers, in an order of its own: that of rows is the engine's choice unless the query says. */
final class Answers {

    private Answers() {}

    static GraphStore store() {
        return guarded(EmbeddedStore.inMemory());
    }

    static GraphStore store(Path folder) {
        return guarded(EmbeddedStore.at(folder));
    }

    private static GraphStore guarded(GraphStore store) {
        Guards.WITHOUT_SEARCH.install(store.dataset().getContext());
        return store;
    }

    static MemoryReads memory(GraphStore store) {
        return new MemoryReads(store, new MemoryLimit(1_000_000), Guards.WITHOUT_SEARCH::install);
    }

    /** Waits until the store has been read. */
    static MemoryReads filled(GraphStore store) {
        MemoryReads memory = memory(store);
        memory.fill();
        await(memory);
        return memory;
    }

    static void await(MemoryReads memory) {
        while (memory.status().state() == MemoryStatus.State.FILLING) {
            Thread.onSpinWait();
        }
    }

    static List<String> of(String query, DatasetGraph dataset) {
        return of(QueryFactory.create(query), dataset);
    }

    static List<String> of(Query query, DatasetGraph dataset) {
        List<String> answer = new ArrayList<>();
        try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
            if (query.isAskType()) {
                answer.add(String.valueOf(execution.ask()));
            } else if (query.isConstructType()) {
                execution.construct().find().forEachRemaining(triple -> answer.add(NodeFmtLib.str(triple)));
            } else {
                RowSet rows = execution.select();
                rows.forEachRemaining(row -> {
                    StringBuilder line = new StringBuilder();
                    rows.getResultVars()
                            .forEach(variable -> line.append(
                                            row.contains(variable) ? NodeFmtLib.strNT(row.get(variable)) : "-")
                                    .append(' '));
                    answer.add(line.toString());
                });
            }
        }
        Collections.sort(answer);
        return answer;
    }
}

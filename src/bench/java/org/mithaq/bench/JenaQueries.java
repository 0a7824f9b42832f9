package org.mithaq.bench;

import java.util.function.Function;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.mithaq.query.Snapshot;

/** Jena in this process, on whatever dataset a snapshot has. */
record JenaQueries(String name, Function<Query, Snapshot> reading) implements QueryEngine {

    @Override
    public long rows(BenchQuery query) {
        Query parsed = QueryFactory.create(query.text());
        long rows = 0;
        try (Snapshot snapshot = reading.apply(parsed);
                QueryExec execution =
                        QueryExec.dataset(snapshot.dataset()).query(parsed).build()) {
            RowSet result = execution.select();
            while (result.hasNext()) {
                result.next().forEach((variable, term) -> term.toString());
                rows++;
            }
        }
        return rows;
    }

    @Override
    public void close() {
        // the dataset is somebody else's
    }
}

package org.mithaq.web.sparql;

import java.util.List;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * The rows of a run, as many as it may have. They end with an exception of our own when the run is ended: Fuseki would
 * take note of its own one in the middle of the result, in words that a reader of CSV takes for data, and end the response
 * as if it were complete.
 */
final class LimitedRows implements RowSet {

    private final RowSet rows;
    private final QueryRun run;
    private long count;

    LimitedRows(RowSet rows, QueryRun run) {
        this.rows = rows;
        this.run = run;
    }

    @Override
    public boolean hasNext() {
        try {
            boolean more = rows.hasNext();
            if (more && run.isFull(count)) {
                run.truncate();
                return false;
            }
            return more;
        } catch (QueryCancelledException e) {
            throw run.ended();
        }
    }

    @Override
    public Binding next() {
        try {
            count++;
            return rows.next();
        } catch (QueryCancelledException e) {
            throw run.ended();
        }
    }

    @Override
    public List<Var> getResultVars() {
        return rows.getResultVars();
    }

    @Override
    public long getRowNumber() {
        return rows.getRowNumber();
    }

    @Override
    public void close() {
        rows.close();
    }
}

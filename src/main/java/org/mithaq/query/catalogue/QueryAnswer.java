package org.mithaq.query.catalogue;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/** What a query answered on the data of one revision; it depends on no transaction any more. */
public sealed interface QueryAnswer {

    /** The newest revision whose changes were in the data. */
    long revision();

    /** Whether there is another page. */
    boolean hasNext();

    /** Rows, in order. */
    record Rows(long revision, boolean hasNext, List<Var> columns, List<Binding> rows) implements QueryAnswer {

        /** The rows to be read once. */
        public RowSet rowSet() {
            return RowSetStream.create(columns, rows.iterator());
        }
    }

    /** A graph, with the prefixes of its query. */
    record Statements(long revision, boolean hasNext, Graph graph) implements QueryAnswer {}
}

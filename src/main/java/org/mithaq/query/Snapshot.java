package org.mithaq.query;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The data at one revision, for one query at a time. To be closed by the thread that asked for it, when the result has been
 * read: until then it keeps what it shows.
 */
public interface Snapshot extends AutoCloseable {

    /**
     * The dataset, to be read only: whoever runs a query on it need not begin a transaction. The default graph of its
     * queries is the union of the named graphs; what queries may not do is in its context.
     */
    DatasetGraph dataset();

    /** The number of the newest revision in it; 0 before the first. */
    long revision();

    /** What ends the queries on it once it is true; usually nothing does. */
    default Optional<AtomicBoolean> stopSign() {
        return Optional.empty();
    }

    /**
     * Goes on unless the queries on it are to end.
     *
     * @throws QueryCancelledException as those queries do
     */
    default void goOn() {
        if (stopSign().map(AtomicBoolean::get).orElse(false)) {
            throw new QueryCancelledException();
        }
    }

    /** The same, on which queries of the program end with a {@link QueryCancelledException} once a sign is true. */
    default Snapshot until(AtomicBoolean sign) {
        return new StoppableSnapshot(this, sign);
    }

    @Override
    void close();
}

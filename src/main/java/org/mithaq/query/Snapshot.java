package org.mithaq.query;

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

    @Override
    void close();
}

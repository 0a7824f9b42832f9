package org.mithaq.store;

import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The dataset of an installation. Work is done inside transactions; a reader sees one state of the whole dataset, a
 * writer is alone and changes everything or nothing.
 */
public interface GraphStore extends AutoCloseable {

    /** Runs {@code work} on one state of the dataset and returns its result, which must not depend on it lazily. */
    <T> T read(Function<DatasetGraph, T> work);

    /** Runs {@code work} and commits; when it throws, nothing is changed and the exception goes on to the caller. */
    void write(Consumer<DatasetGraph> work);

    /**
     * The dataset itself, for those who keep transactions of their own (the SPARQL endpoint). Queries on it see the
     * union of all named graphs as default graph.
     */
    DatasetGraph dataset();

    /** Closes the store and gives its files free for other processes. Closing twice does no harm. */
    @Override
    void close();
}

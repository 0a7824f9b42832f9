package org.mithaq.support;

import org.apache.jena.sparql.core.DatasetGraph;
import org.mithaq.query.Snapshot;

/** A dataset that nobody changes, at a revision. */
public record FixedSnapshot(DatasetGraph dataset, long revision) implements Snapshot {

    @Override
    public void close() {}
}

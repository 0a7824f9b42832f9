package org.mithaq.query;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.sparql.core.DatasetGraph;

/** A snapshot that is read until a sign is given. */
record StoppableSnapshot(Snapshot snapshot, AtomicBoolean sign) implements Snapshot {

    @Override
    public DatasetGraph dataset() {
        return snapshot.dataset();
    }

    @Override
    public long revision() {
        return snapshot.revision();
    }

    @Override
    public Optional<AtomicBoolean> stopSign() {
        return Optional.of(sign);
    }

    @Override
    public void close() {
        snapshot.close();
    }
}

package org.mithaq.bench;

/** Something that answers queries; every row is looked at. */
interface QueryEngine extends AutoCloseable {

    String name();

    /** Asks and reads the whole answer; returns how many rows it has. */
    long rows(BenchQuery query);

    @Override
    void close();
}

package org.mithaq.bench;

import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.Quad;

/**
 * Generates graphs of our own model that violate no shape: first states, institutions, networks, working groups, posts,
 * series, instruments and people as authority records ({@link ActorWriter}), then source records with meetings and all
 * that sources tell of them ({@link RecordWriter}).
 *
 * <p><em>Shape</em>: quads of authority and source records; ontology, code lists and derived statements are not among
 * them, but the statements refer to both. Everything is a function of seed and index: the same numbers give the same graph.
 * The first things of each kind are hubs, and some claims and designations are about a few hubs only, so that their number
 * grows with the graph.
 *
 * <p><em>Units</em>: a graph of n triples is one that holds about n with what is derived from it.
 */
public final class ModelGenerator {

    /** Triples that a record, its share of actors and what is derived from both come to; the benchmarks print it. */
    public static final int TRIPLES_PER_RECORD = 360;

    private static final int FEWEST_RECORDS = 20;

    private final Scale scale;

    /** A graph of about {@code triples} triples. */
    public ModelGenerator(long seed, long triples) {
        this.scale = new Scale(seed, (int) Math.max(FEWEST_RECORDS, triples / TRIPLES_PER_RECORD));
    }

    /** How many source records there are. */
    public int records() {
        return scale.records();
    }

    /** Hands out all quads of the graph: actors first, then records. */
    public void generate(Consumer<Quad> out) {
        new ActorWriter(scale, out).write();
        for (int i = 0; i < scale.records(); i++) {
            record(i).forEach(out);
        }
    }

    /** The quads of the source record with this index, also beyond {@link #records()}: a new record that fits the graph. */
    public List<Quad> record(int index) {
        return new RecordWriter(scale, index).write();
    }

    /**
     * The quads of a record that is not in the graph and adds one pledge to it, with the document, the passage that states
     * it and its time. None of its names occurs elsewhere; any number of them fit the graph together.
     *
     * @param number tells pledges apart, from 0
     */
    public List<Quad> pledge(int number) {
        return new PledgeWriter(scale, number).write();
    }
}

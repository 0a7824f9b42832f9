package org.mithaq.store;

import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Reads the terms of a store for somebody who reads all of it once, past the caches of the store: these keep what queries need,
 * and do not grow to their size of a few hundred MB. The last of those with the same slot is remembered, since neighbours in an
 * index share most terms. For one thread, in one transaction.
 */
final class TermReader {

    /** A power of two, of which the shift takes the highest bits. */
    private static final int SLOTS = 1 << 16;

    private static final int SHIFT = Long.SIZE - 16;

    /** 2^64 divided by the golden ratio, which spreads places that lie at regular distances (Knuth, TAOCP 3, 6.4). */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final NodeTable table;
    private final long[] places = new long[SLOTS];
    private final Node[] terms = new Node[SLOTS];

    private TermReader(NodeTable table) {
        this.table = table;
        Arrays.fill(places, -1);
    }

    /** A reader of the terms of a store. */
    static TermReader of(DatasetGraph dataset) {
        return new TermReader(TDBInternal.getDatasetGraphTDB(dataset)
                .getQuadTable()
                .getNodeTupleTable()
                .getNodeTable()
                .baseNodeTable());
    }

    /** The term of an entry of an index. */
    Node read(NodeId id) {
        if (NodeId.isInline(id)) {
            return NodeId.extract(id);
        }
        long place = id.getPtrLocation();
        int slot = (int) (place * SPREAD >>> SHIFT);
        if (places[slot] != place) {
            terms[slot] = table.getNodeForNodeId(id);
            places[slot] = place;
        }
        return terms[slot];
    }
}

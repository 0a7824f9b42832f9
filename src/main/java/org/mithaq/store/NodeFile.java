package org.mithaq.store;

import java.lang.reflect.Field;
import org.apache.jena.dboe.base.file.BinaryDataFile;
import org.apache.jena.dboe.base.file.BinaryDataFileRandomAccess;
import org.apache.jena.dboe.base.file.BinaryDataFileWriteBuffered;
import org.apache.jena.dboe.trans.data.TransBinaryDataFile;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetable.NodeTableTRDF;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * The file of terms of a TDB2 store, such that a store stays whole when a transaction is aborted.
 *
 * <p>TDB2 cuts the file back to where it was, but goes on writing where it had stopped: terms that are added later, and
 * committed, are then not where the store looks for them, and can't be read ever again. This file goes on where it was
 * cut. It takes the place of TDB2's own, which only reflection can reach.
 *
 * <p><em>Source</em>: apache/jena, issue 3877; repaired there in releases that need a later Java than ours.
 */
final class NodeFile extends BinaryDataFileRandomAccess {

    private NodeFile(String name) {
        super(name);
    }

    @Override
    public void truncate(long length) {
        super.truncate(length);
        writePosition = length;
        // so that the next write seeks its position
        readMode = true;
    }

    /**
     * Takes the place of the file of terms in a dataset that nobody uses yet; does nothing for one in memory.
     *
     * @throws ReflectiveOperationException when the classes of TDB2 are not as they were in 5.6.0
     */
    static void install(DatasetGraph dataset) throws ReflectiveOperationException {
        NodeTable terms = TDBInternal.getDatasetGraphTDB(dataset)
                .getQuadTable()
                .getNodeTupleTable()
                .getNodeTable();
        while (terms.wrapped() != null) {
            terms = terms.wrapped();
        }
        BinaryDataFile transactional = ((NodeTableTRDF) terms).getData();
        Object buffered = field(TransBinaryDataFile.class, "binFile").get(transactional);
        Field place = field(BinaryDataFileWriteBuffered.class, "other");
        if (buffered instanceof BinaryDataFileWriteBuffered
                && place.get(buffered) instanceof BinaryDataFileRandomAccess file
                && !(file instanceof NodeFile)) {
            NodeFile better = new NodeFile(
                    (String) field(BinaryDataFileRandomAccess.class, "filename").get(file));
            better.open();
            place.set(buffered, better);
            file.close();
        }
    }

    private static Field field(Class<?> type, String name) throws ReflectiveOperationException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }
}

package org.mithaq.publish.picture;

import java.util.function.UnaryOperator;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.mithaq.language.Language;
import org.mithaq.query.Snapshot;
import org.mithaq.support.FixedSnapshot;
import org.mithaq.support.Seed;

/** Data as pictures read them: the bundled ones and others beside them. */
final class PictureData {

    private PictureData() {}

    /** A snapshot of the bundled data and of a file. */
    static Snapshot with(String file) {
        DatasetGraph dataset = DatasetGraphFactory.createGeneral();
        Seed.dataset().find().forEachRemaining(quad -> add(dataset, quad));
        RDFDataMgr.loadDataset(file).asDatasetGraph().find().forEachRemaining(quad -> add(dataset, quad));
        return snapshot(dataset);
    }

    /** A snapshot of a dataset. */
    static Snapshot snapshot(DatasetGraph dataset) {
        return new FixedSnapshot(dataset, 1);
    }

    static Wording wording(Language language) {
        return new Wording(language, UnaryOperator.identity(), UnaryOperator.identity());
    }

    /** The default graph is the union of all. */
    private static void add(DatasetGraph dataset, Quad quad) {
        dataset.add(quad);
        dataset.getDefaultGraph().add(quad.asTriple());
    }
}

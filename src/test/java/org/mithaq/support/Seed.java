package org.mithaq.support;

import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.mithaq.records.SeedStore;
import org.mithaq.shacl.GraphValidator;
import org.mithaq.shacl.Outcome;
import org.mithaq.shacl.ShapeCatalog;
import org.mithaq.store.EmbeddedStore;
import org.mithaq.store.GraphStore;

/** The bundled data and shapes, read once for all tests of a process. Tests only read them. */
public final class Seed {

    private Seed() {}

    /** The dataset of the bundled files with what is derived from them. */
    public static DatasetGraph dataset() {
        return Data.DATASET;
    }

    /** The statements of all graphs together, which is what queries and shapes see. */
    public static Graph union() {
        return Data.UNION;
    }

    /** A store as a server has it, in memory. */
    public static GraphStore store() {
        return Stored.STORE;
    }

    /** The bundled shapes. */
    public static ShapeCatalog shapes() {
        return Shapes.CATALOG;
    }

    /** The validator that the server uses. */
    public static GraphValidator validator() {
        return Shapes.VALIDATOR;
    }

    /** What the bundled shapes find in the bundled data. */
    public static Outcome outcome() {
        return Validated.OUTCOME;
    }

    private static final class Data {

        private static final DatasetGraph DATASET = SeedStore.bundled();
        private static final Graph UNION = GraphFactory.createDefaultGraph();

        static {
            DATASET.find().forEachRemaining(quad -> UNION.add(quad.asTriple()));
        }
    }

    private static final class Stored {

        private static final GraphStore STORE = EmbeddedStore.inMemory();

        static {
            STORE.write(dataset -> Data.DATASET.find().forEachRemaining(dataset::add));
        }
    }

    private static final class Shapes {

        private static final ShapeCatalog CATALOG = ShapeCatalog.bundled();
        private static final GraphValidator VALIDATOR = new GraphValidator(CATALOG);
    }

    private static final class Validated {

        private static final Outcome OUTCOME = Shapes.VALIDATOR.validate(Data.UNION);
    }
}

package org.mithaq.support;

import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.mithaq.gate.Derivation;
import org.mithaq.store.EmbeddedStore;
import org.mithaq.store.GraphStore;
import org.mithaq.vocab.GraphNames;
import org.mithaq.vocab.IriScheme;

/** What a case of the catalogue is asked about: stores as a server has them, in memory. */
public enum QueryData {

    /** Everything that comes with the program, as a server holds it. */
    BUNDLED(Seed::store),
    /** The same without the source records of other documents than the five: for answers that count. */
    SOURCES(() -> storeOf(fiveSources())),
    /** The sample world, {@code src/test/resources/world}: invented people and bodies, beside ontology and code lists. */
    WORLD(() -> storeOf(world()));

    private static final String RECORDS = IriScheme.thing("record", "");
    private static final String AUTHORITIES = IriScheme.thing("authority", "");

    private final Supplier<GraphStore> source;
    private GraphStore loaded;

    QueryData(Supplier<GraphStore> source) {
        this.source = source;
    }

    /** The store, filled once; tests only read it. */
    public synchronized GraphStore store() {
        if (loaded == null) {
            loaded = source.get();
        }
        return loaded;
    }

    private static DatasetGraph fiveSources() {
        return withDerived(bundled(name -> !name.startsWith(RECORDS) || QueryCase.SOURCE_RECORDS.contains(name)));
    }

    private static DatasetGraph world() {
        DatasetGraph world = bundled(name -> !name.startsWith(RECORDS) && !name.startsWith(AUTHORITIES));
        ProjectFiles.below("src/test/resources/world", ".trig")
                .forEach(file -> RDFDataMgr.read(world, file.toString()));
        return withDerived(world);
    }

    /** The bundled graphs of these names, without what is derived. */
    private static DatasetGraph bundled(Predicate<String> names) {
        DatasetGraph kept = DatasetGraphFactory.create();
        Seed.dataset().find().forEachRemaining(quad -> {
            if (!quad.getGraph().equals(GraphNames.DERIVED)
                    && names.test(quad.getGraph().getURI())) {
                kept.add(quad);
            }
        });
        return kept;
    }

    private static DatasetGraph withDerived(DatasetGraph stated) {
        GraphUtil.addInto(stated.getGraph(GraphNames.DERIVED), Derivation.of(union(stated)));
        return stated;
    }

    private static GraphStore storeOf(DatasetGraph data) {
        GraphStore store = EmbeddedStore.inMemory();
        store.write(dataset -> data.find().forEachRemaining(dataset::add));
        return store;
    }

    private static Graph union(DatasetGraph named) {
        Graph union = GraphFactory.createDefaultGraph();
        named.find().forEachRemaining(quad -> union.add(quad.asTriple()));
        return union;
    }
}

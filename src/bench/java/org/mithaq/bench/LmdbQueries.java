package org.mithaq.bench;

import java.nio.file.Path;
import java.util.Iterator;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.common.transaction.IsolationLevels;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.repository.sail.SailRepositoryConnection;
import org.eclipse.rdf4j.sail.lmdb.LmdbStore;
import org.eclipse.rdf4j.sail.lmdb.config.LmdbStoreConfig;

/** RDF4J on LMDB, the named graphs as contexts: its default graph is their union. */
final class LmdbQueries implements QueryEngine {

    static final String NAME = "RDF4J LMDB";

    private static final int STATEMENTS_A_COMMIT = 200_000;
    private static final String INDEXES = "spoc,posc,ospc,cspo";

    private final SailRepository repository;

    LmdbQueries(Path folder) {
        repository = new SailRepository(new LmdbStore(folder.toFile(), new LmdbStoreConfig(INDEXES)));
        repository.init();
    }

    /** Adds all of a dataset, which is in a transaction of the caller; returns how many quads that were. */
    long fill(DatasetGraph dataset) {
        long quads = 0;
        try (SailRepositoryConnection connection = repository.getConnection()) {
            Iterator<Quad> rest = dataset.find();
            while (rest.hasNext()) {
                connection.begin(IsolationLevels.NONE);
                for (int i = 0; i < STATEMENTS_A_COMMIT && rest.hasNext(); i++) {
                    Quad quad = rest.next();
                    connection.add(
                            (Resource) Rdf4jTerms.value(quad.getSubject()),
                            (IRI) Rdf4jTerms.value(quad.getPredicate()),
                            Rdf4jTerms.value(quad.getObject()),
                            (Resource) Rdf4jTerms.value(quad.getGraph()));
                    quads++;
                }
                connection.commit();
            }
        }
        return quads;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public long rows(BenchQuery query) {
        long rows = 0;
        try (SailRepositoryConnection connection = repository.getConnection();
                TupleQueryResult result =
                        connection.prepareTupleQuery(query.text()).evaluate()) {
            while (result.hasNext()) {
                BindingSet row = result.next();
                row.forEach(binding -> binding.getValue().stringValue());
                rows++;
            }
        }
        return rows;
    }

    @Override
    public void close() {
        repository.shutDown();
    }
}

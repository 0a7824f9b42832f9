package org.mithaq.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.common.transaction.IsolationLevels;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF4J;
import org.eclipse.rdf4j.repository.RepositoryException;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.repository.sail.SailRepositoryConnection;
import org.eclipse.rdf4j.sail.NotifyingSail;
import org.eclipse.rdf4j.sail.lmdb.LmdbStore;
import org.eclipse.rdf4j.sail.lmdb.config.LmdbStoreConfig;
import org.eclipse.rdf4j.sail.nativerdf.NativeStore;
import org.eclipse.rdf4j.sail.shacl.ShaclSail;
import org.eclipse.rdf4j.sail.shacl.ShaclSail.TransactionSettings.ValidationApproach;
import org.mithaq.store.ChangeSet;
import org.mithaq.vocab.IriScheme;
import org.slf4j.LoggerFactory;

/**
 * Commits that RDF4J validates: the union of the named graphs as one graph in a store on disk, every commit forced to it,
 * with the same shapes except for the texts in them.
 */
final class ShaclSailRun implements AutoCloseable {

    static final String NAME = "ShaclSail, ";

    private static final int STATEMENTS_A_COMMIT = 200_000;
    /**
     * Left out from the start: for a range of years in brackets, which the rule passes over, it makes a regular expression that
     * is none. In SPARQL that is an error of the filter; here it ends the validation, and the Native store with it.
     */
    private static final Set<String> LEFT_OUT = Set.of(IriScheme.SHAPES + "R03-EdtfBoundsMismatch");

    private static final int MOST_LEFT_OUT = 20;
    private static final Pattern FAILED = Pattern.compile("Internal error while trying to validate SHACL Shape (\\S+)");
    private static final String INDEXES = "spoc,posc,ospc";

    /** What describes a shape to people: nothing that validation needs. */
    private static final Set<Node> TEXTS =
            Set.of(SHACL.name, SHACL.description, SHACL.message, SHACL.order, SHACL.group);

    private final ValueFactory values = SimpleValueFactory.getInstance();
    private final Kind kind;
    private final Graph shapes;
    private final Consumer<String> out;
    private final SailRepository repository;

    /** The stores of RDF4J on disk. */
    enum Kind {
        LMDB {
            @Override
            NotifyingSail at(Path folder) {
                return new LmdbStore(folder.toFile(), new LmdbStoreConfig(INDEXES).setForceSync(true));
            }
        },
        NATIVE {
            @Override
            NotifyingSail at(Path folder) {
                NativeStore store = new NativeStore(folder.toFile(), INDEXES);
                store.setForceSync(true);
                return store;
            }
        };

        abstract NotifyingSail at(Path folder);
    }

    ShaclSailRun(Kind kind, Path folder, Graph shapes, Consumer<String> out) {
        ((Logger) LoggerFactory.getLogger("org.eclipse.rdf4j")).setLevel(Level.ERROR);
        this.kind = kind;
        this.shapes = shapes;
        this.out = out;
        repository = new SailRepository(new ShaclSail(kind.at(folder)));
        repository.init();
    }

    /** The shapes that it is known not to evaluate. */
    static Set<String> leftOut() {
        return LEFT_OUT;
    }

    String name() {
        return NAME + kind + ": a new record";
    }

    /** Adds statements and then the shapes, without validation. */
    void fill(Graph statements) {
        try (SailRepositoryConnection connection = repository.getConnection()) {
            Iterator<Triple> rest = statements.find();
            while (rest.hasNext()) {
                connection.begin(IsolationLevels.NONE, ValidationApproach.Disabled);
                for (int i = 0; i < STATEMENTS_A_COMMIT && rest.hasNext(); i++) {
                    add(connection, rest.next());
                }
                connection.commit();
            }
            connection.begin(IsolationLevels.NONE, ValidationApproach.Disabled);
            shapes.find()
                    .filterDrop(triple -> TEXTS.contains(triple.getPredicate()))
                    .forEachRemaining(triple -> add(connection, triple, RDF4J.SHACL_SHAPE_GRAPH));
            LEFT_OUT.forEach(shape -> deactivate(connection, shape));
            connection.commit();
        }
    }

    /**
     * Adds and commits, validated. A shape that the engine fails to evaluate is told of and left out from then on.
     *
     * @return whether it went through at once
     * @throws IllegalStateException when it is refused
     */
    boolean commit(ChangeSet changes) {
        for (int i = 0; i < MOST_LEFT_OUT; i++) {
            try (SailRepositoryConnection connection = repository.getConnection()) {
                connection.begin();
                for (Quad quad : changes.added()) {
                    add(connection, quad.asTriple());
                }
                connection.commit();
                return i == 0;
            } catch (RepositoryException e) {
                leaveOut(e);
            }
        }
        throw new IllegalStateException("there is hardly a shape that the engine can evaluate");
    }

    private void leaveOut(RepositoryException failure) {
        Matcher shape = FAILED.matcher(String.valueOf(failure.getMessage()));
        if (!shape.find()) {
            throw new IllegalStateException("a record that fits was refused", failure);
        }
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        out.accept(name() + " without " + shape.group(1) + ", which it can't evaluate: "
                + cause.toString().lines().findFirst().orElse(""));
        try (SailRepositoryConnection connection = repository.getConnection()) {
            connection.begin(IsolationLevels.NONE, ValidationApproach.Disabled);
            deactivate(connection, shape.group(1));
            connection.commit();
        }
    }

    private void deactivate(SailRepositoryConnection connection, String shape) {
        connection.add(
                values.createIRI(shape),
                values.createIRI(SHACL.deactivated.getURI()),
                values.createLiteral(true),
                RDF4J.SHACL_SHAPE_GRAPH);
    }

    @Override
    public void close() {
        repository.shutDown();
    }

    private void add(SailRepositoryConnection connection, Triple triple, Resource... graphs) {
        connection.add(
                (Resource) Rdf4jTerms.value(triple.getSubject()),
                (IRI) Rdf4jTerms.value(triple.getPredicate()),
                Rdf4jTerms.value(triple.getObject()),
                graphs);
    }
}

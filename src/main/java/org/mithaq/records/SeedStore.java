package org.mithaq.records;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.mithaq.gate.CheckResult;
import org.mithaq.gate.Derivation;
import org.mithaq.gate.PassageFaults;
import org.mithaq.problem.InstallationException;
import org.mithaq.problem.MithaqException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.shacl.GraphValidator;
import org.mithaq.store.GraphStore;
import org.mithaq.store.PublicQuads;
import org.mithaq.vocab.BundledFiles;
import org.mithaq.vocab.GraphNames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills an empty store from the files that come with the program: the ontology, its alignments, the code lists, reference
 * data, authority records and source records, and what is derived from them. One transaction writes all of it while it
 * is validated; it is committed when nothing violates a shape, and undone otherwise.
 */
public final class SeedStore {

    private static final Logger LOG = LoggerFactory.getLogger(SeedStore.class);
    private static final String TURTLE = ".ttl";

    private final GraphStore store;
    private final Function<DatasetGraph, CheckResult> check;
    private final Supplier<DatasetGraph> files;

    /** Seeds {@code store} after the check of {@code validator} with what {@code files} gives: {@link #bundled} usually. */
    public SeedStore(GraphStore store, Supplier<GraphValidator> validator, Supplier<DatasetGraph> files) {
        this(store, seed -> check(seed, validator.get()), files);
    }

    /** Seeds {@code store} with what {@code files} gives when it passes {@code check}, which is run while it is written. */
    SeedStore(GraphStore store, Function<DatasetGraph, CheckResult> check, Supplier<DatasetGraph> files) {
        this.store = store;
        this.check = check;
        this.files = files;
    }

    /** What a validator finds in all graphs of a dataset together. */
    static CheckResult check(DatasetGraph seed, GraphValidator validator) {
        Graph all = GraphFactory.createDefaultGraph();
        seed.find().forEachRemaining(quad -> all.add(quad.asTriple()));
        return new CheckResult(validator.validate(all), all);
    }

    /**
     * Seeds the store when it holds nothing; a store with any content is left as it is.
     *
     * @return what the shapes found in the files; empty when the store was not empty. When it does not conform, nothing
     *     was written.
     * @throws InstallationException {@link ProblemCode#INSTALLATION_FILE} when a file can't be read
     */
    public Optional<CheckResult> seed() {
        if (!store.read(PublicQuads::isEmpty)) {
            return Optional.empty();
        }
        DatasetGraph seed = files.get();
        CompletableFuture<CheckResult> verdict = CompletableFuture.supplyAsync(() -> check.apply(seed));
        try {
            store.write(dataset -> {
                seed.find().forEachRemaining(dataset::add);
                if (!Preparation.await(verdict).outcome().conforms()) {
                    throw new Refused();
                }
            });
        } catch (Refused undone) {
            LOG.debug("The seed was refused and the transaction undone");
        }
        return Optional.of(Preparation.await(verdict));
    }

    /** Fills the store when it holds nothing, trusting the files: for a check that lives as long as its own store. */
    public void fill() {
        if (store.read(PublicQuads::isEmpty)) {
            DatasetGraph seed = files.get();
            store.write(dataset -> seed.find().forEachRemaining(dataset::add));
        }
    }

    /** The dataset of the bundled files, derived statements included; in memory. */
    public static DatasetGraph bundled() {
        DatasetGraph seed = DatasetGraphFactory.create();
        turtle(seed, "ontology/mithaq.ttl", GraphNames.ONTOLOGY);
        turtleBelow(seed, "ontology/modules", GraphNames.ONTOLOGY);
        turtleBelow(seed, "ontology/alignments", GraphNames.ALIGNMENTS);
        turtleBelow(seed, "ontology/reference", GraphNames.REFERENCE);
        for (String file : BundledFiles.below("ontology/codelists", TURTLE)) {
            String list = file.substring(file.lastIndexOf('/') + 1, file.length() - TURTLE.length());
            turtle(seed, file, GraphNames.codeList(list));
        }
        for (String folder : List.of("ontology/authorities", "ontology/records")) {
            BundledFiles.below(folder, ".trig").forEach(file -> records(seed, file));
        }
        Graph all = GraphFactory.createDefaultGraph();
        seed.find().forEachRemaining(quad -> all.add(quad.asTriple()));
        Graph derived = Derivation.of(all);
        seed.listGraphNodes()
                .forEachRemaining(name -> GraphUtil.addInto(derived, PassageFaults.of(name, seed.getGraph(name))));
        GraphUtil.addInto(seed.getGraph(GraphNames.DERIVED), derived);
        return seed;
    }

    private static void turtleBelow(DatasetGraph seed, String folder, Node graph) {
        BundledFiles.below(folder, TURTLE).forEach(file -> turtle(seed, file, graph));
    }

    private static void turtle(DatasetGraph seed, String file, Node graph) {
        Graph statements = GraphFactory.createDefaultGraph();
        try (InputStream in = BundledFiles.open(file)) {
            RDFParser.source(in).lang(Lang.TURTLE).parse(statements);
        } catch (IOException | RiotException e) {
            throw broken(file, e);
        }
        statements
                .find()
                .forEachRemaining(
                        triple -> seed.add(graph, triple.getSubject(), triple.getPredicate(), triple.getObject()));
    }

    private static void records(DatasetGraph seed, String file) {
        try (InputStream in = BundledFiles.open(file)) {
            Submission.read(file, in.readAllBytes(), RecordSyntax.ofFileName(file))
                    .statements()
                    .find()
                    .forEachRemaining(seed::add);
        } catch (IOException | MithaqException e) {
            throw broken(file, e);
        }
    }

    private static InstallationException broken(String file, Exception cause) {
        return new InstallationException(
                ProblemCode.INSTALLATION_FILE,
                Map.of("file", file, "detail", String.valueOf(cause.getMessage())),
                cause);
    }

    /** Undoes the transaction of a seed that does not conform; never leaves this class. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused() {
            super("the seed does not conform", null, false, false);
        }
    }
}

package org.mithaq.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.loader.base.LoaderOps;
import org.mithaq.gate.Derivation;
import org.mithaq.records.SeedStore;
import org.mithaq.store.EmbeddedStore;
import org.mithaq.store.RevisionLog;
import org.mithaq.vocab.GraphNames;

/**
 * A store on disk in a temporary folder, with the bundled files, generated records and what is derived from both. Closing
 * it deletes the folder.
 */
final class FilledStore implements AutoCloseable {

    private static final long SEED = 42;

    /** What a store takes on disk before and while it is measured; a margin included. */
    private static final long BYTES_PER_TRIPLE = 500;

    private static final long BYTES_MEASURING = 1L << 30;

    private final Path folder;
    private final EmbeddedStore store;
    private final RevisionLog log;
    private final ModelGenerator generator;
    private final long quads;

    /** Fills a new store with about {@code size} generated triples beside the bundled files. */
    FilledStore(long size) {
        try {
            folder = Files.createTempDirectory("mithaq-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        store = EmbeddedStore.at(folder.resolve("store"));
        log = RevisionLog.open(folder.resolve("store/revisions"));
        generator = new ModelGenerator(SEED, size);
        DataLoader loader = LoaderFactory.basicLoader(store.dataset(), LoaderOps.outputToLog());
        loader.startBulk();
        StreamRDF out = loader.stream();
        SeedStore.bundled().find().forEachRemaining(out::quad);
        Deriving deriving = new Deriving(out);
        generator.generate(deriving::quad);
        deriving.finish();
        loader.finishBulk();
        quads = loader.countQuads();
    }

    /** How many bytes a run at this size lacks on the disk of temporary files; 0 or less when it fits. */
    static long bytesLacking(long size) {
        try {
            long free = Files.getFileStore(Path.of(System.getProperty("java.io.tmpdir")))
                    .getUsableSpace();
            return size * BYTES_PER_TRIPLE + BYTES_MEASURING - free;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    EmbeddedStore store() {
        return store;
    }

    DatasetGraph dataset() {
        return store.dataset();
    }

    RevisionLog log() {
        return log;
    }

    ModelGenerator generator() {
        return generator;
    }

    /** How many quads it was filled with. */
    long quads() {
        return quads;
    }

    /** Closes the store, whose files stay until this is closed, and returns their folder. */
    Path release() {
        log.close();
        store.close();
        return folder.resolve("store");
    }

    /** A folder of its own beside the store, deleted with it. */
    Path beside(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() {
        log.close();
        store.close();
        delete(folder);
    }

    static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, java.io.IOException failure)
                        throws IOException {
                    Files.delete(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Adds what is derived to a stream of records. In generated graphs all that is derived of a thing follows from the
     * record that describes it, so that a graph of any size is derived record by record ({@link GateBenchmark} compares
     * that with the derivation of the whole).
     */
    private static final class Deriving {

        private final StreamRDF out;
        private Node current = Node.ANY;
        private Graph record = GraphFactory.createDefaultGraph();

        Deriving(StreamRDF out) {
            this.out = out;
        }

        void quad(Quad quad) {
            if (!quad.getGraph().equals(current)) {
                finish();
                current = quad.getGraph();
                record = GraphFactory.createDefaultGraph();
            }
            record.add(quad.asTriple());
            out.quad(quad);
        }

        /** To be called after the last quad. */
        void finish() {
            Derivation.of(record).find().forEachRemaining(triple -> out.quad(Quad.create(GraphNames.DERIVED, triple)));
        }
    }
}

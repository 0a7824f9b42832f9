package org.mithaq.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.mithaq.publish.dump.DumpFormat;
import org.mithaq.publish.dump.DumpHeader;
import org.mithaq.publish.dump.DumpWriter;
import org.mithaq.store.EmbeddedStore;
import org.mithaq.vocab.GraphNames;

/** How long commits take, alone and while a dump is written beside them. */
record DumpWriterBeside(Samples times) {

    private static final int COMMITS = 100;

    static DumpWriterBeside alone(EmbeddedStore store) {
        Samples times = new Samples();
        for (int i = 0; i < COMMITS; i++) {
            int number = i;
            times.time(() -> commit(store, "alone-" + number));
        }
        return new DumpWriterBeside(times);
    }

    /** As many as there is time for. */
    static DumpWriterBeside besideADump(EmbeddedStore store) {
        AtomicBoolean running = new AtomicBoolean(true);
        Thread dump = new Thread(() -> {
            try {
                write(store);
            } finally {
                running.set(false);
            }
        });
        Samples times = new Samples();
        dump.start();
        while (running.get()) {
            times.time(() -> commit(store, "beside-" + times.count()));
        }
        return new DumpWriterBeside(times);
    }

    private static void write(EmbeddedStore store) {
        store.read(dataset -> {
            try {
                return DumpWriter.writeCompressed(
                        dataset,
                        DumpFormat.N_QUADS,
                        new DumpHeader(0, Optional.empty()),
                        OutputStream.nullOutputStream(),
                        2);
            } catch (IOException e) {
                throw DumpsBenchmark.unchecked(e);
            }
        });
    }

    private static void commit(EmbeddedStore store, String text) {
        store.write(dataset -> dataset.add(Quad.create(
                GraphNames.DERIVED,
                NodeFactory.createURI("urn:x-bench:dump"),
                NodeFactory.createURI("urn:x-bench:p"),
                NodeFactory.createLiteralString(text))));
    }
}

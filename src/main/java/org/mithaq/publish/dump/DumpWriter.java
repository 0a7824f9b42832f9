package org.mithaq.publish.dump;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.function.Consumer;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.mithaq.store.PublicQuads;
import org.mithaq.vocab.Prefixes;

/**
 * Writes all public data of a store, statement by statement: what is held in memory does not grow with the store. The same
 * store at the same revision always gives the same bytes.
 */
public final class DumpWriter {

    private DumpWriter() {}

    /**
     * Writes a dump.
     *
     * @param dataset that of a store, in a transaction of the caller
     * @param out is flushed and not closed
     * @return how many statements were written: with graphs, one for each graph that says so
     */
    public static long write(DatasetGraph dataset, DumpFormat format, DumpHeader header, OutputStream out)
            throws IOException {
        if (format != DumpFormat.JSON_LD) {
            out.write(header.comments(format).getBytes(StandardCharsets.UTF_8));
        }
        return switch (format) {
            case N_QUADS -> quads(dataset, stream(out, RDFFormat.NQUADS));
            case TRIG -> quads(dataset, withPrefixes(stream(out, RDFFormat.TRIG_BLOCKS)));
            case N_TRIPLES -> triples(dataset, stream(out, RDFFormat.NTRIPLES));
            case TURTLE -> triples(dataset, withPrefixes(stream(out, RDFFormat.TURTLE_BLOCKS)));
            case JSON_LD -> JsonLdStream.write(PublicQuads.byGraph(dataset), header, out);
        };
    }

    /**
     * As {@link #write}, compressed: one gzip member without a time in it, which {@code gzip -t} knows to be cut when its end
     * is missing.
     *
     * @param threads how many compress beside the thread that writes
     */
    public static long writeCompressed(
            DatasetGraph dataset, DumpFormat format, DumpHeader header, OutputStream out, int threads)
            throws IOException {
        try (ParallelGzip gzip = new ParallelGzip(out, threads)) {
            long statements = write(dataset, format, header, gzip);
            gzip.finish();
            return statements;
        }
    }

    private static StreamRDF stream(OutputStream out, RDFFormat format) {
        return StreamRDFWriter.getWriterStream(out, format);
    }

    private static StreamRDF withPrefixes(StreamRDF stream) {
        Prefixes.namespaces().forEach(stream::prefix);
        return stream;
    }

    private static long quads(DatasetGraph dataset, StreamRDF stream) {
        return all(PublicQuads.byGraph(dataset), stream, stream::quad);
    }

    private static long triples(DatasetGraph dataset, StreamRDF stream) {
        return all(PublicQuads.statements(dataset), stream, stream::triple);
    }

    private static <T> long all(Iterator<T> statements, StreamRDF stream, Consumer<T> each) {
        long count = 0;
        stream.start();
        for (; statements.hasNext(); count++) {
            each.accept(statements.next());
        }
        stream.finish();
        return count;
    }
}

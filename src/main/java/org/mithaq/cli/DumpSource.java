package org.mithaq.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.mithaq.problem.ConflictException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.problem.UnavailableException;
import org.mithaq.publish.dump.DumpFormat;
import org.mithaq.publish.dump.DumpHeader;
import org.mithaq.publish.dump.DumpWriter;
import org.mithaq.store.EmbeddedStore;
import org.mithaq.store.RevisionLog;

/** Where a dump comes from: a running server, or a store that nobody else holds. */
interface DumpSource extends AutoCloseable {

    /**
     * Writes all of it.
     *
     * @param out is flushed and not closed
     * @throws UnavailableException {@link ProblemCode#SERVER_UNREACHABLE} when a server does not send all of it
     */
    Written write(DumpFormat format, boolean compressed, OutputStream out) throws IOException;

    @Override
    default void close() {}

    /**
     * What was written.
     *
     * @param statements how many; empty when nobody counted
     */
    record Written(long revision, OptionalLong statements) {}

    /** Whether there is a store in a folder, held by somebody or not. */
    static boolean isThere(Path folder) {
        return EmbeddedStore.isHeld(folder) || EmbeddedStore.exists(folder);
    }

    /**
     * The server that is named; else the local one when the store is held by another process; else the store itself.
     *
     * @throws ConflictException {@link ProblemCode#STORE_LOCKED} when this process holds it already
     */
    static DumpSource choose(@Nullable URI server, Path folder) {
        if (server != null) {
            return new Server(server);
        }
        return EmbeddedStore.isHeld(folder) ? new Server(ServerClient.HERE) : new Local(folder);
    }

    /** Reads the store in this process. */
    final class Local implements DumpSource {

        private static final int THREADS = Math.min(8, Runtime.getRuntime().availableProcessors());

        private final EmbeddedStore store;
        private final RevisionLog log;

        Local(Path folder) {
            this.store = EmbeddedStore.at(folder);
            try {
                this.log = RevisionLog.ofStore(folder);
            } catch (RuntimeException e) {
                store.close();
                throw e;
            }
        }

        @Override
        public Written write(DumpFormat format, boolean compressed, OutputStream out) throws IOException {
            try {
                Written written = store.read(dataset -> {
                    DumpHeader header = DumpHeader.of(dataset, log);
                    try {
                        long statements = compressed
                                ? DumpWriter.writeCompressed(dataset, format, header, out, THREADS)
                                : DumpWriter.write(dataset, format, header, out);
                        return new Written(header.revision(), OptionalLong.of(statements));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
                out.flush();
                return written;
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }

        @Override
        public void close() {
            log.close();
            store.close();
        }
    }

    /** Fetches the dump of a server. */
    final class Server implements DumpSource {

        private static final Duration PATIENCE = Duration.ofSeconds(120);

        private final ServerClient client;

        Server(URI server) {
            this.client = new ServerClient(server);
        }

        @Override
        public Written write(DumpFormat format, boolean compressed, OutputStream out) throws IOException {
            HttpResponse<InputStream> response = client.stream(
                    client.request("/dump/" + format.fileName(), PATIENCE).GET().build());
            Sink sink = new Sink(out);
            try (InputStream body = response.body();
                    InputStream in = compressed ? body : new GZIPInputStream(body, 1 << 16)) {
                in.transferTo(sink);
            } catch (IOException e) {
                if (sink.failed) {
                    throw e;
                }
                throw client.unreachable(String.valueOf(e.getMessage()), e);
            }
            out.flush();
            return new Written(
                    response.headers().firstValueAsLong("Mithaq-Revision").orElse(0), OptionalLong.empty());
        }
    }

    /** Knows whether it was the file that could not be written, or the server that could not be read. */
    final class Sink extends FilterOutputStream {

        private boolean failed;

        Sink(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                failed = true;
                throw e;
            }
        }
    }
}

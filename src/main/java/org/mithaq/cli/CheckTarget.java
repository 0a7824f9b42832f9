package org.mithaq.cli;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mithaq.gate.CheckResult;
import org.mithaq.language.Language;
import org.mithaq.publish.ReportFormat;
import org.mithaq.records.CheckRecord;
import org.mithaq.records.RecordSyntax;
import org.mithaq.records.SeedStore;
import org.mithaq.records.Submission;
import org.mithaq.shacl.GraphValidator;
import org.mithaq.shacl.IncrementalValidator;
import org.mithaq.shacl.ShapeCatalog;
import org.mithaq.store.EmbeddedStore;
import org.mithaq.store.GraphStore;

/** Who answers a check: a running server, or this process on the store itself. */
interface CheckTarget extends AutoCloseable {

    /** Checks one text; {@code name} is what the report calls it. */
    Answer check(String name, byte[] text, RecordSyntax syntax, ReportFormat format, Language language);

    @Override
    default void close() {}

    /**
     * The server that is named; else the local server when the store is held by another process; else the store in the
     * folder; else, when there is none, what a new store would be filled with.
     */
    static CheckTarget choose(@Nullable URI server, Path folder) {
        if (server != null) {
            return new Server(server);
        }
        if (EmbeddedStore.isHeld(folder)) {
            return new Server(ServerClient.HERE);
        }
        return new Local(() -> EmbeddedStore.exists(folder) ? EmbeddedStore.at(folder) : EmbeddedStore.inMemory());
    }

    /** The report in the form that was asked for, and the verdict. */
    record Answer(boolean conforms, byte[] report) {}

    /** Checks in this process. The store is opened for the first text that can be read at all. */
    final class Local implements CheckTarget {

        /** On one's own machine one may wait. */
        private static final Duration PATIENCE = Duration.ofHours(1);

        private final Supplier<GraphStore> opening;
        private @Nullable GraphStore store;
        private @Nullable CheckRecord check;

        Local(Supplier<GraphStore> opening) {
            this.opening = opening;
        }

        @Override
        public Answer check(String name, byte[] text, RecordSyntax syntax, ReportFormat format, Language language) {
            Submission submission = Submission.read(name, text, syntax);
            CheckResult result = opened().check(submission, PATIENCE);
            return new Answer(result.outcome().conforms(), format.write(name, result, language));
        }

        private CheckRecord opened() {
            if (check == null) {
                GraphStore opened = opening.get();
                store = opened;
                GraphValidator validator = new GraphValidator(ShapeCatalog.bundled());
                IncrementalValidator changes = new IncrementalValidator(validator);
                new SeedStore(opened, () -> validator, SeedStore::bundled).fill();
                check = new CheckRecord(opened, () -> changes);
            }
            return check;
        }

        @Override
        public void close() {
            if (store != null) {
                store.close();
            }
        }
    }

    /** Asks {@code POST /api/check} of a server. */
    final class Server implements CheckTarget {

        private static final Duration PATIENCE = Duration.ofSeconds(60);

        private final ServerClient client;

        Server(URI server) {
            this.client = new ServerClient(server);
        }

        @Override
        public Answer check(String name, byte[] text, RecordSyntax syntax, ReportFormat format, Language language) {
            HttpResponse<byte[]> response = client.report(client.request("/api/check", PATIENCE)
                    .header("Content-Type", syntax.mediaType())
                    .header("Accept", format.mediaType())
                    .header("Accept-Language", language.tag())
                    .POST(HttpRequest.BodyPublishers.ofByteArray(text))
                    .build());
            return new Answer(response.statusCode() == 200, response.body());
        }
    }
}

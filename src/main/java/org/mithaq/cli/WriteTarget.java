package org.mithaq.cli;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.mithaq.gate.CheckResult;
import org.mithaq.gate.Gate;
import org.mithaq.gate.Receipt;
import org.mithaq.language.Language;
import org.mithaq.problem.InstallationException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.publish.LoadSummary;
import org.mithaq.publish.ReportFormat;
import org.mithaq.records.LoadRecords;
import org.mithaq.records.RecordSyntax;
import org.mithaq.records.RevertRevision;
import org.mithaq.records.SeedStore;
import org.mithaq.records.Submission;
import org.mithaq.shacl.GraphValidator;
import org.mithaq.shacl.IncrementalValidator;
import org.mithaq.shacl.Severity;
import org.mithaq.shacl.ShapeCatalog;
import org.mithaq.store.EmbeddedStore;
import org.mithaq.store.Recovery;
import org.mithaq.store.RevisionLog;

/** Who changes the graph: a running server, or this process on a store that nobody else holds. */
interface WriteTarget extends AutoCloseable {

    /** Brings records into the graph. */
    Answer load(Submission submission, String reason, Language language);

    /** Takes a revision back. */
    Answer revert(long revision, String reason, Language language);

    @Override
    default void close() {}

    /** Where the token of an editor comes from, asked for when a server is going to be asked. */
    @FunctionalInterface
    interface TokenSource {

        /** The token, fit for a header. */
        String token();
    }

    /**
     * What became of it.
     *
     * @param isAccepted whether it was done
     * @param text what to tell people
     * @param revision the number of the revision that was made, if one was
     */
    record Answer(boolean isAccepted, String text, OptionalLong revision) {}

    /**
     * The server that is named; else the local one when the store is held by another process; else the store itself.
     *
     * @param maxQuads how many quads one change of the store itself may add and remove; a server has its own limit
     */
    static WriteTarget choose(@Nullable URI server, Path folder, int maxQuads, TokenSource token) {
        if (server != null) {
            return new Server(server, token.token());
        }
        return EmbeddedStore.isHeld(folder)
                ? new Server(ServerClient.HERE, token.token())
                : new Local(folder, maxQuads);
    }

    /** Changes the store in this process, as a server that starts and stops would. */
    final class Local implements WriteTarget {

        private final EmbeddedStore store;
        private final RevisionLog log;
        private final Gate gate;

        Local(Path folder, int maxQuads) {
            this.store = EmbeddedStore.at(folder);
            RevisionLog opened = null;
            boolean done = false;
            try {
                GraphValidator validator = new GraphValidator(ShapeCatalog.bundled());
                opened = RevisionLog.ofStore(folder);
                new SeedStore(store, () -> validator, SeedStore::bundled).seed().ifPresent(Local::requireFit);
                Recovery.run(store, opened);
                IncrementalValidator incremental = new IncrementalValidator(validator);
                this.log = opened;
                this.gate = new Gate(store, log, () -> incremental, List.of(), maxQuads);
                done = true;
            } finally {
                if (!done) {
                    if (opened != null) {
                        opened.close();
                    }
                    store.close();
                }
            }
        }

        private static void requireFit(CheckResult seed) {
            if (!seed.outcome().conforms()) {
                throw new InstallationException(
                        ProblemCode.SEED_VIOLATION,
                        Map.of("count", seed.outcome().count(Severity.VIOLATION)));
            }
        }

        @Override
        public Answer load(Submission submission, String reason, Language language) {
            LoadRecords.Loaded loaded = new LoadRecords(store, log, gate).load(submission, reason);
            return answer(loaded.receipt(), LoadSummary.write(ReportFormat.TEXT, loaded, language));
        }

        @Override
        public Answer revert(long revision, String reason, Language language) {
            Receipt receipt = new RevertRevision(log, gate).revert(revision, reason);
            return answer(receipt, ReportFormat.TEXT.write("record", receipt.result(), language));
        }

        private static Answer answer(Receipt receipt, byte[] text) {
            return new Answer(receipt.isAccepted(), new String(text, StandardCharsets.UTF_8), receipt.revision());
        }

        @Override
        public void close() {
            gate.close();
            log.close();
            store.close();
        }
    }

    /** Asks a server, as its editor. */
    final class Server implements WriteTarget {

        private static final Duration PATIENCE = Duration.ofMinutes(5);

        private final ServerClient client;
        private final String token;

        Server(URI server, String token) {
            this.client = new ServerClient(server);
            this.token = token;
        }

        @Override
        public Answer load(Submission submission, String reason, Language language) {
            return send("/api/load", RecordSyntax.N_QUADS.mediaType(), submission.quads(), reason, language);
        }

        @Override
        public Answer revert(long revision, String reason, Language language) {
            String type = ReportFormat.TEXT.mediaType();
            return send("/api/revisions/" + revision + "/revert", type, new byte[0], reason, language);
        }

        private Answer send(String path, String type, byte[] body, String reason, Language language) {
            String query = reason.isEmpty() ? "" : "?reason=" + URLEncoder.encode(reason, StandardCharsets.UTF_8);
            HttpResponse<byte[]> response = client.report(client.request(path + query, PATIENCE)
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", type)
                    .header("Accept", ReportFormat.TEXT.mediaType())
                    .header("Accept-Language", language.tag())
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                    .build());
            return new Answer(
                    response.statusCode() == 200,
                    new String(response.body(), StandardCharsets.UTF_8),
                    response.headers().firstValueAsLong("Mithaq-Revision"));
        }
    }
}

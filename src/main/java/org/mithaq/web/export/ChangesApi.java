package org.mithaq.web.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Language;
import org.mithaq.publish.export.changes.ChangeFeed;
import org.mithaq.query.catalogue.QueryRunner;
import org.mithaq.store.RevisionLog;
import org.mithaq.web.http.Freshness;
import org.mithaq.web.http.PublicAddress;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /api/changes.atom}: the newest revisions as a feed in the language of the reader;
 * {@code GET /api/changes/N.atom}: an archive of older ones.
 */
@RestController
final class ChangesApi {

    private static final String TYPE = "application/atom+xml;charset=utf-8";

    private final QueryRunner runner;
    private final RevisionLog log;
    private final PublicAddress address;

    ChangesApi(QueryRunner runner, RevisionLog log, PublicAddress address) {
        this.runner = runner;
        this.log = log;
        this.address = address;
    }

    @GetMapping("/api/changes.atom")
    @Nullable
    ResponseEntity<byte[]> current(HttpServletRequest request, HttpServletResponse response) {
        Language language = new ExportRequest(request, List.of()).language();
        String server = address.of(request);
        long latest = runner.revision();
        return new ExportAnswer(TYPE, null, language)
                .send(
                        request,
                        response,
                        Freshness.tagOf("atom", latest, language.tag(), server),
                        Freshness.PUBLIC,
                        () -> new ChangeFeed(log, server, language).current(latest));
    }

    @GetMapping("/api/changes/{number}.atom")
    @Nullable
    ResponseEntity<byte[]> archive(
            HttpServletRequest request, HttpServletResponse response, @PathVariable("number") String page) {
        ExportRequest read = new ExportRequest(request, List.of());
        Language language = read.language();
        long number = read.page(page);
        String server = address.of(request);
        long latest = runner.revision();
        long archives = ChangeFeed.archives(latest);
        if (number > archives) {
            throw read.notFound();
        }
        // the link to the next archive comes when there is one
        return new ExportAnswer(TYPE, null, language)
                .send(
                        request,
                        response,
                        Freshness.tagOf("atom", number, number < archives, language.tag(), server),
                        Freshness.PUBLIC,
                        () -> new ChangeFeed(log, server, language).archive(number, latest));
    }
}

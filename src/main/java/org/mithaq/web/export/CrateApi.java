package org.mithaq.web.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Language;
import org.mithaq.publish.export.crate.CrateData;
import org.mithaq.publish.export.crate.CrateFile;
import org.mithaq.publish.export.crate.ResearchCrate;
import org.mithaq.web.http.Freshness;
import org.mithaq.web.http.PublicAddress;
import org.mithaq.web.http.Turnstile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /dump/mithaq-crate.zip}: the dump with all that is needed to understand it, as an RO-Crate;
 * {@code GET /dump/ro-crate-metadata.json}: the description in it.
 */
@RestController
final class CrateApi {

    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CrateData.Source source;
    private final PublicAddress address;
    private final Turnstile writing = new Turnstile(AT_ONCE, PATIENCE);

    CrateApi(CrateData.Source source, PublicAddress address) {
        this.source = source;
        this.address = address;
    }

    @GetMapping("/dump/" + ResearchCrate.METADATA)
    @Nullable
    ResponseEntity<byte[]> metadata(HttpServletRequest request, HttpServletResponse response) {
        Language language = new ExportRequest(request, List.of()).language();
        CrateData data = source.now();
        return new ExportAnswer("application/ld+json", null, language)
                .send(
                        request,
                        response,
                        tag("metadata", data, request, language),
                        Freshness.PUBLIC,
                        () -> new ResearchCrate(data, address.of(request), language).metadata());
    }

    @GetMapping("/dump/mithaq-crate.zip")
    void crate(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = new ExportRequest(request, List.of()).language();
        try {
            writing.pass(() -> {
                write(request, response, language);
                return response;
            });
        } catch (UncheckedIOException cut) {
            throw cut.getCause();
        }
    }

    /** An archive is written as it is made, since it may be larger than memory. */
    private void write(HttpServletRequest request, HttpServletResponse response, Language language) {
        CrateData data = source.now();
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, Freshness.PUBLIC);
        if (Freshness.isKnown(tag("crate", data, request, language), request, response)) {
            return;
        }
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"mithaq-crate-r" + data.revision() + ".zip\"");
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        try {
            new ResearchCrate(data, address.of(request), language).write(response.getOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String tag(String what, CrateData data, HttpServletRequest request, Language language) {
        String dumps = data.dumps().stream().map(CrateFile::sha256).collect(Collectors.joining(" "));
        return Freshness.tagOf(what, data.revision(), dumps, language.tag(), address.of(request));
    }
}

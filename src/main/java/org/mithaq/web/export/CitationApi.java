package org.mithaq.web.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Language;
import org.mithaq.problem.NotFoundException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.publish.export.citation.CitationFormat;
import org.mithaq.publish.export.citation.Reference;
import org.mithaq.publish.export.citation.References;
import org.mithaq.publish.resource.PublishedResources;
import org.mithaq.query.catalogue.QueryRunner;
import org.mithaq.store.RevisionLog;
import org.mithaq.store.RevisionSummary;
import org.mithaq.web.http.Acceptable;
import org.mithaq.web.http.Freshness;
import org.mithaq.web.http.PublicAddress;
import org.mithaq.web.http.Turnstile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /api/cite}: a reference to the resource {@code iri}, or to the graph as a whole, in the form of {@code format} or
 * {@code Accept}, at the revision {@code asOf} or the newest.
 */
@RestController
final class CitationApi {

    private static final String VARY = "Accept, Accept-Language";
    private static final String RESOURCE = "iri";
    private static final String FORMAT = "format";
    private static final String AS_OF = "asOf";

    private final PublishedResources resources;
    private final QueryRunner runner;
    private final RevisionLog log;
    private final PublicAddress address;
    private final Turnstile describing;

    CitationApi(
            PublishedResources resources,
            QueryRunner runner,
            RevisionLog log,
            PublicAddress address,
            Turnstile describing) {
        this.resources = resources;
        this.runner = runner;
        this.log = log;
        this.address = address;
        this.describing = describing;
    }

    @GetMapping("/api/cite")
    @Nullable
    ResponseEntity<byte[]> cite(HttpServletRequest request, HttpServletResponse response) {
        ExportRequest read = new ExportRequest(request, List.of(RESOURCE, FORMAT, AS_OF));
        CitationFormat format = format(read, request);
        Language language = read.language();
        Optional<String> iri = read.iri(RESOURCE);
        Optional<Long> asked = read.number(AS_OF);
        if (asked.isPresent() && iri.filter(PublishedResources::isBundled).isPresent()) {
            throw ExportRequest.wrong(AS_OF);
        }
        long newest = runner.revision();
        long revision = asked.orElse(newest);
        if (revision > newest) {
            throw new NotFoundException(ProblemCode.HISTORY_NO_SUCH_REVISION, Map.of("revision", revision));
        }
        References references = new References(resources, address.of(request));
        Reference reference = iri.map(each -> describing.pass(() -> references.to(each, revision, language)))
                .orElseGet(() -> references.dataset(revision, time(revision), language));
        byte[] body = format.write(reference);
        ResponseEntity<byte[]> answer = new ExportAnswer(
                        format.mediaType(), reference.key() + "." + format.suffix(), language)
                .send(request, response, Freshness.tagOf(reference, format), Freshness.PUBLIC, () -> body);
        response.setHeader(HttpHeaders.VARY, VARY);
        return answer;
    }

    private static CitationFormat format(ExportRequest read, HttpServletRequest request) {
        Optional<String> word = read.text(FORMAT);
        return word.isPresent()
                ? CitationFormat.named(word.get()).orElseThrow(() -> ExportRequest.wrong(FORMAT))
                : CitationFormat.ofMediaType(Acceptable.of(request).require(CitationFormat.mediaTypes()))
                        .orElseThrow();
    }

    private Optional<Instant> time(long revision) {
        return revision < 1
                ? Optional.empty()
                : log.summaries(revision, 1).stream().map(RevisionSummary::time).findFirst();
    }
}

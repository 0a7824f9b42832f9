package org.mithaq.web.dump;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.mithaq.problem.NotFoundException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.publish.dump.Dump;
import org.mithaq.publish.dump.DumpFormat;
import org.mithaq.publish.dump.DumpHeader;
import org.mithaq.publish.dump.Dumps;
import org.mithaq.vocab.OpenLicence;
import org.mithaq.web.http.Freshness;
import org.mithaq.web.http.PublicAddress;
import org.mithaq.web.http.QueryAdmission;
import org.mithaq.web.http.ReportAnswer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /dump/mithaq.nq.gz} and its like: a dump as a compressed file, and {@code …/mithaq.nq.gz.sha256}: its digest. One
 * that is not there yet is sent while it is made, without its length; ranges are of a whole one.
 *
 * <p><em>Source</em>: RFC 9110 sections 13 and 14; RFC 9530 ({@code Repr-Digest}).
 */
@RestController
final class DumpFiles {

    private static final String GZIP = "application/gzip";
    private static final String SUM = ".sha256";

    /** How long a dump may wait for others that are made. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Dumps dumps;
    private final Downloads downloads;
    private final QueryAdmission admission;
    private final PublicAddress address;

    DumpFiles(Dumps dumps, Downloads downloads, QueryAdmission admission, PublicAddress address) {
        this.dumps = dumps;
        this.downloads = downloads;
        this.admission = admission;
        this.address = address;
    }

    @GetMapping("/dump/{file}")
    void file(@PathVariable("file") String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean sum = name.endsWith(SUM);
        DumpFormat format = DumpFormat.ofFileName(sum ? name.substring(0, name.length() - SUM.length()) : name)
                .orElseThrow(() ->
                        new NotFoundException(ProblemCode.REQUEST_NOT_FOUND, Map.of("path", request.getRequestURI())));
        downloads.run(admission.client(request), () -> {
            Dump dump = dumps.take(format);
            DumpHeader header = dump.header(PATIENCE);
            if (sum) {
                sum(dump, header, request, response);
            } else {
                file(dump, header, request, response);
            }
        });
    }

    private void sum(Dump dump, DumpHeader header, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String line = HexFormat.of().formatHex(dump.whole(PATIENCE).sha256()) + "  "
                + dump.format().fileName() + "\n";
        if (isKnown(tag(dump, header, "-sha256"), header, request, response)) {
            return;
        }
        response.setContentType("text/plain;charset=utf-8");
        byte[] body = line.getBytes(StandardCharsets.US_ASCII);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private void file(Dump dump, DumpHeader header, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String tag = tag(dump, header, "");
        try (Dump.Reading reading = dump.read().orElseThrow(Downloads::busy)) {
            DumpSending sending = new DumpSending(reading);
            sending.prepare();
            if (isKnown(tag, header, request, response)) {
                return;
            }
            Optional<Dump.Whole> whole = dump.whole();
            Optional<DumpPart> part = whole.flatMap(all -> DumpPart.of(request, response, tag, all.length()));
            describe(dump, whole, request, response);
            part.ifPresent(some -> {
                response.setStatus(HttpStatus.PARTIAL_CONTENT.value());
                response.setHeader(
                        HttpHeaders.CONTENT_RANGE,
                        some.header(whole.orElseThrow().length()));
                response.setContentLengthLong(some.length());
            });
            if (!request.getMethod().equals("HEAD")) {
                sending.send(
                        part.map(DumpPart::from).orElse(0L),
                        part.map(DumpPart::before).orElse(Long.MAX_VALUE),
                        response.getOutputStream());
            }
        }
    }

    private void describe(
            Dump dump, Optional<Dump.Whole> whole, HttpServletRequest request, HttpServletResponse response) {
        String server = address.of(request);
        response.setContentType(GZIP);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + dump.format().fileName() + "\"");
        response.setHeader(
                HttpHeaders.LINK,
                "<" + OpenLicence.IRI + ">; rel=\"license\", <" + server + "/dataset>; rel=\"describedby\", <" + server
                        + "/dump>; rel=\"collection\"");
        whole.ifPresent(all -> {
            response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
            response.setHeader("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(all.sha256()) + ":");
            response.setContentLengthLong(all.length());
        });
    }

    /** The bytes of a dump are those of one file, whose name is new each time; the revision is there for people. */
    private static String tag(Dump dump, DumpHeader header, String of) {
        return '"' + dump.format().suffix() + "-" + header.revision() + "-" + dump.version() + of + '"';
    }

    private static boolean isKnown(
            String tag, DumpHeader header, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, Freshness.PUBLIC);
        response.setHeader(ReportAnswer.REVISION, String.valueOf(header.revision()));
        return Freshness.isKnown(tag, header.time(), request, response);
    }
}

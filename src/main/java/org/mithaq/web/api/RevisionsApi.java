package org.mithaq.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.EditorToken;
import org.mithaq.gate.Receipt;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.NotFoundException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.records.RevertRevision;
import org.mithaq.store.Revision;
import org.mithaq.store.RevisionLog;
import org.mithaq.store.RevisionSummary;
import org.mithaq.web.http.Acceptable;
import org.mithaq.web.http.EditorAccess;
import org.mithaq.web.http.ReportAnswer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The history: {@code GET /api/revisions} lists revisions, newest first; {@code GET /api/revisions/N} is one, with all that
 * changed in RDF Patch, or as an item of the list in JSON; {@code POST /api/revisions/N/revert} takes one back.
 */
@RestController
final class RevisionsApi {

    private static final String JSON = "application/json";
    private static final String PATCH = "application/rdf-patch";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final String USUAL = "50";
    private static final long MOST = 500;

    private final RevisionLog log;
    private final RevertRevision reverting;
    private final EditorToken token;

    RevisionsApi(RevisionLog log, RevertRevision reverting, EditorToken token) {
        this.log = log;
        this.reverting = reverting;
        this.token = token;
    }

    @GetMapping("/api/revisions")
    ResponseEntity<Map<String, Object>> list(
            HttpServletRequest request,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "limit", defaultValue = USUAL) String limit) {
        best(request, List.of(JSON));
        long latest = log.latest();
        long newest = from == null ? latest : number("from", from, Long.MAX_VALUE);
        int most = (int) number("limit", limit, MOST);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("latest", latest);
        answer.put(
                "revisions",
                log.summaries(newest, most).stream().map(RevisionsApi::json).toList());
        return answer(JSON).body(answer);
    }

    @GetMapping("/api/revisions/{number}")
    ResponseEntity<Object> one(HttpServletRequest request, @PathVariable("number") String number) {
        String type = best(request, List.of(PATCH, JSON));
        Revision revision = log.read(existing(number));
        return answer(type).body(type.equals(JSON) ? json(revision.summary()) : utf8(revision.patch()));
    }

    @PostMapping("/api/revisions/{number}/revert")
    ResponseEntity<byte[]> revert(HttpServletRequest request, @PathVariable("number") String number) {
        EditorAccess.require(token, request);
        ReportAnswer answer = ReportAnswer.to(request);
        Receipt receipt = reverting.revert(existing(number), ReasonParameter.of(request));
        return answer.entity(receipt);
    }

    private static ResponseEntity.BodyBuilder answer(String type) {
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, type).header(HttpHeaders.VARY, "Accept");
    }

    private static String best(HttpServletRequest request, List<String> offered) {
        return Acceptable.of(request).require(offered);
    }

    private static Map<String, Object> json(RevisionSummary revision) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("number", revision.number());
        members.put("time", revision.time().toString());
        members.put("actor", revision.actor());
        members.put("reason", revision.reason());
        members.put("added", revision.added());
        members.put("removed", revision.removed());
        members.put("graphs", revision.graphs().stream().map(Node::getURI).toList());
        return members;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static long existing(String number) {
        if (!NUMBER.matcher(number).matches()) {
            throw new NotFoundException(ProblemCode.REQUEST_NOT_FOUND, Map.of("path", "/api/revisions/" + number));
        }
        return Long.parseLong(number);
    }

    private static long number(String parameter, String value, long most) {
        if (!NUMBER.matcher(value).matches() || Long.parseLong(value) > most) {
            throw new InvalidInputException(ProblemCode.REQUEST_PARAMETER, Map.of("parameter", parameter));
        }
        return Long.parseLong(value);
    }
}

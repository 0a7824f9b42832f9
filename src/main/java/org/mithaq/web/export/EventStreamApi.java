package org.mithaq.web.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.mithaq.problem.NotFoundException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.publish.export.changes.EventStream;
import org.mithaq.publish.export.changes.StreamForm;
import org.mithaq.store.GraphStore;
import org.mithaq.store.RevisionLog;
import org.mithaq.web.http.Acceptable;
import org.mithaq.web.http.PublicAddress;
import org.mithaq.web.http.Turnstile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /ldes}: the versions of all records as a linked data event stream; {@code GET /ldes/N}: one of its pages, which may
 * be kept for ever once another one follows.
 */
@RestController
final class EventStreamApi {

    private final GraphStore store;
    private final RevisionLog log;
    private final PublicAddress address;
    private final Turnstile describing;

    EventStreamApi(GraphStore store, RevisionLog log, PublicAddress address, Turnstile describing) {
        this.store = store;
        this.log = log;
        this.address = address;
        this.describing = describing;
    }

    @GetMapping("/ldes")
    ResponseEntity<byte[]> view(HttpServletRequest request, HttpServletResponse response) {
        StreamForm form = form(request);
        EventStream.Page view = stream(request).view();
        return answer(request, response, form, view, "view");
    }

    @GetMapping("/ldes/{number:[1-9][0-9]{0,9}}")
    ResponseEntity<byte[]> page(
            HttpServletRequest request, HttpServletResponse response, @PathVariable("number") long number) {
        StreamForm form = form(request);
        return describing.pass(() -> {
            EventStream.Page page = stream(request)
                    .page(number)
                    .orElseThrow(() -> new NotFoundException(
                            ProblemCode.REQUEST_NOT_FOUND, Map.of("path", request.getRequestURI())));
            return answer(request, response, form, page, number);
        });
    }

    private EventStream stream(HttpServletRequest request) {
        new ExportRequest(request, List.of());
        return new EventStream(store, log, address.of(request));
    }

    private static StreamForm form(HttpServletRequest request) {
        return StreamForm.ofMediaType(Acceptable.of(request).require(StreamForm.mediaTypes()));
    }

    private ResponseEntity<byte[]> answer(
            HttpServletRequest request,
            HttpServletResponse response,
            StreamForm form,
            EventStream.Page page,
            Object name) {
        Object version = page.isComplete() ? "complete" : page.latest();
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        return new ExportAnswer(form.mediaType(), null, null)
                .send(
                        request,
                        response,
                        ExportAnswer.tag("ldes", name, version, form, address.of(request)),
                        page.isComplete() ? ExportAnswer.FOR_EVER : ExportAnswer.FRESH,
                        () -> form.write(page.quads()));
    }
}

package org.mithaq.web.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.mithaq.publish.export.changes.EventStream;
import org.mithaq.publish.export.changes.StreamForm;
import org.mithaq.store.GraphStore;
import org.mithaq.store.RevisionLog;
import org.mithaq.web.http.Acceptable;
import org.mithaq.web.http.Freshness;
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
    @Nullable
    ResponseEntity<byte[]> view(HttpServletRequest request, HttpServletResponse response) {
        new ExportRequest(request, List.of());
        EventStream stream = new EventStream(store, log, address.of(request));
        long latest = stream.latest();
        return answer(request, response, "view-" + latest, Freshness.PUBLIC, () -> stream.view(latest));
    }

    @GetMapping("/ldes/{number}")
    @Nullable
    ResponseEntity<byte[]> page(
            HttpServletRequest request, HttpServletResponse response, @PathVariable("number") String page) {
        ExportRequest read = new ExportRequest(request, List.of());
        long number = read.page(page);
        EventStream stream = new EventStream(store, log, address.of(request));
        long latest = stream.latest();
        if (!EventStream.exists(number, latest)) {
            throw read.notFound();
        }
        boolean isComplete = EventStream.isComplete(number, latest);
        return answer(
                request,
                response,
                number + (isComplete ? "" : "-" + latest),
                isComplete ? Freshness.FOR_EVER : Freshness.PUBLIC,
                () -> describing.pass(() -> stream.page(number, latest)));
    }

    private @Nullable ResponseEntity<byte[]> answer(
            HttpServletRequest request,
            HttpServletResponse response,
            String version,
            String cacheControl,
            Supplier<List<Quad>> quads) {
        StreamForm form = StreamForm.ofMediaType(Acceptable.of(request).require(StreamForm.mediaTypes()));
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        return new ExportAnswer(form.mediaType(), null, null)
                .send(
                        request,
                        response,
                        Freshness.tagOf("ldes", version, form, address.of(request)),
                        cacheControl,
                        () -> form.write(quads.get()));
    }
}

package org.mithaq.web.reconcile;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mithaq.language.Messages;
import org.mithaq.problem.NotFoundException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.query.admission.QueryTicket;
import org.mithaq.reconcile.EntityTypes;
import org.mithaq.reconcile.ThingCards;
import org.mithaq.reconcile.ThingCards.Card;
import org.mithaq.vocab.IriScheme;
import org.mithaq.web.http.Acceptable;
import org.mithaq.web.http.QueryAdmission;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What tools show of a thing: {@code /reconcile/preview?id=} is a small page to be framed, {@code /reconcile/view?id=} leads
 * to the thing's own address on this server. Both know only things of the graph.
 */
@RestController
final class PreviewApi {

    private static final String ID = "id";
    private static final String HTML = "text/html";

    private final ThingCards cards;
    private final EntityTypes types;
    private final QueryAdmission admission;

    PreviewApi(ThingCards cards, EntityTypes types, QueryAdmission admission) {
        this.cards = cards;
        this.types = types;
        this.admission = admission;
    }

    @GetMapping("/reconcile/preview")
    ResponseEntity<byte[]> preview(HttpServletRequest request) throws IOException {
        return admission.answer(request, () -> html(request), this::page);
    }

    @GetMapping("/reconcile/view")
    ResponseEntity<Void> view(HttpServletRequest request) throws IOException {
        return admission.answer(request, () -> ReconcileRequest.of(request), (read, ticket) -> {
            Card card = card(read, ticket)
                    .orElseThrow(() ->
                            new NotFoundException(ProblemCode.REQUEST_NOT_FOUND, Map.of("path", read.required(ID))));
            return ResponseEntity.status(303).location(address(card.iri())).build();
        });
    }

    private static ReconcileRequest html(HttpServletRequest request) {
        Acceptable.of(request).require(List.of(HTML));
        return ReconcileRequest.of(request);
    }

    private Optional<Card> card(ReconcileRequest read, QueryTicket ticket) {
        String id = read.required(ID);
        return BatchReader.isIri(id) ? cards.of(id, read.language(), ticket) : Optional.empty();
    }

    private ResponseEntity<byte[]> page(ReconcileRequest read, QueryTicket ticket) {
        Optional<Card> card = card(read, ticket);
        String page = card.map(found -> PreviewPage.of(found, types, read.language()))
                .orElseGet(() ->
                        PreviewPage.missing(Messages.in(read.language()).text("reconcile.no-thing"), read.language()));
        return ResponseEntity.status(card.isPresent() ? 200 : 404)
                .header(HttpHeaders.CONTENT_TYPE, HTML + ";charset=utf-8")
                .header(HttpHeaders.CONTENT_LANGUAGE, read.language().tag())
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header("Content-Security-Policy", PreviewPage.POLICY)
                .header("Referrer-Policy", "no-referrer")
                .body(page.getBytes(StandardCharsets.UTF_8));
    }

    /** A thing of ours is at a path of this server that is the rest of its IRI. */
    private static URI address(String iri) {
        String place = iri.startsWith(IriScheme.BASE) ? iri.substring(IriScheme.BASE.length() - 1) : iri;
        return URI.create(URI.create(place).toASCIIString());
    }
}

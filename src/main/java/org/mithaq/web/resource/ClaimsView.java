package org.mithaq.web.resource;

import java.util.List;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.mithaq.publish.page.PageRow;
import org.mithaq.publish.page.ResourcePage;
import org.mithaq.vocab.IriScheme;
import org.mithaq.web.page.Page;

/** What sources claim of a resource, as templates show it; they know it under the name {@code claims}. */
public final class ClaimsView {

    private final ResourcePage told;
    private final ResourceView view;
    private final Page page;
    private final List<PageRow> rows;

    ClaimsView(ResourcePage told, ResourceView view, Page page) {
        this.told = told;
        this.view = view;
        this.page = page;
        this.rows = told.claims().rows().stream()
                .filter(claim -> !isMereFact(claim))
                .toList();
    }

    /** The claims that say more than the facts do: an accepted one of what nobody disputes is left out. */
    public List<PageRow> rows() {
        return rows;
    }

    private static boolean isMereFact(PageRow claim) {
        boolean isPlain = claim.cell("counted").isEmpty()
                && claim.cell("contradicts").isEmpty()
                && claim.cell("attributed").isEmpty()
                && claim.cell("note").isEmpty();
        return isPlain
                && claim.cell("standing").stream()
                        .anyMatch(standing -> standing.isURI()
                                && IriScheme.localName(standing.getURI()).equals("accepted"));
    }

    /** How many of those that a claim counts are named by all records together; null when it counts nothing. */
    public @Nullable Node named(PageRow claim) {
        return claim.cell("counted").isEmpty()
                ? null
                : claim.cell("claimed").stream()
                        .findFirst()
                        .map(told.named()::get)
                        .orElse(null);
    }

    /** Whether a claim is one of these. */
    public boolean isHere(Node claim) {
        return rows.stream().anyMatch(row -> row.fact().equals(claim));
    }

    /** What another claim claims, for a link to it; its name when it is none of these. */
    public String value(Node claim) {
        return rows.stream()
                .filter(row -> row.fact().equals(claim))
                .map(row -> view.dates(row).isEmpty()
                        ? view.name(row.cell("value").get(0)).text()
                        : page.date(view.dates(row).get(0)))
                .findFirst()
                .orElseGet(() -> view.name(claim).text());
    }
}

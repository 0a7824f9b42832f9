package org.mithaq.web.resource;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.mithaq.publish.page.PageKind;
import org.mithaq.publish.page.PageRow;
import org.mithaq.publish.page.ResourcePage;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.MQ;

/** Which commitments of a page are overdue; templates know them under the name {@code deadlines}. */
public final class Deadlines {

    /** Statuses after which nothing is due. */
    private static final Set<String> ENDED = Set.of("fulfilled", "withdrawn");

    private final ResourcePage told;
    private final boolean isPast;

    /**
     * Deadlines as of the day when what is told was.
     *
     * @param isPast whether that is an earlier state
     */
    Deadlines(ResourcePage told, boolean isPast) {
        this.told = told;
        this.isPast = isPast;
    }

    /** Whether the commitment that the page is about should have been fulfilled by now, and nobody says that it was. */
    public boolean isOverdue() {
        return told.kind() == PageKind.COMMITMENT
                && isOpen(told.status().stream().toList())
                && told.values(MQ.targetTime).stream().anyMatch(target -> isOver(target.cell("last")));
    }

    /** Whether the commitment of a row should have been fulfilled by now, and nobody says that it was. */
    public boolean isOverdue(PageRow row) {
        return isOpen(row.cell("status")) && isOver(row.cell("due"));
    }

    private static boolean isOpen(List<Node> statuses) {
        return statuses.stream()
                .noneMatch(status -> status.isURI() && ENDED.contains(IriScheme.localName(status.getURI())));
    }

    private boolean isOver(List<Node> days) {
        String today = today();
        return days.stream().anyMatch(day -> day.getLiteralLexicalForm().compareTo(today) < 0);
    }

    private String today() {
        return told.time()
                .filter(time -> isPast)
                .orElseGet(Instant::now)
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .toString();
    }
}

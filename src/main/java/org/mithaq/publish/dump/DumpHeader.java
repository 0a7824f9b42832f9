package org.mithaq.publish.dump;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.mithaq.store.RevisionLog;
import org.mithaq.store.RevisionMarker;
import org.mithaq.store.RevisionSummary;
import org.mithaq.vocab.OpenLicence;

/**
 * What a dump says of itself at its beginning.
 *
 * @param revision the newest revision in it; 0 before the first
 * @param time when that was made; empty before the first
 */
public record DumpHeader(long revision, Optional<Instant> time) {

    static final String TITLE = "Mithaq, an open knowledge graph about migration governance";

    /** The header of what a dataset holds in the transaction of the caller. */
    public static DumpHeader of(DatasetGraph dataset, RevisionLog log) {
        long revision = RevisionMarker.read(dataset);
        List<RevisionSummary> newest = revision < 1 ? List.of() : log.summaries(revision, 1);
        return new DumpHeader(
                revision, newest.stream().map(RevisionSummary::time).findFirst());
    }

    /** The header as comments, for formats that have them. */
    String comments(DumpFormat format) {
        String what = format.hasGraphs()
                ? "the public graphs, each with what it says"
                : "what all public graphs say together; N-Quads, TriG and JSON-LD tell who says what";
        return "# " + TITLE + ": " + what + "\n# Revision: " + revision
                + time.map(made -> " of " + made).orElse("") + "\n# Licence: " + OpenLicence.IRI + "\n";
    }
}

package org.mithaq.publish.export.calendar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.mithaq.query.InternalQuery;
import org.mithaq.query.catalogue.QueryAnswer;

/** All meetings of one revision. */
public final class Meetings {

    private final long revision;
    private final List<Meeting> all;

    private Meetings(long revision, List<Meeting> all) {
        this.revision = revision;
        this.all = all;
    }

    /** The query for what is said of meetings. */
    public static Query query() {
        return InternalQuery.named("calendar/meetings").query();
    }

    /** The meetings in the answer to {@link #query}. */
    public static Meetings of(QueryAnswer.Rows answer) {
        Map<String, Meeting> meetings = new LinkedHashMap<>();
        for (Binding row : answer.rows()) {
            String iri = row.get("meeting").getURI();
            meetings.computeIfAbsent(iri, Meeting::new)
                    .add(
                            row.get("fact").getLiteralLexicalForm(),
                            row.get("value"),
                            Optional.ofNullable(row.get("record")));
        }
        return new Meetings(answer.revision(), List.copyOf(meetings.values()));
    }

    /** The revision that they show. */
    public long revision() {
        return revision;
    }

    /** The meetings, in order of their IRIs. */
    List<Meeting> all() {
        return all;
    }
}

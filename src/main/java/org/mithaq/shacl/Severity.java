package org.mithaq.shacl;

import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.vocabulary.SHACL;

/** How grave a finding is; the gravest first. Only a violation keeps a record out of the graph. */
public enum Severity {
    VIOLATION(SHACL.Violation),
    WARNING(SHACL.Warning),
    INFO(SHACL.Info);

    private final Node term;

    Severity(Node term) {
        this.term = term;
    }

    /** The term of the SHACL vocabulary ({@code sh:Violation} …). */
    public Node term() {
        return term;
    }

    /** The word under which messages of this severity are kept: {@code violation}, {@code warning}, {@code info}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The severity of a SHACL term; a severity of somebody's own counts as a violation (SHACL section 2.1.4). */
    static Severity of(Node term) {
        for (Severity severity : values()) {
            if (severity.term.equals(term)) {
                return severity;
            }
        }
        return VIOLATION;
    }
}

package org.mithaq.publish;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.P_Link;
import org.mithaq.language.Language;
import org.mithaq.language.Messages;
import org.mithaq.records.CheckResult;
import org.mithaq.shacl.Finding;
import org.mithaq.shacl.Outcome;
import org.mithaq.shacl.Severity;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.TermLabels;

/**
 * The report of a check as plain text for a person: the verdict, then each finding with the thing and field by their
 * names, what was found, what to do and the id of the rule. Gravest first; at most {@value #LIMIT} findings are listed,
 * and the text says how many are not.
 */
public final class ReportText {

    private static final int LIMIT = 100;

    private final Messages messages;
    private final Language language;

    /** Reports in this language. */
    public ReportText(Language language) {
        this.language = language;
        this.messages = Messages.in(language);
    }

    /**
     * The report on one text.
     *
     * @param name what was checked: a file name or the like
     */
    public String of(String name, CheckResult result) {
        Outcome outcome = result.outcome();
        StringBuilder text = new StringBuilder();
        text.append(name)
                .append(": ")
                .append(messages.text(outcome.conforms() ? "check.fit" : "check.unfit"))
                .append(" (")
                .append(messages.text("check.counts", counts(outcome)))
                .append(")\n");
        TermLabels labels = new TermLabels(result.context());
        List<Finding> findings = outcome.findings();
        findings.stream().limit(LIMIT).forEach(finding -> append(text, finding, labels));
        if (findings.size() > LIMIT) {
            text.append('\n')
                    .append(messages.text("check.more", Map.of("count", findings.size() - LIMIT)))
                    .append('\n');
        }
        return text.toString();
    }

    static Map<String, Object> counts(Outcome outcome) {
        return Map.of(
                "violations", outcome.count(Severity.VIOLATION),
                "warnings", outcome.count(Severity.WARNING),
                "infos", outcome.count(Severity.INFO));
    }

    private void append(StringBuilder text, Finding finding, TermLabels labels) {
        text.append('\n').append(messages.text("severity." + finding.severity().key()));
        text.append(": ").append(labels.of(finding.focus(), language));
        if (finding.focus().isURI()) {
            text.append(" <").append(finding.focus().getURI()).append('>');
        }
        text.append('\n');
        line(text, finding.message(language));
        if (finding.path() instanceof P_Link link) {
            line(text, messages.text("check.field", Map.of("field", labels.of(link.getNode(), language))));
        }
        if (finding.value() != null && !finding.value().equals(finding.focus())) {
            line(text, messages.text("check.found", Map.of("value", value(finding.value(), labels))));
        }
        line(text, messages.text("check.rule", Map.of("rule", rule(finding.shape()))));
    }

    private String value(Node value, TermLabels labels) {
        String label = labels.of(value, language);
        return value.isURI() ? label + " <" + value.getURI() + ">" : label;
    }

    private static String rule(Node shape) {
        return shape.isURI() ? IriScheme.localName(shape.getURI()) : "-";
    }

    private static void line(StringBuilder text, String line) {
        text.append("    ").append(line).append('\n');
    }
}

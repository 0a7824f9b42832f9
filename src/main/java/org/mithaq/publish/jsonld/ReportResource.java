package org.mithaq.publish.jsonld;

import cz.cvut.kbss.jopa.model.annotations.OWLClass;
import cz.cvut.kbss.jopa.model.annotations.OWLDataProperty;
import cz.cvut.kbss.jopa.model.annotations.OWLObjectProperty;
import java.util.List;
import org.apache.jena.sparql.path.P_Link;
import org.mithaq.language.Language;
import org.mithaq.records.CheckResult;
import org.mithaq.shacl.Severity;
import org.mithaq.vocab.TermLabels;

/** The report of a check for programs, in the reader's language: a {@code sh:ValidationReport} as a tree of JSON. */
@OWLClass(iri = ReportResource.SH + "ValidationReport")
public final class ReportResource {

    static final String SH = "http://www.w3.org/ns/shacl#";

    @OWLDataProperty(iri = SH + "conforms")
    private final boolean conforms;

    @OWLDataProperty(iri = "https://w3id.org/mithaq/shapes#violations")
    private final long violations;

    @OWLDataProperty(iri = "https://w3id.org/mithaq/shapes#warnings")
    private final long warnings;

    @OWLDataProperty(iri = "https://w3id.org/mithaq/shapes#notes")
    private final long notes;

    @OWLObjectProperty(iri = SH + "result")
    private final List<ResultResource> results;

    private ReportResource(CheckResult result, Language language) {
        TermLabels labels = new TermLabels(result.context());
        this.conforms = result.outcome().conforms();
        this.violations = result.outcome().count(Severity.VIOLATION);
        this.warnings = result.outcome().count(Severity.WARNING);
        this.notes = result.outcome().count(Severity.INFO);
        this.results = result.outcome().findings().stream()
                .map(finding -> new ResultResource(
                        finding,
                        labels.of(finding.focus(), language),
                        finding.path() instanceof P_Link link ? labels.of(link.getNode(), language) : null,
                        finding.message(language)))
                .toList();
    }

    /** The report in a language. */
    public static ReportResource of(CheckResult result, Language language) {
        return new ReportResource(result, language);
    }

    /** Whether the records may enter the graph. */
    public boolean conforms() {
        return conforms;
    }

    /** How many violations, warnings and notes there are. */
    public List<Long> counts() {
        return List.of(violations, warnings, notes);
    }

    /** The findings, gravest first. */
    public List<ResultResource> results() {
        return results;
    }
}

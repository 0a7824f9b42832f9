package org.mithaq.publish.jsonld;

import cz.cvut.kbss.jopa.model.annotations.Id;
import cz.cvut.kbss.jopa.model.annotations.OWLClass;
import cz.cvut.kbss.jopa.model.annotations.OWLDataProperty;
import cz.cvut.kbss.jopa.model.annotations.OWLObjectProperty;
import cz.cvut.kbss.jsonld.annotation.JsonLdAttributeOrder;
import java.util.LinkedHashSet;
import java.util.Set;
import org.mithaq.publish.report.Report;

/**
 * The report of a check for programs, in the reader's language: a {@code sh:ValidationReport} as a tree of JSON that
 * carries its own JSON-LD context.
 *
 * <p><em>Shape</em>: {@code conforms} (boolean: may the records enter), {@code violations}, {@code warnings},
 * {@code notes} (how many findings of each severity), {@code results} (all findings, none collapsed or cut; gravest first,
 * then by record, thing, rule, path and value). The keys of a result are those of {@link ResultResource}. Keys are added
 * in later versions, never renamed or removed.
 */
@OWLClass(iri = ReportResource.SH + "ValidationReport")
@JsonLdAttributeOrder({"id", "conforms", "violations", "warnings", "notes", "results"})
public final class ReportResource {

    static final String SH = "http://www.w3.org/ns/shacl#";

    /** A blank node; without a name of ours it would get a random one. */
    @Id
    private final String id = "_:report";

    @OWLDataProperty(iri = SH + "conforms")
    private final boolean conforms;

    @OWLDataProperty(iri = ResultResource.MQS + "violations")
    private final long violations;

    @OWLDataProperty(iri = ResultResource.MQS + "warnings")
    private final long warnings;

    @OWLDataProperty(iri = ResultResource.MQS + "notes")
    private final long notes;

    @OWLObjectProperty(iri = SH + "result")
    private final Set<ResultResource> results;

    private ReportResource(Report report) {
        this.conforms = report.conforms();
        this.violations = report.violations();
        this.warnings = report.warnings();
        this.notes = report.notes();
        // in RDF the results of a report are a set; in JSON they keep their order
        this.results = new LinkedHashSet<>();
        report.items().forEach(item -> results.add(new ResultResource("_:result-" + (results.size() + 1), item)));
    }

    /** The report for programs. */
    public static ReportResource of(Report report) {
        return new ReportResource(report);
    }
}

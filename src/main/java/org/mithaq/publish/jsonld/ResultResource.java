package org.mithaq.publish.jsonld;

import cz.cvut.kbss.jopa.model.annotations.OWLClass;
import cz.cvut.kbss.jopa.model.annotations.OWLDataProperty;
import org.apache.jena.sparql.path.P_Link;
import org.jspecify.annotations.Nullable;
import org.mithaq.shacl.Finding;

/** One finding in a {@link ReportResource}. */
@OWLClass(iri = ReportResource.SH + "ValidationResult")
public final class ResultResource {

    @OWLDataProperty(iri = ReportResource.SH + "resultSeverity")
    private final String severity;

    @OWLDataProperty(iri = ReportResource.SH + "focusNode")
    private final String focusNode;

    @OWLDataProperty(iri = "https://w3id.org/mithaq/shapes#focusLabel")
    private final String focusLabel;

    @OWLDataProperty(iri = ReportResource.SH + "resultPath")
    private final @Nullable String path;

    @OWLDataProperty(iri = "https://w3id.org/mithaq/shapes#pathLabel")
    private final @Nullable String pathLabel;

    @OWLDataProperty(iri = ReportResource.SH + "value")
    private final @Nullable String value;

    @OWLDataProperty(iri = ReportResource.SH + "resultMessage")
    private final String message;

    @OWLDataProperty(iri = ReportResource.SH + "sourceShape")
    private final String rule;

    ResultResource(Finding finding, String focusLabel, @Nullable String pathLabel, String message) {
        this.severity = finding.severity().key();
        this.focusNode = finding.focus().toString();
        this.focusLabel = focusLabel;
        this.path = finding.path() instanceof P_Link link
                ? link.getNode().getURI()
                : finding.path() == null ? null : finding.path().toString();
        this.pathLabel = pathLabel;
        this.value = finding.value() == null
                ? null
                : finding.value().isLiteral()
                        ? finding.value().getLiteralLexicalForm()
                        : finding.value().toString();
        this.message = message;
        this.rule = finding.shape().toString();
    }

    /** {@code violation}, {@code warning} or {@code info}. */
    public String severity() {
        return severity;
    }

    /** The IRI of the node that was looked at. */
    public String focusNode() {
        return focusNode;
    }

    /** What is wrong and what to do, in the reader's language. */
    public String message() {
        return message;
    }

    /** The IRI of the shape. */
    public String rule() {
        return rule;
    }
}

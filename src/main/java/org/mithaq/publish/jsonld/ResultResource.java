package org.mithaq.publish.jsonld;

import cz.cvut.kbss.jopa.model.annotations.Id;
import cz.cvut.kbss.jopa.model.annotations.OWLClass;
import cz.cvut.kbss.jopa.model.annotations.OWLDataProperty;
import cz.cvut.kbss.jsonld.annotation.JsonLdAttributeOrder;
import org.apache.jena.sparql.path.P_Link;
import org.jspecify.annotations.Nullable;
import org.mithaq.publish.report.NamedThing;
import org.mithaq.publish.report.ReportItem;
import org.mithaq.shacl.Finding;

/**
 * One finding in a {@link ReportResource}. A key without a value is left out.
 *
 * <p><em>Shape</em>: {@code severity} ({@code violation}, {@code warning} or {@code info}); {@code message}, what is wrong
 * and what to do; {@code record} and {@code recordLabel}, the record that describes the thing; {@code focusNode} and
 * {@code focusLabel}, the thing; {@code path} (an IRI, or a path in the syntax of SPARQL) and {@code pathLabel}, the field;
 * {@code value} (an IRI, or the whole text of a literal), {@code valueLanguage}, {@code valueDatatype} and
 * {@code valueLabel}; {@code rule} (the IRI of the shape), {@code ruleLabel} and {@code documentation}, where it is
 * explained; {@code constraint}, the kind of constraint. Labels are in the reader's language, cut to a readable length and
 * free of control characters; {@code value} is exact and is not.
 */
@OWLClass(iri = ReportResource.SH + "ValidationResult")
@JsonLdAttributeOrder({
    "id",
    "severity",
    "message",
    "record",
    "recordLabel",
    "focusNode",
    "focusLabel",
    "path",
    "pathLabel",
    "value",
    "valueLanguage",
    "valueDatatype",
    "valueLabel",
    "rule",
    "ruleLabel",
    "documentation",
    "constraint"
})
public final class ResultResource {

    static final String MQS = "https://w3id.org/mithaq/shapes#";

    @Id
    private final String id;

    @OWLDataProperty(iri = ReportResource.SH + "resultSeverity")
    private final String severity;

    @OWLDataProperty(iri = ReportResource.SH + "resultMessage")
    private final String message;

    @OWLDataProperty(iri = MQS + "record")
    private final @Nullable String record;

    @OWLDataProperty(iri = MQS + "recordLabel")
    private final @Nullable String recordLabel;

    @OWLDataProperty(iri = ReportResource.SH + "focusNode")
    private final String focusNode;

    @OWLDataProperty(iri = MQS + "focusLabel")
    private final String focusLabel;

    @OWLDataProperty(iri = ReportResource.SH + "resultPath")
    private final @Nullable String path;

    @OWLDataProperty(iri = MQS + "pathLabel")
    private final @Nullable String pathLabel;

    @OWLDataProperty(iri = ReportResource.SH + "value")
    private final @Nullable String value;

    @OWLDataProperty(iri = MQS + "valueLanguage")
    private final @Nullable String valueLanguage;

    @OWLDataProperty(iri = MQS + "valueDatatype")
    private final @Nullable String valueDatatype;

    @OWLDataProperty(iri = MQS + "valueLabel")
    private final @Nullable String valueLabel;

    @OWLDataProperty(iri = ReportResource.SH + "sourceShape")
    private final @Nullable String rule;

    @OWLDataProperty(iri = MQS + "ruleLabel")
    private final @Nullable String ruleLabel;

    @OWLDataProperty(iri = MQS + "documentation")
    private final @Nullable String documentation;

    @OWLDataProperty(iri = ReportResource.SH + "sourceConstraintComponent")
    private final String constraint;

    ResultResource(String id, ReportItem item) {
        this.id = id;
        Finding finding = item.finding();
        this.severity = finding.severity().key();
        this.message = item.message();
        this.record = item.record() == null ? null : item.record().iri();
        this.recordLabel = name(item.record());
        this.focusNode = finding.focus().toString();
        this.focusLabel = item.thing().name();
        this.path = path(finding);
        this.pathLabel = name(item.field());
        boolean literal = finding.value() != null && finding.value().isLiteral();
        this.value = finding.value() == null
                ? null
                : literal
                        ? finding.value().getLiteralLexicalForm()
                        : finding.value().toString();
        String language = literal ? finding.value().getLiteralLanguage() : "";
        this.valueLanguage = language.isEmpty() ? null : language;
        this.valueDatatype = literal && language.isEmpty() ? finding.value().getLiteralDatatypeURI() : null;
        this.valueLabel = name(item.found());
        this.rule = item.rule().iri();
        this.ruleLabel = item.rule().name();
        this.documentation = item.rule().documentation();
        this.constraint = finding.component().toString();
    }

    private static @Nullable String path(Finding finding) {
        if (finding.path() == null) {
            return null;
        }
        return finding.path() instanceof P_Link link
                ? link.getNode().toString()
                : finding.path().toString();
    }

    private static @Nullable String name(@Nullable NamedThing thing) {
        return thing == null ? null : thing.name();
    }
}

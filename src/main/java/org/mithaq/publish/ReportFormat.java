package org.mithaq.publish;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.mithaq.gate.CheckResult;
import org.mithaq.language.Language;
import org.mithaq.publish.jsonld.JsonLdBinding;
import org.mithaq.publish.jsonld.ReportResource;
import org.mithaq.publish.report.Report;

/** The forms of the report of a check: JSON first, which is what a program gets that does not ask for another. */
public enum ReportFormat {
    JSON("application/json"),
    JSON_LD("application/ld+json"),
    TURTLE("text/turtle"),
    TEXT("text/plain"),
    N_TRIPLES("application/n-triples"),
    RDF_XML("application/rdf+xml");

    private final String mediaType;

    ReportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The media type, without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** The media type as it is sent: texts say that they are UTF-8. */
    public String contentType() {
        return mediaType.startsWith("text/") ? mediaType + ";charset=utf-8" : mediaType;
    }

    /** All media types, for a client that wants none of them. */
    public static String offered() {
        return Arrays.stream(values()).map(ReportFormat::mediaType).collect(Collectors.joining(", "));
    }

    /**
     * The report in this form, in UTF-8.
     *
     * @param name what was checked; only the text says it
     * @param language of the text and of JSON; RDF has the messages in every language
     */
    public byte[] write(String name, CheckResult result, Language language) {
        return switch (this) {
            case TEXT -> new ReportText(language).of(name, result).getBytes(StandardCharsets.UTF_8);
            case JSON -> JsonLdBinding.write(ReportResource.of(Report.of(name, result, language)));
            case JSON_LD -> rdf(result, RDFFormat.JSONLD11_PRETTY);
            case TURTLE -> rdf(result, RDFFormat.TURTLE_PRETTY);
            case N_TRIPLES -> rdf(result, RDFFormat.NTRIPLES);
            case RDF_XML -> rdf(result, RDFFormat.RDFXML_PLAIN);
        };
    }

    private static byte[] rdf(CheckResult result, RDFFormat format) {
        Graph report = ReportGraph.of(result.outcome());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RDFWriter.source(report).format(format).output(bytes);
        return bytes.toByteArray();
    }
}

package org.mithaq.web.dataset;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.mithaq.publish.resource.DocumentFormat;

/** A form of a description in RDF: those of documents about resources. The first is the default. */
enum RdfForm {
    TURTLE(DocumentFormat.TURTLE, RDFFormat.TURTLE_PRETTY),
    JSON_LD(DocumentFormat.JSON_LD, RDFFormat.JSONLD11_PRETTY),
    RDF_XML(DocumentFormat.RDF_XML, RDFFormat.RDFXML_PLAIN),
    N_TRIPLES(DocumentFormat.N_TRIPLES, RDFFormat.NTRIPLES_UTF8),
    TRIG(DocumentFormat.TRIG, RDFFormat.TRIG_PRETTY);

    private final DocumentFormat format;
    private final RDFFormat written;

    RdfForm(DocumentFormat format, RDFFormat written) {
        this.format = format;
        this.written = written;
    }

    /** Suffix and media type. */
    DocumentFormat format() {
        return format;
    }

    /** The media types of all. */
    static List<String> mediaTypes() {
        return Arrays.stream(values()).map(form -> form.format.mediaType()).toList();
    }

    /** The form of a media type without parameters; empty when it is none. */
    static Optional<RdfForm> ofMediaType(String type) {
        return of(DocumentFormat.ofMediaType(type));
    }

    /** The form that an address ends with; empty when it is none. */
    static Optional<RdfForm> ofSuffix(String suffix) {
        return of(DocumentFormat.ofSuffix(suffix));
    }

    private static Optional<RdfForm> of(Optional<DocumentFormat> format) {
        return Arrays.stream(values())
                .filter(form -> format.filter(form.format::equals).isPresent())
                .findFirst();
    }

    /** A graph in this form. */
    byte[] write(Graph graph) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RDFWriter.source(graph).format(written).output(bytes);
        return bytes.toByteArray();
    }
}

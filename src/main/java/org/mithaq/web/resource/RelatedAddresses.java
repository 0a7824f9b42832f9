package org.mithaq.web.resource;

import java.util.List;
import org.mithaq.language.Language;
import org.mithaq.publish.resource.DocumentFormat;

/** Where a page of a resource leads; templates know them under the name {@code addresses}. */
public final class RelatedAddresses {

    private final ResourceLinks links;
    private final Language language;

    RelatedAddresses(ResourceLinks links, Language language) {
        this.links = links;
        this.language = language;
    }

    /** The address of another page of those that refer to the resource, without the server. */
    public String ofPage(int number) {
        return new ResourceLinks("", links.path(), links.asOf(), number).page(language) + "#referrers";
    }

    /** The address of the document in a format, without the server. */
    public String ofDocument(DocumentFormat format) {
        return new ResourceLinks("", links.path(), links.asOf(), links.page()).document(format);
    }

    /** The formats of documents. */
    public List<DocumentFormat> formats() {
        return List.of(DocumentFormat.values());
    }

    /** What a format is called. */
    public String nameOf(DocumentFormat format) {
        return switch (format) {
            case TURTLE -> "Turtle";
            case JSON_LD -> "JSON-LD";
            case RDF_XML -> "RDF/XML";
            case N_TRIPLES -> "N-Triples";
            case TRIG -> "TriG";
            case CSV -> "CSV";
        };
    }
}

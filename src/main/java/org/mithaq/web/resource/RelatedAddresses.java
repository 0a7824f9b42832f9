package org.mithaq.web.resource;

import java.util.List;
import java.util.OptionalLong;
import org.mithaq.language.Language;
import org.mithaq.publish.export.citation.CitationFormat;
import org.mithaq.publish.resource.DocumentFormat;

/** Where a page of a resource leads; templates know them under the name {@code addresses}. */
public final class RelatedAddresses {

    private final ResourceLinks links;
    private final OptionalLong told;
    private final Language language;

    /** @param told the revision that is told of; empty for what has none */
    RelatedAddresses(ResourceLinks links, OptionalLong told, Language language) {
        this.links = links;
        this.told = told;
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

    /** The formats of references. */
    public List<CitationFormat> citations() {
        return List.of(CitationFormat.values());
    }

    /** The address of a reference to the resource, as it is told here, in a format; without the server. */
    public String ofCitation(CitationFormat format) {
        return links.citation(format.word(), told, language);
    }
}

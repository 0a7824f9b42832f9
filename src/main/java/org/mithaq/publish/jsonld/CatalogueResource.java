package org.mithaq.publish.jsonld;

import cz.cvut.kbss.jopa.model.annotations.Id;
import cz.cvut.kbss.jopa.model.annotations.OWLClass;
import cz.cvut.kbss.jopa.model.annotations.OWLObjectProperty;
import cz.cvut.kbss.jsonld.annotation.JsonLdAttributeOrder;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mithaq.language.Language;
import org.mithaq.language.Messages;
import org.mithaq.query.catalogue.CatalogQuery;
import org.mithaq.vocab.IriScheme;

/**
 * Queries of the catalogue for programs, in the reader's language: a tree of JSON that carries its own JSON-LD context.
 *
 * <p><em>Shape</em>: {@code queries}, in order of their paths; the keys of each are those of {@link QueryResource}. Keys are
 * added in later versions, never renamed or removed.
 */
@OWLClass(iri = "http://www.w3.org/ns/dcat#Catalog")
@JsonLdAttributeOrder({"id", "queries"})
public final class CatalogueResource {

    @Id
    private final String id = IriScheme.QUERIES;

    @OWLObjectProperty(iri = "http://www.w3.org/ns/dcat#resource")
    private final Set<QueryResource> queries;

    private CatalogueResource(Set<QueryResource> queries) {
        this.queries = queries;
    }

    /** The queries for programs. */
    public static CatalogueResource of(List<CatalogQuery> queries, Language language) {
        Messages messages = Messages.in(language);
        Set<QueryResource> resources = new LinkedHashSet<>();
        queries.forEach(query -> resources.add(new QueryResource(query, messages)));
        return new CatalogueResource(resources);
    }
}

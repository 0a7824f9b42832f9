package org.mithaq.publish.jsonld;

import cz.cvut.kbss.jopa.model.annotations.Id;
import cz.cvut.kbss.jopa.model.annotations.OWLClass;
import cz.cvut.kbss.jopa.model.annotations.OWLDataProperty;
import cz.cvut.kbss.jsonld.annotation.JsonLdAttributeOrder;

/** A column of the answer of a query: {@code name}, and in {@code description} what it holds, in English. */
@OWLClass(iri = QueryResource.MQS + "Column")
@JsonLdAttributeOrder({"id", "name", "description"})
public final class ColumnResource {

    @Id
    private final String id;

    @OWLDataProperty(iri = QueryResource.SH + "name")
    private final String name;

    @OWLDataProperty(iri = QueryResource.SH + "description")
    private final String description;

    ColumnResource(String query, String name, String description) {
        this.id = query + "#column-" + name;
        this.name = name;
        this.description = description;
    }
}

package org.mithaq.publish.jsonld;

import cz.cvut.kbss.jopa.model.annotations.Id;
import cz.cvut.kbss.jopa.model.annotations.OWLClass;
import cz.cvut.kbss.jopa.model.annotations.OWLDataProperty;
import cz.cvut.kbss.jopa.model.annotations.OWLObjectProperty;
import cz.cvut.kbss.jsonld.annotation.JsonLdAttributeOrder;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.mithaq.publish.dataset.DatasetDescription.Instances;
import org.mithaq.vocab.IriScheme;

/**
 * The instances of a class in a {@link DatasetResource}.
 *
 * <p><em>Shape</em>: {@code term} (the IRI of the class), {@code label} (its name in the reader's language), {@code entities} (how
 * many there are), {@code example} (one of them, left out when it has no address here).
 */
@OWLClass(iri = DatasetResource.VOID + "Dataset")
@JsonLdAttributeOrder({"id", "term", "label", "entities", "example"})
public final class InstancesResource {

    @Id
    private final String id;

    @OWLObjectProperty(iri = DatasetResource.VOID + "class")
    private final URI term;

    @OWLDataProperty(iri = "http://www.w3.org/2000/01/rdf-schema#label")
    private final String label;

    @OWLDataProperty(iri = DatasetResource.VOID + "entities")
    private final long entities;

    @OWLObjectProperty(iri = DatasetResource.VOID + "exampleResource")
    private final @Nullable URI example;

    InstancesResource(Instances instances) {
        this.id = "_:" + IriScheme.localName(instances.iri());
        this.term = URI.create(instances.iri());
        this.label = instances.label();
        this.entities = instances.entities();
        this.example = IriScheme.pathOf(instances.example())
                .map(path -> URI.create(instances.example()))
                .orElse(null);
    }
}

package org.mithaq.publish.jsonld;

import cz.cvut.kbss.jopa.model.annotations.Id;
import cz.cvut.kbss.jopa.model.annotations.OWLClass;
import cz.cvut.kbss.jopa.model.annotations.OWLDataProperty;
import cz.cvut.kbss.jopa.model.annotations.OWLObjectProperty;
import cz.cvut.kbss.jsonld.annotation.JsonLdAttributeOrder;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mithaq.publish.dataset.DatasetDescription;
import org.mithaq.publish.dump.DumpFormat;

/**
 * The description of the data for programs, in the reader's language: a tree of JSON that carries its own JSON-LD context.
 *
 * <p><em>Shape</em>: {@code title}, {@code description}, {@code publisher}, {@code licence} (an IRI), {@code revision},
 * {@code modified} (left out when nobody knows), {@code triples}, {@code entities}, {@code graphs}, {@code dumps} (addresses),
 * {@code classes} ({@link InstancesResource}, most instances first). Keys are added in later versions, never renamed or removed.
 */
@OWLClass(iri = DatasetResource.DCAT + "Dataset")
@JsonLdAttributeOrder({
    "id",
    "title",
    "description",
    "publisher",
    "licence",
    "revision",
    "modified",
    "triples",
    "entities",
    "graphs",
    "dumps",
    "classes"
})
public final class DatasetResource {

    static final String DCAT = "http://www.w3.org/ns/dcat#";
    static final String DCTERMS = "http://purl.org/dc/terms/";
    static final String VOID = "http://rdfs.org/ns/void#";

    @Id
    private final String id;

    @OWLDataProperty(iri = DCTERMS + "title")
    private final String title;

    @OWLDataProperty(iri = DCTERMS + "description")
    private final String description;

    @OWLDataProperty(iri = ResultResource.MQS + "publisher")
    private final String publisher;

    @OWLObjectProperty(iri = DCTERMS + "license")
    private final URI licence;

    @OWLDataProperty(iri = DCAT + "version")
    private final long revision;

    @OWLDataProperty(iri = DCTERMS + "modified")
    private final @Nullable String modified;

    @OWLDataProperty(iri = VOID + "triples")
    private final long triples;

    @OWLDataProperty(iri = VOID + "entities")
    private final long entities;

    @OWLDataProperty(iri = ResultResource.MQS + "graphs")
    private final long graphs;

    @OWLObjectProperty(iri = VOID + "dataDump")
    private final Set<URI> dumps;

    @OWLObjectProperty(iri = VOID + "classPartition")
    private final Set<InstancesResource> classes = new LinkedHashSet<>();

    private DatasetResource(DatasetDescription data, String server) {
        this.id = server + "/dataset#mithaq";
        this.title = data.title();
        this.description = data.description();
        this.publisher = data.publisher();
        this.licence = URI.create(data.licence());
        this.revision = data.revision();
        this.modified = data.changed().map(Instant::toString).orElse(null);
        this.triples = data.triples();
        this.entities = data.entities();
        this.graphs = data.graphs();
        this.dumps = Arrays.stream(DumpFormat.values())
                .map(format -> URI.create(server + format.path()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        data.classes().forEach(each -> classes.add(new InstancesResource(each)));
    }

    /**
     * The description for programs.
     *
     * @param server the address of the installation, without a slash at its end
     */
    public static DatasetResource of(DatasetDescription data, String server) {
        return new DatasetResource(data, server);
    }
}

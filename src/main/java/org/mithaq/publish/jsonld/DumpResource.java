package org.mithaq.publish.jsonld;

import cz.cvut.kbss.jopa.model.annotations.Id;
import cz.cvut.kbss.jopa.model.annotations.OWLClass;
import cz.cvut.kbss.jopa.model.annotations.OWLDataProperty;
import cz.cvut.kbss.jopa.model.annotations.OWLObjectProperty;
import cz.cvut.kbss.jsonld.annotation.JsonLdAttributeOrder;
import java.net.URI;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.publish.dump.Dump;
import org.mithaq.publish.dump.DumpFormat;
import org.mithaq.publish.dump.DumpHeader;
import org.mithaq.vocab.OpenLicence;

/**
 * A dump in a {@link DumpsResource}. What is not known before it is made is left out.
 *
 * <p><em>Shape</em>: {@code id} (the address of the file), {@code title} (its name), {@code mediaType} (of what is
 * compressed), {@code license}; of one that is made {@code revision}, {@code modified} (when that was made), {@code size} in
 * bytes, {@code sha256} in hexadecimal, {@code statements}.
 */
@OWLClass(iri = DumpsResource.DCAT + "Distribution")
@JsonLdAttributeOrder({"id", "title", "mediaType", "license", "revision", "modified", "size", "sha256", "statements"})
public final class DumpResource {

    @Id
    private final String id;

    @OWLDataProperty(iri = DumpsResource.DCTERMS + "title")
    private final String title;

    @OWLDataProperty(iri = DumpsResource.DCAT + "mediaType")
    private final String mediaType;

    @OWLObjectProperty(iri = DumpsResource.DCTERMS + "license")
    private final URI license = URI.create(OpenLicence.IRI);

    @OWLDataProperty(iri = QueryResource.MQS + "revision")
    private final @Nullable Long revision;

    @OWLDataProperty(iri = DumpsResource.DCTERMS + "modified")
    private final @Nullable String modified;

    @OWLDataProperty(iri = DumpsResource.DCAT + "byteSize")
    private final @Nullable Long size;

    @OWLDataProperty(iri = "http://spdx.org/rdf/terms#checksumValue")
    private final @Nullable String sha256;

    @OWLDataProperty(iri = "http://rdfs.org/ns/void#triples")
    private final @Nullable Long statements;

    DumpResource(DumpFormat format, Optional<Dump> made, String server) {
        this.id = server + "/dump/" + format.fileName();
        this.title = format.fileName();
        this.mediaType = format.mediaType();
        DumpHeader header = made.map(dump -> dump.header(Duration.ZERO)).orElse(null);
        Dump.Whole whole = made.flatMap(Dump::whole).orElse(null);
        this.revision = header == null ? null : header.revision();
        this.modified =
                header == null ? null : header.time().map(String::valueOf).orElse(null);
        this.size = whole == null ? null : whole.length();
        this.sha256 = whole == null ? null : HexFormat.of().formatHex(whole.sha256());
        this.statements = whole == null ? null : whole.statements();
    }
}

package org.mithaq.publish.jsonld;

import cz.cvut.kbss.jopa.model.annotations.Id;
import cz.cvut.kbss.jopa.model.annotations.OWLClass;
import cz.cvut.kbss.jopa.model.annotations.OWLObjectProperty;
import cz.cvut.kbss.jsonld.annotation.JsonLdAttributeOrder;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mithaq.publish.dump.Dump;
import org.mithaq.publish.dump.DumpFormat;

/**
 * The dumps of an installation for programs: a tree of JSON that carries its own JSON-LD context.
 *
 * <p><em>Shape</em>: {@code dumps}, one for each format, the keys of which are those of {@link DumpResource}. Keys are added
 * in later versions, never renamed or removed.
 */
@OWLClass(iri = DumpsResource.DCAT + "Dataset")
@JsonLdAttributeOrder({"id", "dumps"})
public final class DumpsResource {

    static final String DCAT = "http://www.w3.org/ns/dcat#";
    static final String DCTERMS = "http://purl.org/dc/terms/";

    @Id
    private final String id;

    @OWLObjectProperty(iri = DCAT + "distribution")
    private final Set<DumpResource> dumps = new LinkedHashSet<>();

    private DumpsResource(List<Dump> made, String server) {
        this.id = server + "/dataset";
        for (DumpFormat format : DumpFormat.values()) {
            dumps.add(new DumpResource(
                    format,
                    made.stream().filter(dump -> dump.format() == format).findFirst(),
                    server));
        }
    }

    /**
     * The dumps for programs.
     *
     * @param made those that are whole
     * @param server the address of the installation, without a slash at its end
     */
    public static DumpsResource of(List<Dump> made, String server) {
        return new DumpsResource(made, server);
    }
}

package org.mithaq.publish.dataset;

import static org.mithaq.publish.dataset.DescriptionGraph.iri;
import static org.mithaq.publish.dataset.DescriptionGraph.shortName;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.VOID;
import org.mithaq.publish.dataset.DatasetCounts.ClassCounts;
import org.mithaq.publish.dataset.DatasetCounts.PropertyCounts;
import org.mithaq.publish.dump.DumpFormat;
import org.mithaq.vocab.IriScheme;

/**
 * The description of the data as a graph.
 *
 * <p><em>Shape</em>: {@code /dataset#mithaq} is the {@code void:Dataset} and {@code dcat:Dataset}, with a
 * {@code dcat:Distribution} for each dump; a {@code void:propertyPartition} for each property; a {@code void:classPartition}
 * for each class, in it one for each property of its instances, and in that one for each class or datatype of their values.
 * Nothing is without an IRI.
 *
 * <p><em>Source</em>: VoID (W3C Note), DCAT-AP 3.0, {@code http://ldf.fi/void-ext#} as the editors of SIB read it.
 */
public final class DatasetStatements {

    /** What the description says, whatever the data are. */
    static final String TEXTS = "dataset/dataset.ttl";

    private static final String VOID_EXT = "http://ldf.fi/void-ext#";
    private static final String GZIP = "https://www.iana.org/assignments/media-types/application/gzip";

    private final DescriptionGraph description;
    private final DatasetCounts counts;

    private DatasetStatements(DescriptionGraph description, DatasetCounts counts) {
        this.description = description;
        this.counts = counts;
    }

    /**
     * The description of data.
     *
     * @param server the address of the installation, without a slash at its end
     */
    public static Graph of(DatasetCounts counts, String server) {
        DescriptionGraph description = new DescriptionGraph(server);
        addTo(description, counts);
        return description.graph();
    }

    static void addTo(DescriptionGraph description, DatasetCounts counts) {
        description.addFile(TEXTS);
        description
                .graph()
                .getPrefixMapping()
                .setNsPrefix("dataset", description.own("").getURI())
                .setNsPrefix("owl", OWL2.NS)
                .setNsPrefix("void-ext", VOID_EXT);
        DatasetStatements statements = new DatasetStatements(description, counts);
        Node dataset = description.own("mithaq");
        statements.state(dataset);
        statements.dumps(dataset);
        counts.properties().forEach(property -> statements.property(dataset, "property", property));
        counts.classes().forEach(type -> statements.type(dataset, type));
    }

    private void state(Node dataset) {
        String revision = Long.toString(counts.revision());
        description.text(dataset, DCAT.NS + "version", revision);
        description.text(dataset, OWL2.versionInfo.getURI(), revision);
        counts.changed().ifPresent(time -> {
            modified(dataset, time);
            modified(description.own("catalogue"), time);
            modified(iri(description.server() + "/dataset"), time);
        });
        description.number(dataset, VOID.triples.getURI(), counts.triples());
        description.number(dataset, VOID.entities.getURI(), counts.entities());
        description.number(dataset, VOID.classes.getURI(), counts.classes().size());
        description.number(
                dataset, VOID.properties.getURI(), counts.properties().size());
        description.number(dataset, VOID.distinctSubjects.getURI(), counts.subjects());
        description.number(dataset, VOID.distinctObjects.getURI(), counts.objects());
        Set<String> vocabularies = new TreeSet<>();
        counts.classes().forEach(type -> vocabularies.add(namespace(type.iri())));
        counts.properties().forEach(property -> vocabularies.add(namespace(property.iri())));
        vocabularies.forEach(vocabulary -> description.add(dataset, VOID.vocabulary.getURI(), iri(vocabulary)));
    }

    private void modified(Node node, Instant time) {
        String text = time.truncatedTo(ChronoUnit.SECONDS).toString();
        description.add(node, DCTerms.modified.getURI(), NodeFactory.createLiteralDT(text, XSDDatatype.XSDdateTime));
    }

    private void dumps(Node dataset) {
        Node licence = description
                .graph()
                .find(dataset, DCTerms.license.asNode(), Node.ANY)
                .next()
                .getObject();
        for (DumpFormat format : DumpFormat.values()) {
            Node dump = description.own("dump-" + format.suffix());
            Node file = iri(description.server() + format.path());
            description.add(dataset, DCAT.distribution.getURI(), dump);
            description.add(dataset, VOID.dataDump.getURI(), file);
            description.type(dump, DCAT.NS + "Distribution");
            description.text(dump, DCTerms.title.getURI(), "mithaq." + format.suffix() + ".gz");
            description.add(dump, DCAT.accessURL.getURI(), file);
            description.add(dump, DCAT.downloadURL.getURI(), file);
            description.add(dump, DCAT.mediaType.getURI(), iri(format.mediaTypeIri()));
            description.add(dump, DCAT.compressFormat.getURI(), iri(GZIP));
            description.add(dump, DCTerms.format.getURI(), iri(format.fileTypeIri()));
            description.add(dump, DCTerms.license.getURI(), licence);
            counts.changed().ifPresent(time -> modified(dump, time));
            description.type(iri(format.mediaTypeIri()), DCTerms.NS + "MediaType");
            description.type(iri(format.fileTypeIri()), DCTerms.NS + "MediaTypeOrExtent");
        }
        description.type(iri(GZIP), DCTerms.NS + "MediaType");
    }

    private void type(Node dataset, ClassCounts type) {
        String name = "class-" + shortName(type.iri());
        Node part = description.own(name);
        description.add(dataset, VOID.classPartition.getURI(), part);
        description.add(part, VOID._class.getURI(), iri(type.iri()));
        description.number(part, VOID.entities.getURI(), type.entities());
        if (type.example().startsWith(IriScheme.BASE)) {
            description.add(part, VOID.exampleResource.getURI(), iri(type.example()));
        }
        type.properties().forEach(property -> property(part, name + ".property", property));
    }

    private void property(Node whole, String before, PropertyCounts property) {
        String name = before + "-" + shortName(property.iri());
        Node part = description.own(name);
        description.add(whole, VOID.propertyPartition.getURI(), part);
        description.add(part, VOID.property.getURI(), iri(property.iri()));
        description.number(part, VOID.triples.getURI(), property.triples());
        description.number(part, VOID.distinctSubjects.getURI(), property.subjects());
        property.objects().ifPresent(count -> description.number(part, VOID.distinctObjects.getURI(), count));
        if (property.objects().isEmpty()) {
            values(part, name, property);
        }
    }

    private void values(Node part, String name, PropertyCounts property) {
        property.objectClasses().forEach((type, count) -> {
            Node values = description.own(name + ".to-" + shortName(type));
            description.add(part, VOID.classPartition.getURI(), values);
            description.add(values, VOID._class.getURI(), iri(type));
            description.number(values, VOID.triples.getURI(), count);
        });
        property.datatypes().forEach((datatype, count) -> {
            Node values = description.own(name + ".to-" + shortName(datatype));
            description.add(part, VOID_EXT + "datatypePartition", values);
            description.add(values, VOID_EXT + "datatype", iri(datatype));
            description.number(values, VOID.triples.getURI(), count);
        });
    }

    /** What stands before the name of a term. */
    private static String namespace(String iri) {
        return iri.substring(0, Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }
}

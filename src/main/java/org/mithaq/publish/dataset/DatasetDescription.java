package org.mithaq.publish.dataset;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.mithaq.language.Language;
import org.mithaq.publish.dataset.DatasetCounts.ClassCounts;
import org.mithaq.vocab.BundledFiles;
import org.mithaq.vocab.BundledGraph;
import org.mithaq.vocab.DeclaredTerms;
import org.mithaq.vocab.TermLabels;

/**
 * What there is to know of the data, in the words of one language: for pages and for programs that want no RDF.
 *
 * @param title the name of the data
 * @param description what they are about, in a sentence
 * @param licence the IRI of the licence
 * @param publisher who publishes them
 * @param revision the number of the revision that was counted
 * @param changed when it was made; empty when nothing has changed since the store was filled
 * @param triples statements, each once
 * @param entities things with an IRI of Mithaq
 * @param graphs named graphs
 * @param classes those of the ontology that have instances, most instances first
 */
public record DatasetDescription(
        String title,
        String description,
        String licence,
        String publisher,
        long revision,
        Optional<Instant> changed,
        long triples,
        long entities,
        long graphs,
        List<Instances> classes) {

    /** The texts at an address that stands for any. */
    private static final DescriptionGraph TEXTS = new DescriptionGraph("http://localhost");

    static {
        TEXTS.addFile(DatasetStatements.TEXTS);
    }

    private static final Node DATASET = TEXTS.own("mithaq");
    private static final Graph MODULES = BundledGraph.of(BundledFiles.below("ontology/modules", ".ttl"));

    /**
     * The instances of a class.
     *
     * @param iri the class
     * @param label its name in the reader's language
     * @param entities how many instances there are
     * @param example one of them
     */
    public record Instances(String iri, String label, long entities, String example) {}

    /** The data as they were counted, in a language. */
    public static DatasetDescription of(DatasetCounts counts, Language language) {
        return new DatasetDescription(
                text(DATASET, DCTerms.title.getURI(), language),
                text(DATASET, DCTerms.description.getURI(), language),
                value(DATASET, DCTerms.license.getURI()).getURI(),
                text(value(DATASET, DCTerms.publisher.getURI()), FOAF.name.getURI(), language),
                counts.revision(),
                counts.changed(),
                counts.triples(),
                counts.entities(),
                counts.graphs().size(),
                classes(counts, language));
    }

    private static Node value(Node subject, String property) {
        return TEXTS.graph()
                .find(subject, DescriptionGraph.iri(property), Node.ANY)
                .next()
                .getObject();
    }

    private static String text(Node subject, String property, Language language) {
        return TEXTS.graph()
                .find(subject, DescriptionGraph.iri(property), Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(text -> text.getLiteralLanguage().equals(language.tag()))
                .next()
                .getLiteralLexicalForm();
    }

    private static List<Instances> classes(DatasetCounts counts, Language language) {
        TermLabels labels = new TermLabels(MODULES);
        return counts.classes().stream()
                .filter(type -> DeclaredTerms.bundled().isClass(type.iri()))
                .sorted(Comparator.comparing(ClassCounts::entities).reversed().thenComparing(ClassCounts::iri))
                .map(type -> new Instances(
                        type.iri(),
                        labels.of(DescriptionGraph.iri(type.iri()), language),
                        type.entities(),
                        type.example()))
                .toList();
    }
}

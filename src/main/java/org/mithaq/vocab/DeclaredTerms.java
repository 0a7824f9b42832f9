package org.mithaq.vocab;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;

/**
 * The classes and properties that the modules of the ontology declare, as they come with the program: what a record
 * declares is not among them.
 */
public final class DeclaredTerms {

    private static final DeclaredTerms BUNDLED = read();

    private final Set<String> classes = new TreeSet<>();
    private final Set<String> properties = new TreeSet<>();

    private DeclaredTerms() {}

    /** The terms of the bundled ontology. */
    public static DeclaredTerms bundled() {
        return BUNDLED;
    }

    /** Whether the IRI is a class of the ontology. */
    public boolean isClass(String iri) {
        return classes.contains(iri);
    }

    /** Whether the IRI is a property of the ontology. */
    public boolean isProperty(String iri) {
        return properties.contains(iri);
    }

    /** The declared class whose name is most like that of {@code iri}; empty when none is at all like it. */
    public Optional<String> classLike(String iri) {
        return nearest(classes, iri);
    }

    /** The declared property whose name is most like that of {@code iri}; empty when none is at all like it. */
    public Optional<String> propertyLike(String iri) {
        return nearest(properties, iri);
    }

    /** A third of the letters may differ; of two terms that are equally near, the first by alphabet. */
    private static Optional<String> nearest(Set<String> terms, String iri) {
        String name = IriScheme.localName(iri).toLowerCase(Locale.ROOT);
        return terms.stream()
                .map(term ->
                        Map.entry(term, distance(name, IriScheme.localName(term).toLowerCase(Locale.ROOT))))
                .filter(near -> 3 * near.getValue() <= name.length())
                .min(Comparator.comparing(Map.Entry<String, Integer>::getValue).thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }

    /** How many letters must be inserted, left out or replaced to make one word the other (Levenshtein). */
    private static int distance(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[to.length()];
    }

    private static DeclaredTerms read() {
        Graph modules = BundledGraph.of(BundledFiles.below("ontology/modules", ".ttl"));
        DeclaredTerms terms = new DeclaredTerms();
        modules.find(Node.ANY, RDF.type.asNode(), Node.ANY).forEachRemaining(triple -> {
            Node term = triple.getSubject();
            if (term.isURI() && term.getURI().startsWith(IriScheme.TERMS)) {
                boolean isClass = triple.getObject().equals(OWL2.Class.asNode());
                (isClass ? terms.classes : terms.properties).add(term.getURI());
            }
        });
        return terms;
    }
}

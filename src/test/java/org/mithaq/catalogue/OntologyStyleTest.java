package org.mithaq.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.support.OntologyTerms;
import org.mithaq.support.ProjectFiles;
import org.mithaq.support.Seed;
import org.mithaq.support.Triples;
import org.mithaq.support.Waivers;
import org.mithaq.vocab.IriScheme;

/** How the ontology is written: labels, definitions, headers, namespaces and structure. */
class OntologyStyleTest {

    private static final Graph MODULES = OntologyTerms.MODULES;
    private static final Graph HEADER = ProjectFiles.turtle(Path.of("ontology/mithaq.ttl"));
    private static final Node ONTOLOGY = NodeFactory.createURI(IriScheme.ONTOLOGY);
    private static final Set<String> LANGUAGES = Set.of("ar", "en", "fr");
    private static final Waivers WAIVERS = Waivers.of("src/test/resources/catalogue/ontology-waivers.csv");
    private static final String VANN = "http://purl.org/vocab/vann/";

    /** What may be waived for a term. */
    private enum Check {
        DOMAIN,
        RANGE,
        INVERSE
    }

    static Stream<String> terms() {
        return OntologyTerms.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("terms")
    void aTermHasOneLabelAndOneDefinitionPerLanguageInItsScript(String name) {
        Node term = OntologyTerms.all().get(name);
        for (Node property : List.of(RDFS.label.asNode(), SKOS.definition.asNode())) {
            Map<String, List<String>> texts = Triples.texts(MODULES, term, property);
            assertThat(texts.keySet()).as("%s", property).isEqualTo(LANGUAGES);
            assertThat(texts)
                    .allSatisfy((language, values) -> assertThat(values)
                            .hasSize(1)
                            .allMatch(text -> Triples.isInScriptOf(language, text), "in the script of " + language));
        }
        assertThat(Triples.objects(MODULES, term, RDFS.isDefinedBy.asNode())).containsExactly(ONTOLOGY);
    }

    @Test
    void classesAreInUpperAndPropertiesInLowerCamelCase() {
        assertThat(OntologyTerms.classes().keySet()).isNotEmpty().allMatch(name -> name.matches("([A-Z][a-z]+)+"));
        assertThat(OntologyTerms.properties().keySet())
                .isNotEmpty()
                .allMatch(name -> name.matches("[a-z]+([A-Z][a-z]+)*"));
    }

    @Test
    void noTwoTermsShareALabel() {
        Map<String, List<String>> termsByLabel = new HashMap<>();
        OntologyTerms.all()
                .forEach((name, term) -> Triples.texts(MODULES, term, RDFS.label.asNode())
                        .forEach((language, labels) -> labels.forEach(label -> termsByLabel
                                .computeIfAbsent(language + " " + label.toLowerCase(), key -> new ArrayList<>())
                                .add(name))));
        assertThat(termsByLabel)
                .isNotEmpty()
                .allSatisfy((label, names) -> assertThat(names).hasSize(1));
    }

    @Test
    void theModulesDefineTermsOfOurNamespaceOnly() {
        List<String> faults = new ArrayList<>();
        for (Path file : ProjectFiles.below("ontology/modules", ".ttl")) {
            boolean declaresOthers = ProjectFiles.baseName(file).equals("imported-terms");
            ProjectFiles.turtle(file).find().forEachRemaining(triple -> {
                Node subject = triple.getSubject();
                boolean own = subject.isBlank() || subject.getURI().startsWith(IriScheme.ONTOLOGY);
                boolean declaration = declaresOthers && triple.getPredicate().equals(RDF.type.asNode());
                if (!own && !declaration) {
                    faults.add(file + ": " + triple);
                }
            });
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void anAlignmentSaysSomethingOfOurTermsAndOnlyDeclaresThoseOfOthers() {
        List<String> faults = new ArrayList<>();
        List<Path> files = ProjectFiles.below("ontology/alignments", ".ttl");
        for (Path file : files) {
            ProjectFiles.turtle(file).find().forEachRemaining(triple -> {
                boolean own = triple.getSubject().isBlank()
                        || triple.getSubject().getURI().startsWith(IriScheme.ONTOLOGY);
                boolean header = triple.getSubject().isURI()
                        && triple.getSubject().getURI().startsWith(IriScheme.ONTOLOGY + "/alignments/");
                boolean known = header
                        || triple.getSubject().isBlank()
                        || OntologyTerms.all().containsValue(triple.getSubject());
                boolean declaration = triple.getPredicate().equals(RDF.type.asNode());
                if (own ? !known : !declaration) {
                    faults.add(file + ": " + triple);
                }
            });
        }
        assertThat(files).isNotEmpty();
        assertThat(faults).isEmpty();
    }

    @Test
    void theHeaderSaysWhatAReaderOfTheOntologyMustKnow() {
        for (Node property : List.of(DCTerms.title.asNode(), DCTerms.description.asNode())) {
            assertThat(Triples.texts(HEADER, ONTOLOGY, property).keySet()).isEqualTo(LANGUAGES);
        }
        for (Node property : List.of(
                DCTerms.license.asNode(),
                DCTerms.creator.asNode(),
                DCTerms.publisher.asNode(),
                DCTerms.created.asNode(),
                DCTerms.issued.asNode(),
                DCTerms.bibliographicCitation.asNode(),
                NodeFactory.createURI("http://purl.org/ontology/bibo/status"),
                OWL2.versionIRI.asNode(),
                OWL2.versionInfo.asNode())) {
            assertThat(Triples.objects(HEADER, ONTOLOGY, property))
                    .as("%s", property)
                    .hasSize(1);
        }
        assertThat(Triples.objects(HEADER, ONTOLOGY, DCTerms.license.asNode())).allMatch(Node::isURI);
        assertThat(Triples.objects(HEADER, ONTOLOGY, NodeFactory.createURI(VANN + "preferredNamespacePrefix")))
                .containsExactly(NodeFactory.createLiteralString("mq"));
        assertThat(Triples.objects(HEADER, ONTOLOGY, NodeFactory.createURI(VANN + "preferredNamespaceUri")))
                .containsExactly(NodeFactory.createLiteralString(IriScheme.TERMS));
    }

    @Test
    void theHeaderImportsEveryModuleAndNothingElse() {
        Set<String> modules = ProjectFiles.below("ontology/modules", ".ttl").stream()
                .map(file -> IriScheme.ONTOLOGY + "/" + ProjectFiles.baseName(file))
                .collect(Collectors.toSet());
        assertThat(Triples.objects(HEADER, ONTOLOGY, OWL2.imports.asNode()))
                .extracting(Node::getURI)
                .containsExactlyInAnyOrderElementsOf(modules);
    }

    static Stream<Path> parts() {
        return Stream.of("ontology/modules", "ontology/alignments")
                .flatMap(folder -> ProjectFiles.below(folder, ".ttl").stream());
    }

    @ParameterizedTest
    @MethodSource("parts")
    void aPartHasTheVersionOfTheWholeAndATitlePerLanguage(Path file) {
        String path = Path.of("ontology").relativize(file).toString().replace('\\', '/');
        String name = path.substring(0, path.length() - ".ttl".length()).replace("modules/", "");
        String version = Triples.objects(HEADER, ONTOLOGY, OWL2.versionInfo.asNode())
                .get(0)
                .getLiteralLexicalForm();
        Graph part = ProjectFiles.turtle(file);
        Node iri = NodeFactory.createURI(IriScheme.ONTOLOGY + "/" + name);
        assertThat(Triples.instances(part, OWL2.Ontology.asNode())).containsExactly(iri);
        assertThat(Triples.objects(part, iri, OWL2.versionIRI.asNode()))
                .extracting(Node::getURI)
                .containsExactly(IriScheme.ONTOLOGY + "/" + version + "/" + name);
        assertThat(Triples.objects(part, iri, OWL2.versionInfo.asNode()))
                .extracting(Node::getLiteralLexicalForm)
                .containsExactly(version);
        assertThat(Triples.texts(part, iri, DCTerms.title.asNode()).keySet()).isEqualTo(LANGUAGES);
        assertThat(Triples.objects(part, iri, DCTerms.license.asNode()))
                .isEqualTo(Triples.objects(HEADER, ONTOLOGY, DCTerms.license.asNode()));
    }

    @Test
    void everyPropertyHasADomainOrAReasonForNone() {
        assertThat(without(OntologyTerms.properties(), RDFS.domain.asNode())).isEqualTo(WAIVERS.of(Check.DOMAIN));
    }

    @Test
    void everyPropertyHasARangeOrAReasonForNone() {
        assertThat(without(OntologyTerms.properties(), RDFS.range.asNode())).isEqualTo(WAIVERS.of(Check.RANGE));
    }

    @Test
    void everyObjectPropertyHasAnInverseOrAReasonForNone() {
        Map<String, Node> properties = OntologyTerms.objectProperties();
        Set<Node> withInverse = MODULES.find(Node.ANY, OWL2.inverseOf.asNode(), Node.ANY).toList().stream()
                .flatMap(triple -> Stream.of(triple.getSubject(), triple.getObject()))
                .collect(Collectors.toSet());
        withInverse.addAll(Triples.instances(MODULES, OWL2.SymmetricProperty.asNode()));
        properties.values().removeAll(withInverse);
        assertThat(properties.keySet()).isEqualTo(WAIVERS.of(Check.INVERSE));
    }

    @Test
    void everyClassIsUsedByAPropertyOrAShape() {
        Set<Node> used = new TreeSet<>(java.util.Comparator.comparing(Node::toString));
        for (Node property : List.of(RDFS.domain.asNode(), RDFS.range.asNode())) {
            MODULES.find(Node.ANY, property, Node.ANY)
                    .mapWith(Triple::getObject)
                    .forEachRemaining(used::add);
        }
        Seed.shapes()
                .graph()
                .find(Node.ANY, SHACL.targetClass, Node.ANY)
                .mapWith(Triple::getObject)
                .forEachRemaining(used::add);
        assertThat(used).containsAll(OntologyTerms.classes().values());
    }

    private static Set<String> without(Map<String, Node> terms, Node property) {
        return terms.entrySet().stream()
                .filter(entry -> !MODULES.contains(entry.getValue(), property, Node.ANY))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

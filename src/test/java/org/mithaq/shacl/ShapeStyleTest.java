package org.mithaq.shacl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.shacl.engine.constraint.SparqlConstraint;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.support.OntologyTerms;
import org.mithaq.support.ProjectFiles;
import org.mithaq.support.Seed;
import org.mithaq.support.Triples;
import org.mithaq.vocab.IriScheme;

/** How shapes are written. */
class ShapeStyleTest {

    private static final Graph SHAPES = Seed.shapes().graph();
    private static final Set<String> LANGUAGES = Set.of("ar", "en", "fr");
    private static final Set<Node> SEVERITIES = Set.of(SHACL.Violation, SHACL.Warning, SHACL.Info);

    /** Shapes that report by themselves: property shapes, rules, and node shapes with a choice of their own. */
    static Stream<Node> reporting() {
        Set<Node> shapes = new TreeSet<>(java.util.Comparator.comparing(Node::toString));
        shapes.addAll(Triples.instances(SHAPES, SHACL.PropertyShape));
        for (Node constraint : List.of(SHACL.sparql, SHACL.or, SHACL.xone, SHACL.and, SHACL.not)) {
            SHAPES.find(Node.ANY, constraint, Node.ANY)
                    .mapWith(Triple::getSubject)
                    .filterKeep(Node::isURI)
                    .forEachRemaining(shapes::add);
        }
        return shapes.stream();
    }

    @ParameterizedTest
    @MethodSource("reporting")
    void aShapeThatReportsHasNameMessageAndSeverity(Node shape) {
        assertThat(shape.isURI()).isTrue();
        assertThat(shape.getURI()).startsWith(IriScheme.SHAPES);
        for (Node property : List.of(SHACL.name, SHACL.message)) {
            Map<String, List<String>> texts = Triples.texts(SHAPES, shape, property);
            assertThat(texts.keySet()).as("%s", property).isEqualTo(LANGUAGES);
            assertThat(texts)
                    .allSatisfy((language, values) -> assertThat(values)
                            .hasSize(1)
                            .allMatch(text -> Triples.isInScriptOf(language, text), "in the script of " + language));
        }
        assertThat(Triples.objects(SHAPES, shape, SHACL.severity)).hasSize(1).allMatch(SEVERITIES::contains);
        assertThat(Triples.objects(SHAPES, shape, SHACL.message))
                .extracting(Node::getLiteralLexicalForm)
                // the engine does not fill in values in the messages of a shape
                .allMatch(message -> !message.contains("{") && message.endsWith("."), "a sentence without gaps");
    }

    @Test
    void everyShapeWithAPathHasAnIri() {
        List<Node> faults = SHAPES.find(Node.ANY, SHACL.path, Node.ANY)
                .mapWith(Triple::getSubject)
                .filterKeep(Node::isBlank)
                .toList();
        assertThat(Triples.instances(SHAPES, SHACL.PropertyShape)).isNotEmpty();
        assertThat(faults).isEmpty();
    }

    @Test
    void noQueryHasAMessageOrASeverityOfItsOwn() {
        Set<Node> queries = SHAPES.find(Node.ANY, SHACL.sparql, Node.ANY)
                .mapWith(Triple::getObject)
                .toSet();
        assertThat(queries)
                .isNotEmpty()
                .allSatisfy(query -> assertThat(SHAPES.contains(query, SHACL.message, Node.ANY)
                                || SHAPES.contains(query, SHACL.severity, Node.ANY))
                        .isFalse());
    }

    @Test
    void everyPropertyShapeIsUsed() {
        Set<Node> used = new HashSet<>();
        SHAPES.find(Node.ANY, SHACL.property, Node.ANY)
                .mapWith(Triple::getObject)
                .forEachRemaining(used::add);
        SHAPES.find(Node.ANY, RDF.first.asNode(), Node.ANY)
                .mapWith(Triple::getObject)
                .forEachRemaining(used::add);
        assertThat(used).containsAll(Triples.instances(SHAPES, SHACL.PropertyShape));
    }

    @Test
    void everyTermThatAShapeNamesIsInTheOntology() {
        Set<Node> terms = new HashSet<>(OntologyTerms.all().values());
        Set<Node> unknown = new HashSet<>();
        SHAPES.find().forEachRemaining(triple -> {
            for (Node node : List.of(triple.getSubject(), triple.getPredicate(), triple.getObject())) {
                if (node.isURI() && node.getURI().startsWith(IriScheme.TERMS) && !terms.contains(node)) {
                    unknown.add(node);
                }
            }
        });
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyClassHasAShapeInAFileOfItsName() {
        Map<String, String> files = ProjectFiles.below("shapes/classes", ".ttl").stream()
                .collect(Collectors.toMap(
                        ProjectFiles::baseName, file -> targets(file).toString()));
        Map<String, String> expected = OntologyTerms.classes().entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> kebab(entry.getKey()),
                        entry -> List.of(IriScheme.SHAPES + entry.getKey() + "Shape " + entry.getValue())
                                .toString()));
        assertThat(files).isEqualTo(expected);
    }

    static List<Path> files() {
        return Stream.of("shapes/classes", "shapes/common")
                .flatMap(folder -> ProjectFiles.below(folder, ".ttl").stream())
                .toList();
    }

    /** {@code mqs:Meeting-venue} in {@code classes/meeting.ttl}, {@code mqs:labels-arabic} in {@code common/labels.ttl}. */
    @ParameterizedTest
    @MethodSource("files")
    void aPropertyShapeIsNamedAfterItsFile(Path file) {
        Graph graph = ProjectFiles.turtle(file);
        assertThat(Triples.instances(graph, SHACL.PropertyShape)).allSatisfy(shape -> {
            String name = shape.getURI().substring(IriScheme.SHAPES.length());
            assertThat(name).contains("-");
            assertThat(kebab(name.substring(0, name.indexOf('-')))).isEqualTo(ProjectFiles.baseName(file));
        });
    }

    static List<Path> ruleFiles() {
        return ProjectFiles.below("shapes/rules", ".ttl");
    }

    @ParameterizedTest
    @MethodSource("ruleFiles")
    void aRuleFileHoldsTheOneRuleOfItsName(Path file) {
        Graph graph = ProjectFiles.turtle(file);
        List<Node> rules = Triples.instances(graph, SHACL.NodeShape);
        assertThat(rules).hasSize(1);
        String name = rules.get(0).getURI().substring(IriScheme.SHAPES.length());
        assertThat(name).matches("R[0-9]{2}-[A-Za-z]+");
        assertThat(kebab(name.substring("R00-".length()))).isEqualTo(ProjectFiles.baseName(file));
        assertThat(Triples.texts(graph, rules.get(0), SHACL.description).keySet())
                .isEqualTo(LANGUAGES);
        assertThat(Triples.objects(graph, rules.get(0), SHACL.sparql)).hasSize(1);
    }

    @Test
    void rulesAreNumberedWithoutGaps() {
        List<String> numbers =
                rules().map(rule -> number(rule.getShapeNode())).sorted().toList();
        List<String> expected = new ArrayList<>();
        for (int number = 1; number <= ruleFiles().size(); number++) {
            expected.add("R%02d".formatted(number));
        }
        assertThat(numbers).isNotEmpty().isEqualTo(expected);
    }

    static Stream<Shape> rules() {
        return Seed.shapes().targetShapes().stream()
                .filter(shape -> shape.getConstraints().stream().anyMatch(SparqlConstraint.class::isInstance));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleReachesWhatItLooksAtByNamedProperties(Shape rule) {
        Query query = query(rule);
        assertThat(query.isSelectType()).isTrue();
        assertThat(query.getResultVars()).contains("this").isSubsetOf("this", "path", "value");
        assertThat(RuleQueries.faults(query)).isEmpty();
    }

    /** Rules that hold for every property of a kind list them all: the list would silently fall behind the ontology. */
    @Test
    void danglingReferencesAreLookedForInEveryObjectProperty() {
        Set<Node> listed = listed("R15-DanglingReference");
        assertThat(listed).containsAll(OntologyTerms.objectProperties().values());
        assertThat(listed)
                .filteredOn(property -> property.getURI().startsWith(IriScheme.TERMS))
                .containsExactlyInAnyOrderElementsOf(
                        OntologyTerms.objectProperties().values());
    }

    @Test
    void contradictionsAreLookedForInEveryFunctionalProperty() {
        Set<Node> functional =
                new HashSet<>(Triples.instances(OntologyTerms.MODULES, OWL2.FunctionalProperty.asNode()));
        assertThat(functional).isNotEmpty();
        assertThat(listed("R19-ContradictoryFunctionalFact")).isEqualTo(functional);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleThatListsPropertiesTargetsTheirSubjects(Shape rule) {
        Node node = rule.getShapeNode();
        Set<Node> targets = Set.copyOf(Triples.objects(SHAPES, node, SHACL.targetSubjectsOf));
        Set<Node> listed = RuleQueries.listedProperties(query(rule));
        boolean targetsClass = SHAPES.contains(node, SHACL.targetClass, Node.ANY);
        assertThat(targetsClass || targets.equals(listed) || targets.containsAll(listed))
                .as("targets of %s", node)
                .isTrue();
    }

    private static Set<Node> listed(String name) {
        Shape rule = rules().filter(
                        shape -> shape.getShapeNode().equals(NodeFactory.createURI(IriScheme.SHAPES + name)))
                .findFirst()
                .orElseThrow();
        return RuleQueries.listedProperties(query(rule));
    }

    private static Query query(Shape rule) {
        return rule.getConstraints().stream()
                .filter(SparqlConstraint.class::isInstance)
                .map(constraint -> ((SparqlConstraint) constraint).getQuery())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> targets(Path file) {
        Graph graph = ProjectFiles.turtle(file);
        return graph.find(Node.ANY, SHACL.targetClass, Node.ANY)
                .mapWith(triple -> triple.getSubject() + " " + triple.getObject())
                .toList();
    }

    private static String number(Node rule) {
        return rule.getURI().substring(IriScheme.SHAPES.length(), IriScheme.SHAPES.length() + "R00".length());
    }

    static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}

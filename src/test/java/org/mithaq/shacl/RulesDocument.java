package org.mithaq.shacl;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.mithaq.support.ExpectedFile;
import org.mithaq.support.ProjectFiles;
import org.mithaq.vocab.IriScheme;

/** {@code src/docs/rules.md}, written from the shapes and the fixtures. */
final class RulesDocument {

    private static final List<String> LANGUAGES = List.of("ar", "en", "fr");

    private final Graph shapes = GraphFactory.createDefaultGraph();
    private final ConstraintWords words = new ConstraintWords(shapes);
    private final StringBuilder text = new StringBuilder();

    RulesDocument() {
        for (String folder : List.of("shapes/classes", "shapes/common", "shapes/rules")) {
            GraphUtil.addInto(shapes, ProjectFiles.turtleBelow(folder));
        }
    }

    /** The whole document. */
    String write() {
        text.append("# Shapes and rules\n\n");
        text.append(
                "<!-- Written from shapes/ and src/test/resources/shapes; don't edit. After a change of a shape:\n");
        text.append("     mvn test -Dtest=RulesDocumentTest -Dmithaq.rewrite=true -->\n\n");
        text.append(
                "What the check finds, with the messages that readers see. **Violation** keeps a record out of the\n");
        text.append(
                "graph, **Warning** goes to the reviewer, **Info** is advice. A report names the shape that found\n");
        text.append("something; each has its anchor here.\n\n");
        text.append("- [Rules](#rules) look across records.\n");
        text.append("- [Classes](#classes): what is asked of a thing of each class.\n");
        text.append("- [Shared fields](#shared-fields): what several classes have in common.\n\n");
        text.append("## Rules\n\n| rule | severity | catches |\n|---|---|---|\n");
        List<Path> rules = ProjectFiles.below("shapes/rules", ".ttl").stream()
                .sorted(Comparator.comparing(file -> name(root(ProjectFiles.turtle(file)))))
                .toList();
        for (Path file : rules) {
            Node rule = root(ProjectFiles.turtle(file));
            text.append("| [%s](#%s) | %s | %s |\n"
                    .formatted(name(rule), anchor(rule), severity(rule), cell(literal(rule, SHACL.description, "en"))));
        }
        rules.forEach(file -> rule(root(ProjectFiles.turtle(file))));
        text.append("\n## Classes\n");
        ProjectFiles.below("shapes/classes", ".ttl").forEach(this::shapeFile);
        text.append("\n## Shared fields\n");
        ProjectFiles.below("shapes/common", ".ttl").forEach(this::shapeFile);
        return text.toString();
    }

    private void rule(Node rule) {
        heading(rule);
        text.append("Severity: %s. Looks at: %s.\n".formatted(severity(rule), targets(rule)));
        for (String language : LANGUAGES) {
            paragraph(
                    language,
                    "**" + literal(rule, SHACL.name, language) + "** · " + literal(rule, SHACL.description, language)
                            + "\n\n> " + literal(rule, SHACL.message, language));
        }
        for (Node constraint : objects(rule, SHACL.sparql)) {
            String query = value(constraint, SHACL.select)
                    .map(Node::getLiteralLexicalForm)
                    .orElse("");
            folded("SPARQL", "sparql", query.replaceAll("^\\s*\\R|\\s+$", "").stripIndent());
        }
        invalidExample(name(rule).substring(0, 3).toLowerCase(Locale.ROOT) + "-");
    }

    private void invalidExample(String prefix) {
        Fixture.all().stream()
                .filter(fixture -> !fixture.isValid() && fixture.isOfRule(prefix))
                .findFirst()
                .ifPresent(fixture -> folded(
                        "Invalid: " + fixture,
                        "turtle",
                        ExpectedFile.text(fixture.file())
                                .replaceAll("(?m)^@prefix.*\\R", "")
                                .strip()));
    }

    private void shapeFile(Path file) {
        Graph own = ProjectFiles.turtle(file);
        List<Node> nodeShapes = subjects(own, SHACL.NodeShape);
        List<Node> properties = subjects(own, SHACL.PropertyShape);
        text.append("\n### ")
                .append(file.getFileName().toString().replace(".ttl", ""))
                .append('\n');
        for (Node shape : nodeShapes) {
            text.append(
                    "\n<a id=\"%s\"></a>\n**%s** looks at: %s.".formatted(anchor(shape), name(shape), targets(shape)));
            String constraint = words.constraints(shape);
            text.append(constraint.isEmpty() ? "" : " Asks of the thing itself: " + constraint + ".")
                    .append('\n');
            List<Node> shared = objects(shape, SHACL.property).stream()
                    .filter(property -> !properties.contains(property) && property.isURI())
                    .sorted(Comparator.comparing(RulesDocument::name))
                    .toList();
            if (!shared.isEmpty()) {
                text.append("Shared fields: ")
                        .append(shared.stream()
                                .map(property -> "[%s](#%s)".formatted(name(property), anchor(property)))
                                .collect(Collectors.joining(", ")))
                        .append(".\n");
            }
        }
        List<Node> rows = new ArrayList<>(nodeShapes.stream()
                .filter(shape -> value(shape, SHACL.message).isPresent())
                .toList());
        rows.addAll(properties);
        if (!rows.isEmpty()) {
            text.append("\n| shape | field | asks for | severity | message |\n|---|---|---|---|---|\n");
            rows.forEach(this::row);
        }
    }

    private void row(Node shape) {
        String anchor = value(shape, SHACL.path).isPresent() ? "<a id=\"%s\"></a>".formatted(anchor(shape)) : "";
        String field = value(shape, SHACL.path)
                .map(path -> LANGUAGES.stream()
                                .map(language -> bdi(language, literal(shape, SHACL.name, language)))
                                .distinct()
                                .collect(Collectors.joining(" · "))
                        + "<br>`" + words.path(path) + "`")
                .orElse("–");
        String messages = LANGUAGES.stream()
                .map(language -> bdi(language, cell(literal(shape, SHACL.message, language))))
                .collect(Collectors.joining("<br>"));
        text.append("| %s%s | %s | %s | %s | %s |\n"
                .formatted(
                        anchor, name(shape), cell(field), cell(words.constraints(shape)), severity(shape), messages));
    }

    private static String bdi(String language, String sentence) {
        return language.equals("ar") ? "<bdi dir=\"rtl\" lang=\"ar\">" + sentence + "</bdi>" : sentence;
    }

    private void heading(Node shape) {
        text.append("\n<a id=\"%s\"></a>\n\n### %s\n\n".formatted(anchor(shape), name(shape)));
    }

    private void paragraph(String language, String sentences) {
        if (language.equals("ar")) {
            text.append("\n<div dir=\"rtl\" lang=\"ar\">\n\n").append(sentences).append("\n\n</div>\n");
        } else {
            text.append('\n').append(sentences).append('\n');
        }
    }

    private void folded(String title, String language, String code) {
        text.append("\n<details><summary>")
                .append(title)
                .append("</summary>\n\n```")
                .append(language)
                .append('\n');
        text.append(code).append("\n```\n\n</details>\n");
    }

    private String targets(Node shape) {
        List<String> targets = new ArrayList<>();
        objects(shape, SHACL.targetClass).forEach(type -> targets.add(words.term(type)));
        objects(shape, SHACL.targetSubjectsOf).forEach(property -> targets.add("whatever has " + words.term(property)));
        return targets.isEmpty()
                ? "what refers to it"
                : targets.stream().sorted().collect(Collectors.joining(", "));
    }

    private String severity(Node shape) {
        return value(shape, SHACL.severity).map(Node::getLocalName).orElse("Violation");
    }

    private List<Node> objects(Node subject, Node property) {
        return shapes.find(subject, property, Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
    }

    private Optional<Node> value(Node subject, Node property) {
        return objects(subject, property).stream().findFirst();
    }

    private String literal(Node subject, Node property, String language) {
        return objects(subject, property).stream()
                .filter(text -> text.isLiteral() && text.getLiteralLanguage().equals(language))
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElse("–");
    }

    private static List<Node> subjects(Graph graph, Node type) {
        return graph
                .find(Node.ANY, RDF.type.asNode(), type)
                .mapWith(Triple::getSubject)
                .filterKeep(Node::isURI)
                .toList()
                .stream()
                .sorted(Comparator.comparing(RulesDocument::name))
                .toList();
    }

    private static Node root(Graph file) {
        return subjects(file, SHACL.NodeShape).get(0);
    }

    private static String cell(String words) {
        return words.replace("|", "\\|").replace("\n", " ");
    }

    private static String name(Node shape) {
        return shape.isURI() ? IriScheme.localName(shape.getURI()) : "_";
    }

    private static String anchor(Node shape) {
        String address = IriScheme.explanationOf(shape.getURI());
        return address.substring(address.indexOf('#') + 1);
    }
}

package org.mithaq.shacl;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.engine.ShaclPaths;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.mithaq.support.ProjectFiles;
import org.mithaq.support.Triples;

/**
 * A fixture of the shapes: a small graph of invented people and bodies, and what the shapes find in it.
 *
 * <p>{@code <class>/valid/<case>.ttl}, {@code <class>/invalid/<fault>.ttl} with {@code <fault>.expected.ttl} beside it;
 * for rules {@code rules/<number>-<name>/…} in the same way.
 */
record Fixture(Path file) {

    static final String FOLDER = "src/test/resources/shapes";

    private static final String EXPECTED = ".expected.ttl";

    /**
     * Modules and code lists, which shapes look classes and schemes up in. Their literals are left out: no rule reads the
     * texts of a term, and checking them again for each fixture takes most of the time.
     */
    private static final Graph CONTEXT = context();

    /** All fixtures, in order. */
    static List<Fixture> all() {
        return ProjectFiles.below(FOLDER, ".ttl").stream()
                .filter(file -> !file.toString().endsWith(EXPECTED))
                .map(Fixture::new)
                .toList();
    }

    /** The folder of the class or rule. */
    Path subject() {
        return file.getParent().getParent();
    }

    /** Whether the folder is that of the rule whose number this is, as {@code r07-}. */
    boolean isOfRule(String number) {
        return subject().getFileName().toString().startsWith(number);
    }

    boolean isValid() {
        return file.getParent().endsWith("valid");
    }

    /** The file with the expected results. */
    Path expectedFile() {
        return file.resolveSibling(ProjectFiles.baseName(file) + EXPECTED);
    }

    /** The statements of the fixture alone. */
    Graph statements() {
        return ProjectFiles.turtle(file);
    }

    /** The statements of the fixture in their context. */
    Graph data() {
        Graph data = statements();
        GraphUtil.addInto(data, CONTEXT);
        return data;
    }

    /** The context alone, as a graph of its own. */
    static Graph emptyData() {
        Graph data = GraphFactory.createDefaultGraph();
        GraphUtil.addInto(data, CONTEXT);
        return data;
    }

    /** The expected results: focus node, path, source shape, severity; none for a valid fixture. */
    Set<String> expected() {
        if (!Files.exists(expectedFile())) {
            return Collections.emptySet();
        }
        Graph results = ProjectFiles.turtle(expectedFile());
        return Triples.instances(results, SHACL.ValidationResult).stream()
                .map(result -> summary(
                        value(results, result, SHACL.focusNode).orElseThrow(),
                        value(results, result, SHACL.resultPath).map(path -> ShaclPaths.parsePath(results, path)),
                        value(results, result, SHACL.sourceShape).orElseThrow(),
                        value(results, result, SHACL.resultSeverity).orElseThrow()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What was found, in the form of {@link #expected}. */
    static Set<String> summary(Outcome outcome) {
        return outcome.findings().stream()
                .map(finding -> summary(
                        finding.focus(),
                        Optional.ofNullable(finding.path()),
                        finding.shape(),
                        finding.severity().term()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String summary(
            Node focus, Optional<org.apache.jena.sparql.path.Path> path, Node shape, Node severity) {
        return String.join(
                " ",
                focus.isBlank() ? "_" : focus.toString(),
                path.map(Objects::toString).orElse("-"),
                shape.toString(),
                severity.getLocalName());
    }

    private static Optional<Node> value(Graph results, Node result, Node property) {
        return Triples.objects(results, result, property).stream().findFirst();
    }

    /** What fixtures presuppose: modules and code lists without their literals. */
    static Graph presupposed() {
        return CONTEXT;
    }

    private static Graph context() {
        Graph context = GraphFactory.createDefaultGraph();
        List<Path> files = new ArrayList<>(ProjectFiles.below("ontology/modules", ".ttl"));
        // the objectives belong to an instrument, which is described by an authority record
        ProjectFiles.below("ontology/codelists", ".ttl").stream()
                .filter(file -> !file.endsWith("gcm-objectives.ttl"))
                .forEach(files::add);
        files.forEach(file -> ProjectFiles.turtle(file)
                .find()
                .filterDrop(triple -> triple.getObject().isLiteral())
                .forEachRemaining(context::add));
        return context;
    }

    @Override
    public String toString() {
        return Path.of(FOLDER).relativize(file).toString();
    }
}

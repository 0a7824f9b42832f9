package org.mithaq.shacl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * A fixture of the shapes, {@code shapes/<class or rule>/valid|invalid/<case>.ttl} among the test resources.
 *
 * @param file its path
 */
record ShapeCase(Path file) {

    static final Path FOLDER = Path.of("src/test/resources/shapes");

    /** All fixtures, in order. */
    static List<ShapeCase> all() {
        return below(FOLDER)
                .filter(file -> !file.toString().endsWith(".expected.ttl"))
                .map(ShapeCase::new)
                .toList();
    }

    /** The Turtle files below a folder, in order. */
    static Stream<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".ttl")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isValid() {
        return file.getParent().endsWith("valid");
    }

    /** The folder of the class or rule. */
    String subject() {
        return file.getParent().getParent().getFileName().toString();
    }

    Graph statements() {
        return RDFDataMgr.loadGraph(file.toString());
    }

    /** Modules and code lists without their texts, which no rule reads: what fixtures presuppose. */
    static Graph context() {
        Graph context = GraphFactory.createDefaultGraph();
        Stream.of("ontology/modules", "ontology/codelists")
                .flatMap(folder -> below(Path.of(folder)))
                // the objectives belong to an instrument, which an authority record describes
                .filter(file -> !file.endsWith("gcm-objectives.ttl"))
                .flatMap(file -> RDFDataMgr.loadGraph(file.toString()).stream())
                .filter(triple -> !triple.getObject().isLiteral()
                        || triple.getObject().getLiteralLanguage().isEmpty())
                .forEach(context::add);
        return context;
    }

    @Override
    public String toString() {
        return FOLDER.relativize(file).toString().replace('\\', '/');
    }
}

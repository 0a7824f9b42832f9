package org.mithaq.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * The files of the project as they lie in its folders, which is where people edit them. Paths are relative to the root of
 * the project, in which tests run.
 */
public final class ProjectFiles {

    private ProjectFiles() {}

    /** All files below a folder whose name ends with one of the endings, sorted; none when there is no such folder. */
    public static List<Path> below(String folder, String... endings) {
        Path root = Path.of(folder);
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a file in UTF-8. */
    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** The bytes of a file. */
    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** The statements of a Turtle file; what a lenient parser would only warn of is an error. */
    public static Graph turtle(Path file) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(file)
                .lang(Lang.TURTLE)
                .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                .parse(graph);
        return graph;
    }

    /** The statements of all Turtle files below a folder. */
    public static Graph turtleBelow(String folder) {
        Graph graph = GraphFactory.createDefaultGraph();
        below(folder, ".ttl").forEach(file -> turtle(file).find().forEachRemaining(graph::add));
        return graph;
    }

    /** The name of a file without its ending. */
    public static String baseName(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}

package org.mithaq.query.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mithaq.problem.InstallationException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.vocab.BundledFiles;

/** The queries that anybody may ask by name, in order of their paths. */
public final class QueryCatalog {

    private static final String FOLDER = "queries/api";
    private static final String ENDING = ".rq";

    private final Map<String, CatalogQuery> queries = new TreeMap<>();

    private QueryCatalog() {}

    /**
     * The queries that come with the program.
     *
     * @throws InstallationException {@link ProblemCode#INSTALLATION_FILE} as {@link CatalogQuery#read}
     */
    public static QueryCatalog bundled() {
        QueryCatalog catalog = new QueryCatalog();
        for (String file : BundledFiles.below(FOLDER, ENDING)) {
            catalog.add(file, file.substring(FOLDER.length() + 1), BundledFiles.text(file));
        }
        return catalog;
    }

    /**
     * The queries that come with the program and those of a folder, {@code <topic>/<name>.rq} in it.
     *
     * @throws InstallationException {@link ProblemCode#INSTALLATION_FILE} as {@link CatalogQuery#read}; also when the folder
     *     can't be read, or holds a query that has the path of another
     */
    public static QueryCatalog bundledAnd(Path folder) {
        QueryCatalog catalog = bundled();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(ENDING))
                    .sorted()
                    .toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                catalog.add(file.toString(), path, Files.readString(file));
            }
        } catch (IOException e) {
            throw new InstallationException(
                    ProblemCode.INSTALLATION_FILE, Map.of("file", folder, "detail", String.valueOf(e)), e);
        }
        return catalog;
    }

    private void add(String file, String name, String text) {
        String path = name.substring(0, name.length() - ENDING.length());
        if (queries.put(path, CatalogQuery.read(file, path, text)) != null) {
            throw HeaderValue.fault(file, 1, "there is another query " + path);
        }
    }

    /** All queries. */
    public List<CatalogQuery> queries() {
        return List.copyOf(queries.values());
    }

    /** The topics, in alphabetical order. */
    public Set<String> topics() {
        Set<String> topics = new TreeSet<>();
        queries.values().forEach(query -> topics.add(query.topic()));
        return topics;
    }

    /** The queries of a topic; none when there is no such topic. */
    public List<CatalogQuery> ofTopic(String topic) {
        return queries.values().stream()
                .filter(query -> query.topic().equals(topic))
                .toList();
    }

    /** The query of this path. */
    public Optional<CatalogQuery> find(String path) {
        return Optional.ofNullable(queries.get(path));
    }
}

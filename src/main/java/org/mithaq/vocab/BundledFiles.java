package org.mithaq.vocab;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.stream.Stream;
import org.mithaq.problem.InstallationException;
import org.mithaq.problem.ProblemCode;

/**
 * The data folders that come with the program ({@code ontology}, {@code shapes}, {@code queries}), read from the class
 * path, be it a folder of classes or a jar. Names are relative to the class path, with {@code /}.
 */
public final class BundledFiles {

    private BundledFiles() {}

    /**
     * The names of all files below a folder whose name ends with one of the given endings, sorted.
     *
     * @param folder a folder of the class path such as {@code ontology/codelists}
     * @throws InstallationException {@link ProblemCode#INSTALLATION_FILE} when there is no such folder
     */
    public static List<String> below(String folder, String... endings) {
        URL url = BundledFiles.class.getClassLoader().getResource(folder + "/");
        if (url == null) {
            url = BundledFiles.class.getClassLoader().getResource(folder);
        }
        if (url == null) {
            throw missing(folder, "no such folder", null);
        }
        try (Stream<String> names = "file".equals(url.getProtocol()) ? inFolder(url, folder) : inJar(url, folder)) {
            return names.filter(name -> Stream.of(endings).anyMatch(name::endsWith))
                    .sorted()
                    .toList();
        } catch (IOException | URISyntaxException e) {
            throw missing(folder, String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Opens a file; the caller closes it.
     *
     * @throws InstallationException {@link ProblemCode#INSTALLATION_FILE} when there is no such file
     */
    public static InputStream open(String name) {
        InputStream in = BundledFiles.class.getClassLoader().getResourceAsStream(name);
        if (in == null) {
            throw missing(name, "no such file", null);
        }
        return in;
    }

    /** The whole text of a file in UTF-8. */
    public static String text(String name) {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw missing(name, String.valueOf(e.getMessage()), e);
        }
    }

    private static Stream<String> inFolder(URL url, String folder) throws URISyntaxException, IOException {
        Path root = Path.of(new URI(url.toString()));
        return Files.walk(root)
                .filter(Files::isRegularFile)
                .map(file -> folder + "/" + root.relativize(file).toString().replace('\\', '/'));
    }

    private static Stream<String> inJar(URL url, String folder) throws IOException {
        JarURLConnection connection = (JarURLConnection) url.openConnection();
        String entry = connection.getEntryName();
        String root = entry.endsWith("/") ? entry : entry + "/";
        return connection.getJarFile().stream()
                .map(JarEntry::getName)
                .filter(name -> name.startsWith(root) && !name.endsWith("/"))
                .map(name -> folder + "/" + name.substring(root.length()));
    }

    private static InstallationException missing(
            String file, String detail, @org.jspecify.annotations.Nullable Throwable cause) {
        return new InstallationException(ProblemCode.INSTALLATION_FILE, Map.of("file", file, "detail", detail), cause);
    }
}

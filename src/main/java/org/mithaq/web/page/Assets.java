package org.mithaq.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.mithaq.vocab.BundledFiles;
import org.springframework.util.function.SingletonSupplier;

/**
 * Style sheets, scripts, fonts and pictures of pages: those of {@code static/}, and those that {@code static/libraries.properties}
 * names from WebJars. All have addresses below one version, a digest of them all, so that browsers keep them for ever and they
 * find each other by relative addresses.
 */
final class Assets {

    /** What stands before the version in addresses. */
    static final String BASE = "/assets/";

    private static final String FOLDER = "static/";
    private static final String LIBRARIES = FOLDER + "libraries.properties";
    private static final String WEBJARS = "META-INF/resources/webjars/";

    private final Supplier<Map<String, String>> files = SingletonSupplier.of(Assets::find);
    private final Supplier<String> version = SingletonSupplier.of(() -> digest(files().values()));

    /** The address of an asset by its name, such as {@code css/mithaq.css}. */
    String address(String name) {
        if (!files().containsKey(name)) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return BASE + version.get() + "/" + name;
    }

    /** The version in the addresses of now. */
    String version() {
        return version.get();
    }

    /** The bytes of an asset; empty when there is none of this name. */
    Optional<byte[]> read(String name) {
        return Optional.ofNullable(files().get(name)).map(Assets::bytes);
    }

    private Map<String, String> files() {
        return files.get();
    }

    /** The files of the class path by the names of the assets. */
    private static Map<String, String> find() {
        Map<String, String> found = new TreeMap<>();
        for (String file : BundledFiles.below("static", ".css", ".js", ".woff2", ".svg", ".png", ".txt", ".json")) {
            found.put(file.substring(FOLDER.length()), file);
        }
        properties(LIBRARIES).forEach((name, file) -> found.put((String) name, inWebJar((String) file)));
        return found;
    }

    /** {@code cytoscape/dist/cytoscape.min.js} stands below a folder of the version that the build names. */
    private static String inWebJar(String file) {
        String library = file.substring(0, file.indexOf('/'));
        String version = properties("META-INF/maven/org.webjars.npm/" + library + "/pom.properties")
                .getProperty("version");
        return WEBJARS + library + "/" + version + file.substring(library.length());
    }

    private static Properties properties(String file) {
        Properties properties = new Properties();
        try (InputStream in = BundledFiles.open(file)) {
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new IllegalStateException(file, e);
        }
    }

    private static String digest(Iterable<String> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String file : files) {
                digest.update(file.getBytes(StandardCharsets.UTF_8));
                digest.update(bytes(file));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every platform has SHA-256", e);
        }
    }

    private static byte[] bytes(String file) {
        try (InputStream in = BundledFiles.open(file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(file, e);
        }
    }
}

package org.mithaq.owl;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/**
 * Run by the build (see {@code exec-maven-plugin} in {@code pom.xml}) on the class path that Maven resolved for ROBOT:
 * writes that class path down as an argument file of the {@code java} command, which {@link Robot} uses. This class may
 * use nothing but the JDK.
 */
public final class RobotClassPath {

    private RobotClassPath() {}

    /**
     * Writes the jars of the class path, sorted, so that the order is the same on every machine.
     *
     * @param arguments the file to write
     */
    public static void main(String[] arguments) throws IOException, URISyntaxException {
        Set<String> jars = new TreeSet<>();
        for (URL entry : ((URLClassLoader) Thread.currentThread().getContextClassLoader()).getURLs()) {
            Path jar = Path.of(entry.toURI());
            if (Files.isRegularFile(jar)) {
                jars.add(jar.toString());
            }
        }
        Path file = Path.of(arguments[0]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        String classPath = String.join(File.pathSeparator, jars).replace("\\", "\\\\");
        Files.writeString(file, "-cp \"" + classPath + "\"\n");
    }
}

package org.mithaq.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.mithaq.support.ProjectFiles;

/** The sources of the program as the compiler reads them: what byte code no longer shows. */
final class JavaSources {

    static final String ROOT = "src/main/java/org/mithaq";

    private JavaSources() {}

    /** One source file. */
    record Source(Path file, String packageName, int lines, Set<String> namesUsed, List<String> publicWithoutJavadoc) {}

    /** All sources of the program, {@code package-info.java} included. */
    static List<Source> all() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<Path> paths = ProjectFiles.below(ROOT, ".java");
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(paths));
            DocTrees docs = DocTrees.instance(task);
            List<Source> sources = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                sources.add(read(unit, docs));
            }
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source read(CompilationUnitTree unit, DocTrees docs) {
        Set<String> names = new TreeSet<>();
        List<String> bare = new ArrayList<>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitMemberSelect(MemberSelectTree name, Void unused) {
                names.add(name.toString());
                return super.visitMemberSelect(name, unused);
            }

            @Override
            public Void visitClass(ClassTree type, Void unused) {
                boolean visible = type.getModifiers().getFlags().contains(Modifier.PUBLIC);
                if (visible && docs.getDocComment(getCurrentPath()) == null) {
                    bare.add(type.getSimpleName().toString());
                }
                return super.visitClass(type, unused);
            }

            @Override
            public Void visitMethod(MethodTree method, Void unused) {
                boolean visible = method.getModifiers().getFlags().contains(Modifier.PUBLIC)
                        && method.getModifiers().getAnnotations().isEmpty();
                if (visible && docs.getDocComment(getCurrentPath()) == null) {
                    bare.add(method.getName() + "()");
                }
                return super.visitMethod(method, unused);
            }
        }.scan(unit, null);
        Path file = Path.of(unit.getSourceFile().toUri());
        return new Source(
                Path.of("").toAbsolutePath().relativize(file),
                unit.getPackageName().toString(),
                (int) ProjectFiles.text(file).lines().count(),
                names,
                bare);
    }
}

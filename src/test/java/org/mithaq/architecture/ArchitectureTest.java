package org.mithaq.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The order of the packages, where libraries may be known, and the house style that a program can check. */
class ArchitectureTest {

    private static final Logger LOG = LoggerFactory.getLogger(ArchitectureTest.class);
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.mithaq");
    private static final List<JavaSources.Source> SOURCES = JavaSources.all();
    private static final PackageRanks RANKS = PackageRanks.ofTheProject();
    private static final int LARGE = 300;

    /** Types of more than 300 lines, each with the reason why it is one type. */
    private static final Map<String, String> LARGE_TYPES = Map.of();

    @Test
    void theTableOfRanksNamesExactlyThePackagesThatExist() {
        Set<String> existing = SOURCES.stream()
                .map(JavaSources.Source::packageName)
                .filter(name -> !name.equals("org.mithaq"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> ranked = RANKS.packages().stream()
                .filter(name ->
                        existing.stream().noneMatch(other -> other.startsWith(name + ".")) || existing.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(existing).isNotEmpty().isEqualTo(ranked);
    }

    @Test
    void aPackageUsesOnlyPackagesOfLowerRank() {
        Set<String> faults = new TreeSet<>();
        for (JavaClass user : CLASSES) {
            user.getDirectDependenciesFromSelf().stream()
                    .filter(dependency ->
                            dependency.getTargetClass().getPackageName().startsWith("org.mithaq"))
                    .filter(dependency -> !RANKS.mayUse(
                            user.getPackageName(), dependency.getTargetClass().getPackageName()))
                    .forEach(dependency -> faults.add(dependency.getDescription()));
        }
        assertThat(faults).isEmpty();
    }

    /** Constants are copied into the byte code and leave no trace of where they come from. */
    @Test
    void noSourceNamesAPackageOfHigherRank() {
        Set<String> faults = new TreeSet<>();
        for (JavaSources.Source source : SOURCES) {
            source.namesUsed().stream()
                    .filter(name -> name.matches("org\\.mithaq\\.([a-z]+\\.)+[A-Z]\\w*"))
                    .map(name -> name.substring(0, name.lastIndexOf('.')))
                    .filter(used -> !RANKS.mayUse(source.packageName(), used))
                    .forEach(used -> faults.add(source.file() + " names " + used));
        }
        assertThat(faults).isEmpty();
    }

    /** Where a library may be known. */
    private record Confinement(String library, DescribedPredicate<JavaClass> home) {

        @Override
        public String toString() {
            return library + " only in " + home.getDescription();
        }
    }

    static Stream<Confinement> confinements() {
        return Stream.of(
                new Confinement("org.apache.jena.tdb2..", packages("store")),
                new Confinement("org.apache.jena.dboe..", packages("store")),
                new Confinement("org.apache.jena.rdfpatch..", packages("store")),
                new Confinement("org.apache.jena.fuseki..", packages("web.sparql")),
                new Confinement(
                        "org.apache.jena.shacl..",
                        // the report in RDF needs the terms of SHACL and its way to write paths
                        packages("shacl..").or(type("org.mithaq.publish.ReportGraph"))),
                new Confinement(
                        "com.github.benmanes.caffeine..", packages("web.ask", "web.queries", "query.admission")),
                new Confinement("org.yaml.snakeyaml..", packages("query.catalogue", "web.queries")),
                new Confinement("cz.cvut.kbss..", packages("publish.jsonld")),
                new Confinement("org.eclipse.rdf4j..", packages("query")),
                new Confinement("org.apache.lucene..", packages("text", "search")),
                new Confinement("picocli..", packages("cli")),
                new Confinement("org.jgrapht..", packages("network")),
                new Confinement("jakarta.servlet..", packages("web..")),
                new Confinement(
                        "org.springframework..",
                        packages("web..", "ops..")
                                .or(type("org.mithaq.MithaqApplication"))
                                .or(DescribedPredicate.describe(
                                        "*Configuration",
                                        (JavaClass type) -> type.getSimpleName().endsWith("Configuration")))));
    }

    @ParameterizedTest
    @MethodSource("confinements")
    void aLibraryIsKnownOnlyWhereItBelongs(Confinement confinement) {
        noClasses()
                .that(DescribedPredicate.not(confinement.home()))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(confinement.library())
                .check(CLASSES);
    }

    @Test
    void nothingPrintsToTheConsoleOutsideTheCommandLine() {
        noClasses()
                .that(DescribedPredicate.not(packages("cli")))
                .should(ACCESS_STANDARD_STREAMS)
                .check(CLASSES);
    }

    @Test
    void nothingUsesTheLoggingOfThePlatform() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarkedAndDescribed() {
        Set<String> faults = new TreeSet<>();
        for (JavaPackage pkg : CLASSES.getPackage("org.mithaq").getSubpackagesInTree()) {
            boolean marked = pkg.tryGetPackageInfo()
                    .map(info -> info.isAnnotatedWith(NullMarked.class))
                    .orElse(false);
            if (!pkg.getClasses().isEmpty() && !marked) {
                faults.add(pkg.getName() + " is not @NullMarked");
            }
        }
        SOURCES.stream()
                .filter(source -> source.file().endsWith("package-info.java"))
                .filter(source ->
                        !org.mithaq.support.ProjectFiles.text(source.file()).contains("/**"))
                .forEach(source -> faults.add(source.packageName() + " is not described"));
        assertThat(faults).isEmpty();
    }

    @Test
    void noTypeHasANameThatSaysNothing() {
        Set<String> taken = Set.of("Record", "Module", "Graph", "Model", "Resource");
        List<String> faults = CLASSES.stream()
                .filter(type -> !type.isAnonymousClass())
                .filter(type -> taken.contains(type.getSimpleName())
                        || type.getSimpleName().matches(".*(Manager|Helper|Helpers|Util|Utils|Impl)")
                        || type.getSimpleName().matches("I[A-Z][a-z].*"))
                .map(JavaClass::getName)
                .toList();
        assertThat(faults).isEmpty();
    }

    @Test
    void everyPublicTypeAndMethodHasJavadoc() {
        List<String> faults = SOURCES.stream()
                .flatMap(source -> source.publicWithoutJavadoc().stream().map(name -> source.file() + ": " + name))
                .toList();
        assertThat(faults).isEmpty();
    }

    @Test
    void aLargeTypeIsOneForAReason() {
        SOURCES.stream()
                .sorted(Comparator.comparingInt(JavaSources.Source::lines).reversed())
                .limit(5)
                .forEach(source -> LOG.info("largest types: {} lines in {}", source.lines(), source.file()));
        List<String> large = SOURCES.stream()
                .filter(source -> source.lines() > LARGE)
                .map(source -> source.file().getFileName().toString())
                .toList();
        assertThat(large).containsExactlyInAnyOrderElementsOf(LARGE_TYPES.keySet());
    }

    private static DescribedPredicate<JavaClass> packages(String... names) {
        String[] full = Stream.of(names).map(name -> "org.mithaq." + name).toArray(String[]::new);
        return resideInAnyPackage(full).as(String.join(", ", names));
    }

    private static DescribedPredicate<JavaClass> type(String name) {
        return DescribedPredicate.describe(
                name, type -> type.getName().equals(name) || type.getName().startsWith(name + "$"));
    }
}

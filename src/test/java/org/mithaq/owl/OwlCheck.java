package org.mithaq.owl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Asks a reasoner about a dataset. Each check answers with nothing when all is well, else with a text for the reader of
 * the build: what contradicts what, and where it stands. What was checked and what ROBOT said of it stays in a folder.
 */
final class OwlCheck {

    private static final String REASONER = "HermiT";

    private final Path folder;
    private final ShortNames names = ShortNames.ofTheProject();

    /** Keeps its files in {@code folder}. */
    OwlCheck(Path folder) {
        this.folder = folder;
    }

    /** The ontology with its alignments is in OWL 2 DL: outside of it no reasoner has to understand it. */
    Optional<String> profile(DatasetGraph dataset) {
        Path file = ontologyFile(dataset);
        Robot.Run run = robot(file, "profile").run("validate-profile", "--profile", "DL", "--input", file.toString());
        return run.passed() ? Optional.empty() : Optional.of(file + " is not in OWL 2 DL\n" + names.in(run.output()));
    }

    /** Every class and object property of the ontology and its alignments can have an instance. */
    Optional<String> ontology(DatasetGraph dataset) {
        return reason(dataset, ontologyFile(dataset));
    }

    /** Ontology, code lists, reference data and records are consistent, two names meaning two things. */
    Optional<String> records(DatasetGraph dataset) {
        Path file = folder.resolve("graph.ttl");
        OwlMerge.write(OwlMerge.everything(dataset), file);
        return reason(dataset, file);
    }

    private Path ontologyFile(DatasetGraph dataset) {
        Path file = folder.resolve("ontology.ttl");
        OwlMerge.write(OwlMerge.ontology(dataset), file);
        return file;
    }

    private Optional<String> reason(DatasetGraph dataset, Path file) {
        forgetEarlierFaults(file);
        Robot.Run run = robot(file, "reason").run("reason", "--reasoner", REASONER, "--input", file.toString());
        if (run.passed()) {
            return Optional.empty();
        }
        String classes = marked("unsatisfiable: ", run);
        if (!classes.isEmpty()) {
            return Optional.of(file + " has classes that nothing can belong to:\n" + classes
                    + explain(dataset, file, run, "unsatisfiability", "--unsatisfiable", "root"));
        }
        // ROBOT names these without a way to explain them
        String properties = marked("unsatisfiable property: ", run);
        return properties.isEmpty()
                ? Optional.of(file + " is inconsistent.\n" + explain(dataset, file, run, "inconsistency"))
                : Optional.of(file + " has properties that nothing can have:\n" + properties);
    }

    private String marked(String mark, Robot.Run run) {
        return run.output()
                .lines()
                .filter(line -> line.contains(mark))
                .map(line -> "  " + names.in(line.substring(line.indexOf(mark))) + "\n")
                .collect(Collectors.joining());
    }

    private String explain(DatasetGraph dataset, Path file, Robot.Run found, String mode, String... options) {
        Path text = beside(file, "explanation.md");
        Path axioms = beside(file, "explanation.ttl");
        List<String> command = new ArrayList<>(List.of("explain", "--reasoner", REASONER, "--input", file.toString()));
        command.addAll(List.of("--mode", mode));
        command.addAll(List.of(options));
        command.addAll(List.of("--explanation", text.toString(), "convert", "--output", axioms.toString()));
        Robot.Run run = robot(file, "explain").run(command.toArray(String[]::new));
        if (!run.passed()) {
            return found.output() + "ROBOT could not explain it:\n" + run.output();
        }
        Explanation explanation = new Explanation(dataset, names);
        try {
            return explanation.axioms(Files.readString(text)) + "\n" + explanation.origins(axioms);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void forgetEarlierFaults(Path file) {
        try {
            for (String step : List.of("explain.log", "explanation.md", "explanation.ttl")) {
                Files.deleteIfExists(beside(file, step));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Robot robot(Path file, String step) {
        return new Robot(beside(file, step + ".log"));
    }

    /** {@code graph.explanation.md} for {@code graph.ttl}. */
    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName().toString().replace("ttl", ending));
    }
}

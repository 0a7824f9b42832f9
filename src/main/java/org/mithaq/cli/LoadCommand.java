package org.mithaq.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Messages;
import org.mithaq.problem.MithaqException;
import org.mithaq.records.RecordSyntax;
import org.mithaq.records.Submission;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code load FILE…}: brings records into the graph, all of them or, when one violates a shape, none. */
@Command(
        name = "load",
        description = "Brings records into the graph, in one revision. Records that somebody has changed are kept.",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = WriteOptions.FAILED,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:done; what was kept, and warnings, are listed",
            "1:at least one violates a shape, and nothing was changed",
            "2:wrong usage, a file that can't be read, or no editor"
        })
final class LoadCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private WriteOptions options = new WriteOptions();

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "records: .ttl .trig .jsonld .json .rdf .xml .nq .nt")
    private List<Path> files = List.of();

    @Override
    public Integer call() {
        CommandLine.Model.CommandSpec command = Objects.requireNonNull(spec);
        WriteOptions.Request request = options.request(command);
        List<Submission> submissions = new ArrayList<>();
        for (Path file : files) {
            read(file, submissions, command.commandLine().getErr(), request.messages());
        }
        if (submissions.size() < files.size()) {
            return WriteOptions.FAILED;
        }
        Submission all = Submission.together(submissions);
        return options.run(command, request, (target, of) -> target.load(all, of.reason(), of.language()));
    }

    private static void read(Path file, List<Submission> submissions, PrintWriter err, Messages messages) {
        try {
            RecordSyntax syntax = RecordSyntax.ofFileName(file.getFileName().toString());
            submissions.add(Submission.read(file.toString(), Files.readAllBytes(file), syntax));
        } catch (MithaqException problem) {
            err.println(Usage.sentence(problem, messages));
        } catch (IOException e) {
            err.println(messages.text(
                    "cli.unreadable-file", Map.of("file", file, "detail", String.valueOf(e.getMessage()))));
        }
    }
}

package org.mithaq.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Language;
import org.mithaq.language.Messages;
import org.mithaq.problem.MithaqException;
import org.mithaq.publish.ReportFormat;
import org.mithaq.records.RecordSyntax;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check FILE…}: tells whether records may enter the graph, and what is wrong when they may not. */
@Command(
        name = "check",
        description = "Tells whether records may enter the graph.",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = CheckCommand.UNREADABLE,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:all records may enter the graph; warnings are listed",
            "1:at least one violates a shape",
            "2:wrong usage, or a file that can't be read"
        })
final class CheckCommand implements Callable<Integer> {

    private static final int VIOLATION = 1;
    static final int UNREADABLE = 2;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "a record: .ttl .trig .jsonld .json .rdf .xml .nq .nt")
    private List<Path> files = List.of();

    @Option(names = "--lang", paramLabel = "ar|fr|en", description = "language of the report (default: en)")
    private String lang = "en";

    @Option(names = "--format", paramLabel = "FORMAT", description = "text, turtle, jsonld or json (default: text)")
    private String format = "text";

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Override
    public Integer call() {
        CommandLine.Model.CommandSpec command = java.util.Objects.requireNonNull(spec);
        PrintWriter out = command.commandLine().getOut();
        PrintWriter err = command.commandLine().getErr();
        Language language = Usage.language(lang, command);
        ReportFormat reportFormat = reportFormat(command);
        URI server = store.server(command);
        Messages messages = Messages.in(language);
        int code = 0;
        try (CheckTarget target = CheckTarget.choose(server, store.folder())) {
            for (Path file : files) {
                code = Math.max(code, check(file, target, reportFormat, language, out, err, messages));
            }
        } catch (MithaqException problem) {
            err.println(Usage.sentence(problem, messages));
            return UNREADABLE;
        }
        return code;
    }

    private static int check(
            Path file,
            CheckTarget target,
            ReportFormat format,
            Language language,
            PrintWriter out,
            PrintWriter err,
            Messages messages) {
        try {
            RecordSyntax syntax = RecordSyntax.ofFileName(file.getFileName().toString());
            CheckTarget.Answer answer =
                    target.check(file.toString(), Files.readAllBytes(file), syntax, format, language);
            out.print(new String(answer.report(), StandardCharsets.UTF_8));
            out.flush();
            return answer.conforms() ? 0 : VIOLATION;
        } catch (MithaqException problem) {
            err.println(Usage.sentence(problem, messages));
        } catch (IOException e) {
            err.println(messages.text(
                    "cli.unreadable-file", Map.of("file", file, "detail", String.valueOf(e.getMessage()))));
        }
        return UNREADABLE;
    }

    private ReportFormat reportFormat(CommandLine.Model.CommandSpec command) {
        return switch (format.toLowerCase(Locale.ROOT)) {
            case "text" -> ReportFormat.TEXT;
            case "turtle" -> ReportFormat.TURTLE;
            case "jsonld" -> ReportFormat.JSON_LD;
            case "json" -> ReportFormat.JSON;
            default ->
                throw new CommandLine.ParameterException(
                        command.commandLine(), "--format: text, turtle, jsonld or json, not '" + format + "'");
        };
    }
}

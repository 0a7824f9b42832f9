package org.mithaq.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.mithaq.cli.WriteTarget.Answer;
import org.mithaq.language.Language;
import org.mithaq.language.Messages;
import org.mithaq.problem.ForbiddenException;
import org.mithaq.problem.MithaqException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.records.Reason;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/**
 * The options of commands that change the graph, and how they run. The token never stands on the command line, which others
 * on the machine can see.
 */
final class WriteOptions {

    static final int REFUSED = 1;
    static final int FAILED = 2;

    /** The variable of the environment that may hold the token. */
    private static final String VARIABLE = "MITHAQ_EDITOR_TOKEN";

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(
            names = "--max-quads",
            paramLabel = "N",
            defaultValue = "${env:MITHAQ_WRITE_MAX_QUADS:-200000}",
            description = "statements that one change of the store itself adds and removes at most, as"
                    + " mithaq.write.max-quads of a server (default: the variable MITHAQ_WRITE_MAX_QUADS, or 200000)")
    private int maxQuads;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "file with the token of an editor, for a server (default: the variable MITHAQ_EDITOR_TOKEN)")
    private @Nullable Path tokenFile;

    @Option(names = "--reason", paramLabel = "TEXT", description = "why, for the history; everybody can read it")
    private String reason = "";

    @Option(names = "--lang", paramLabel = "ar|fr|en", description = "language of the report (default: en)")
    private String lang = "en";

    /** What a command does, once somebody was found to do it. */
    interface Work extends BiFunction<WriteTarget, Request, Answer> {}

    /** What every change comes with. */
    record Request(String reason, Language language, Messages messages) {}

    /** A token that could not be read; the message is for people. */
    private static final class NoToken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoToken(String message) {
            super(message, null, false, false);
        }
    }

    /** The request that the options make; wrong ones are wrong usage. */
    Request request(CommandSpec command) {
        store.server(command);
        if (maxQuads <= 0) {
            throw new CommandLine.ParameterException(command.commandLine(), "--max-quads: above zero");
        }
        Language language = Usage.language(lang, command);
        try {
            return new Request(Reason.of(reason), language, Messages.in(language));
        } catch (MithaqException e) {
            throw new CommandLine.ParameterException(
                    command.commandLine(), "--reason: one line of 500 characters at most", e);
        }
    }

    /** Runs it, tells what became of it, and returns the exit code. */
    int run(CommandSpec command, Request request, Work work) {
        PrintWriter out = command.commandLine().getOut();
        PrintWriter err = command.commandLine().getErr();
        try (WriteTarget target =
                WriteTarget.choose(store.server(command), store.folder(), maxQuads, () -> token(request.messages()))) {
            Answer answer = work.apply(target, request);
            out.print(answer.text());
            out.flush();
            return answer.isAccepted() ? 0 : REFUSED;
        } catch (MithaqException problem) {
            err.println(Usage.sentence(problem, request.messages()));
        } catch (NoToken problem) {
            err.println(problem.getMessage());
        }
        return FAILED;
    }

    private String token(Messages messages) {
        String token;
        if (tokenFile == null) {
            token = System.getenv(VARIABLE);
            if (token == null || token.isBlank()) {
                throw new NoToken(messages.text("cli.no-token"));
            }
        } else {
            try {
                token = Files.readString(tokenFile);
            } catch (IOException e) {
                throw new NoToken(messages.text(
                        "cli.unreadable-file", Map.of("file", tokenFile, "detail", String.valueOf(e.getMessage()))));
            }
        }
        String stripped = token.strip();
        if (stripped.isEmpty() || !stripped.chars().allMatch(character -> character > ' ' && character < 0x7f)) {
            // no header can hold it, and a message that quotes it would tell it
            throw new ForbiddenException(ProblemCode.ACCESS_TOKEN, Map.of());
        }
        return stripped;
    }
}

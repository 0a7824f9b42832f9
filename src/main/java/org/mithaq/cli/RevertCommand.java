package org.mithaq.cli;

import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mithaq.cli.WriteTarget.Answer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code revert REVISION}: takes a revision back, by a new one. */
@Command(
        name = "revert",
        description = "Takes a revision back, by a new revision that does the opposite.",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = WriteOptions.FAILED,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:done",
            "1:the graph would violate a shape, and nothing was changed",
            "2:wrong usage, no such revision, one that later changes stand on, or no editor"
        })
final class RevertCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private WriteOptions options = new WriteOptions();

    @Parameters(paramLabel = "REVISION", description = "the number of the revision")
    private long revision;

    @Override
    public Integer call() {
        CommandLine.Model.CommandSpec command = Objects.requireNonNull(spec);
        return options.run(command, options.request(command), (target, of) -> {
            Answer answer = target.revert(revision, of.reason(), of.language());
            OptionalLong by = answer.revision();
            String done = by.isEmpty()
                    ? ""
                    : of.messages().text("revert.done", Map.of("revision", revision, "by", by.getAsLong())) + "\n";
            return new Answer(answer.isAccepted(), done + answer.text(), by);
        });
    }
}

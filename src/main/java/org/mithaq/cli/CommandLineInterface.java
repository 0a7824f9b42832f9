package org.mithaq.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of {@code java -jar mithaq.jar}. Exit codes: 0 done, 1 refused, 2 wrong usage or unreadable. */
@Command(
        name = "mithaq",
        description = "An open knowledge graph about migration governance. Without a command, the server starts.",
        mixinStandardHelpOptions = true,
        version = "mithaq 0.1.0",
        subcommands = {CheckCommand.class, DumpCommand.class, LoadCommand.class, RevertCommand.class})
public final class CommandLineInterface implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    private CommandLineInterface() {}

    /** Whether the arguments ask for a command and not for the server. */
    public static boolean isCommand(String[] args) {
        return args.length > 0
                && (!args[0].startsWith("--") || args[0].equals("--help") || args[0].equals("--version"));
    }

    /** Runs the command in the arguments and returns its exit code; output goes to the standard streams in UTF-8. */
    public static int run(String[] args) {
        return run(
                args,
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    }

    /** As {@link #run(String[])}, with the output going elsewhere. */
    static int run(String[] args, PrintWriter out, PrintWriter err) {
        int code = new CommandLine(new CommandLineInterface())
                .setOut(out)
                .setErr(err)
                .execute(args);
        out.flush();
        err.flush();
        return code;
    }

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }
}

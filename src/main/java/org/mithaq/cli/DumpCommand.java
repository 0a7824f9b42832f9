package org.mithaq.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mithaq.cli.DumpSource.Written;
import org.mithaq.language.Messages;
import org.mithaq.problem.MithaqException;
import org.mithaq.publish.dump.DumpFormat;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dump}: writes all public data into one file, which is whole or not there. */
@Command(
        name = "dump",
        description = "Writes all public data into one file.",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = DumpCommand.FAILED,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "2:wrong usage, nothing to read, or a file that can't be written"})
final class DumpCommand implements Callable<Integer> {

    static final int FAILED = 2;
    private static final String STANDARD_OUTPUT = "-";

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "nq, trig, nt, ttl or jsonld (default: nq); nt and ttl do not tell which graph says what")
    private String format = DumpFormat.N_QUADS.suffix();

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "where to; compressed when it ends in .gz; - for standard output (default: mithaq.FORMAT.gz)")
    private String output = "";

    @Option(names = "--force", description = "replace the file if it is there already")
    private boolean force;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--lang", paramLabel = "ar|fr|en", description = "language of messages (default: en)")
    private String lang = "en";

    @Override
    public Integer call() {
        CommandLine.Model.CommandSpec command = Objects.requireNonNull(spec);
        DumpFormat wanted = DumpFormat.ofSuffix(format)
                .orElseThrow(() -> new CommandLine.ParameterException(
                        command.commandLine(), "--format: nq, trig, nt, ttl or jsonld, not '" + format + "'"));
        URI server = store.server(command);
        Messages messages = Messages.in(Usage.language(lang, command));
        String file = output.isEmpty() ? wanted.fileName() : output;
        PrintWriter err = command.commandLine().getErr();
        if (server == null && !DumpSource.isThere(store.folder())) {
            err.println(messages.text("cli.no-store", Map.of("folder", store.folder())));
            return FAILED;
        }
        try (DumpSource source = DumpSource.choose(server, store.folder())) {
            boolean toStandardOutput = file.equals(STANDARD_OUTPUT);
            Written written =
                    toStandardOutput ? toStandardOutput(source, wanted) : toFile(source, wanted, Path.of(file));
            (toStandardOutput ? err : command.commandLine().getOut()).println(summary(file, written, messages));
            return 0;
        } catch (MithaqException problem) {
            err.println(Usage.sentence(problem, messages));
        } catch (FileAlreadyExistsException e) {
            err.println(messages.text("cli.file-exists", Map.of("file", file)));
        } catch (IOException | UncheckedIOException e) {
            err.println(messages.text(
                    "cli.unwritable-file", Map.of("file", file, "detail", String.valueOf(e.getMessage()))));
        }
        return FAILED;
    }

    private static Written toStandardOutput(DumpSource source, DumpFormat format) throws IOException {
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        Written written = source.write(format, false, out);
        out.flush();
        return written;
    }

    /** Writes beside the file and gives it its name at the end. */
    private Written toFile(DumpSource source, DumpFormat format, Path file) throws IOException {
        if (!force && Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        String name = file.getFileName().toString();
        Path part = file.resolveSibling(name + "." + UUID.randomUUID() + ".part");
        try {
            Written written;
            try (OutputStream out =
                    new BufferedOutputStream(Files.newOutputStream(part, StandardOpenOption.CREATE_NEW))) {
                written = source.write(format, name.endsWith(".gz"), out);
            }
            if (force) {
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.move(part, file);
            }
            return written;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static String summary(String file, Written written, Messages messages) {
        return written.statements().isPresent()
                ? messages.text(
                        "cli.dump-done",
                        Map.of(
                                "file",
                                file,
                                "revision",
                                written.revision(),
                                "statements",
                                written.statements().getAsLong()))
                : messages.text("cli.dump-server", Map.of("file", file, "revision", written.revision()));
    }
}

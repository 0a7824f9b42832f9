package org.mithaq.cli;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Which data a command is about. */
final class StoreOptions {

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "ask this server (default: the local one when it holds the store, else the store itself)")
    private @Nullable URI server;

    @Option(names = "--store", paramLabel = "FOLDER", description = "folder of the store (default: ./var/store)")
    private Path folder = Path.of("var", "store");

    /** The server that is named; null when none is. */
    @Nullable
    URI server(CommandLine.Model.CommandSpec command) {
        Usage.requireAddress(server, command);
        return server;
    }

    /** The folder of the store. */
    Path folder() {
        return folder;
    }
}

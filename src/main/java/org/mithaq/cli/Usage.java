package org.mithaq.cli;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Language;
import org.mithaq.language.Messages;
import org.mithaq.problem.MithaqException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What all commands ask of their options, and how they tell a problem. */
final class Usage {

    private Usage() {}

    /** The language of {@code --lang}. */
    static Language language(String tag, CommandSpec command) {
        return Language.ofTag(tag)
                .orElseThrow(() -> new CommandLine.ParameterException(
                        command.commandLine(), "--lang: ar, fr or en, not '" + tag + "'"));
    }

    /** Makes sure that {@code --server}, if given, is an address that can be asked. */
    static void requireAddress(@Nullable URI server, CommandSpec command) {
        if (server != null
                && (server.getHost() == null || !List.of("http", "https").contains(server.getScheme()))) {
            throw new CommandLine.ParameterException(
                    command.commandLine(), "--server: an address such as http://localhost:8080, not '" + server + "'");
        }
    }

    /** A problem in a sentence, with its code. */
    static String sentence(MithaqException problem, Messages messages) {
        String code = problem.code().code();
        return messages.text("problem." + code, problem.parameters()) + " [" + code + "]";
    }
}

package org.mithaq.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a run of the command line wrote, and its exit code. */
record Cli(int code, String out, String err) {

    static Cli run(Object... arguments) {
        String[] args = new String[arguments.length];
        for (int i = 0; i < args.length; i++) {
            args[i] = arguments[i].toString();
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = CommandLineInterface.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
        return new Cli(code, out.toString(), err.toString());
    }
}

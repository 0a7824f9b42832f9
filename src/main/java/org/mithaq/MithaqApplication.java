package org.mithaq;

import org.mithaq.cli.CommandLineInterface;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the server, or runs one command when the first argument names one. */
@SpringBootApplication
public class MithaqApplication {

    /** Without arguments, or with options of the server ({@code --server.port=…}), the server starts. */
    public static void main(String[] args) {
        if (CommandLineInterface.isCommand(args)) {
            System.exit(CommandLineInterface.run(args));
        }
        SpringApplication.run(MithaqApplication.class, args);
    }
}

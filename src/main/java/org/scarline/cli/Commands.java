package org.scarline.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** The command line: which command, and the code it ends with. */
public final class Commands {
    /** Done, or nothing new. */
    static final int DONE = 0;
    /** Data or output failed; the previous reports stand. */
    static final int FAILED = 1;
    /** Could not start. */
    static final int NOT_STARTED = 2;
    /** Done, and something needs a person. */
    static final int NEEDS_A_PERSON = 3;

    private Commands() {}

    /** Runs what the arguments say and returns the exit code. */
    public static int execute(String... arguments) {
        return execute(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments);
    }

    static int execute(PrintWriter out, PrintWriter err, String... arguments) {
        var commandLine = new CommandLine(new Scarline())
                .setOut(out)
                .setErr(err)
                .setDefaultValueProvider(Configuration.load())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println("failed: " + Failure.say(failure));
                    return FAILED;
                });
        commandLine.getCommandSpec().exitCodeOnInvalidInput(NOT_STARTED);
        commandLine
                .getSubcommands()
                .values()
                .forEach(each -> each.getCommandSpec().exitCodeOnInvalidInput(NOT_STARTED));
        return commandLine.execute(arguments);
    }
}

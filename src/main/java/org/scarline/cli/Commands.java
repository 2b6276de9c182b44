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
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return program(Host.local(), Configuration.load(), out, err).execute(arguments);
    }

    /** The program with all its commands, on a host, with what options are where the command line does not say. */
    static CommandLine program(Host host, Configuration configuration, PrintWriter out, PrintWriter err) {
        var program = new CommandLine(new Scarline(host))
                .addSubcommand(new RunCommand(host))
                .addSubcommand(new ValidateCommand(host))
                .addSubcommand(new PatientCommand(host))
                .addSubcommand(new ExportCommand(host))
                .addSubcommand(new SimulateCommand())
                .setOut(out)
                .setErr(err)
                .setDefaultValueProvider(configuration)
                .setParameterExceptionHandler(Refusal::refuse)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println("failed: " + Failure.say(failure));
                    return FAILED;
                });
        Formats.register(program);
        return program;
    }
}

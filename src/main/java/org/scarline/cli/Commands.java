package org.scarline.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.scarline.cli.unchanged.Asked;
import org.scarline.cli.unchanged.Unchanged;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;

/** The command line: which command, and the code it ends with. */
final class Commands {
    /** Done, or nothing new. */
    static final int DONE = 0;
    /** Data or output failed; the previous reports stand. */
    static final int FAILED = 1;
    /** Could not start. */
    static final int NOT_STARTED = 2;
    /** Done, and something needs a person. */
    static final int NEEDS_A_PERSON = 3;

    /** What makes each command, by its name, in the order in which help tells them. */
    private static final Map<String, Function<Host, Object>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("run", RunCommand::new);
        ALL.put("validate", ValidateCommand::new);
        ALL.put("template", TemplateCommand::new);
        ALL.put("patient", PatientCommand::new);
        ALL.put("export", ExportCommand::new);
        ALL.put("retract", RetractCommand::new);
        ALL.put("accept", AcceptCommand::new);
        ALL.put("check", CheckCommand::new);
        ALL.put("backup", BackupCommand::new);
        ALL.put("restore", RestoreCommand::new);
        ALL.put("rekey", RekeyCommand::new);
        ALL.put("show", host -> new ShowCommand(host, System.out));
        ALL.put("withdraw", WithdrawCommand::new);
        ALL.put("audit", AuditCommand::new);
        ALL.put("simulate", host -> new SimulateCommand());
    }

    private Commands() {}

    /** Runs what the arguments say and returns the exit code. */
    static int execute(String... arguments) {
        var console = new Console(System.out, System.err);
        int code;
        try {
            code = answer(console, arguments);
        } catch (RuntimeException | Error failure) {
            console.err().println("failed: " + Failure.say(failure));
            code = FAILED;
        }
        console.end();
        return code;
    }

    /** Says at once what can be said at once, and else does what is asked. */
    private static int answer(Console console, String... arguments) {
        var host = Host.local().asked(Asked.here(arguments));
        var nothingNew = Unchanged.since(host.asked().orElseThrow(), host.disk(), host.clock());
        if (nothingNew.isPresent()) {
            console.out().println(nothingNew.get());
            return DONE;
        }
        var first = FirstHold.take(host.asked().orElseThrow(), host.disk());
        return first.heldByAnother()
                .map(lock -> refuse(console, lock))
                .orElseGet(() -> listening(host.holding(first), console, arguments));
    }

    private static int refuse(Console console, Path lock) {
        console.err().println("could not start: another run holds " + lock);
        return NOT_STARTED;
    }

    /** Whatever is asked, while signals and memory are listened to. */
    private static int listening(Host host, Console console, String... arguments) {
        Runtime.getRuntime().addShutdownHook(new Thread(console::stop, "stop"));
        // what a helping thread cannot do is said where it is needed, and no trace stands before the last line
        Thread.setDefaultUncaughtExceptionHandler((thread, saidElsewhere) -> {});
        MemoryWatch.start(() -> endWithoutMemory(console));
        LoggingSystem.get(Commands.class.getClassLoader()).beforeInitialize();
        return execute(host, console, arguments);
    }

    /** What the program is at is as safe as after a kill; what it holds could not be put in order without memory. */
    private static void endWithoutMemory(Console console) {
        if (console.endWithoutMemory()) {
            Runtime.getRuntime().halt(FAILED);
        }
    }

    /** Whatever happens ends in one line. */
    private static int execute(Host host, Console console, String... arguments) {
        Configuration configuration;
        try {
            configuration = Configuration.load();
        } catch (RuntimeException unreadable) {
            console.err().println("could not start: application.properties: " + Failure.say(unreadable));
            return NOT_STARTED;
        }
        try {
            return program(host, configuration, console.out(), console.err(), arguments)
                    .execute(arguments);
        } catch (RuntimeException | Error failure) {
            console.err().println("failed: " + Failure.say(failure));
            return FAILED;
        }
    }

    /** Nothing is done while something is configured that no command knows. */
    private static int known(
            Configuration configuration, CommandLine.ParseResult parsed, Supplier<Set<String>> options) {
        var unknown = configuration.unknown(options);
        if (unknown.isEmpty() || CommandLine.printHelpIfRequested(parsed)) {
            return new CommandLine.RunLast().execute(parsed);
        }
        parsed.commandSpec().root().commandLine().getErr().println("could not start: " + unknown.get());
        return NOT_STARTED;
    }

    /**
     * The program on a host, with what options are where the command line does not say.
     *
     * @param arguments that it is made for: where the first is a command it has that one alone, as making all takes a while
     */
    static CommandLine program(
            Host host, Configuration configuration, PrintWriter out, PrintWriter err, String... arguments) {
        var program = new CommandLine(new Scarline(host));
        var asked = arguments.length > 0 && ALL.containsKey(arguments[0]) ? Set.of(arguments[0]) : ALL.keySet();
        ALL.forEach((name, made) -> {
            if (asked.contains(name)) {
                program.addSubcommand(name, made.apply(host));
            }
        });
        program.setOut(out)
                .setErr(err)
                .setDefaultValueProvider(configuration)
                .setParameterExceptionHandler(Refusal::refuse)
                .setExecutionStrategy(parsed ->
                        known(configuration, parsed, () -> Refusal.options(program(host, configuration, out, err))))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println("failed: " + Failure.say(failure));
                    return FAILED;
                });
        Formats.register(program);
        return program;
    }
}

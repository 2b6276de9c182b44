package org.scarline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.scarline.ingest.FileCheck;
import org.scarline.ingest.check.Rules;
import org.scarline.ingest.check.SourceProfile;
import org.scarline.ingest.profile.Profiles;
import org.scarline.reference.ReferenceFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks files as the night would, and changes nothing. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Checks files, changes nothing, prints every problem.",
        footer = "Exit codes: 0 every line would be taken; 3 something needs a person; 2 a file cannot be read.")
final class ValidateCommand implements Callable<Integer> {
    private final Host host;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "CSV files")
    private List<Path> files = List.of();

    @Mixin
    private DayOption day = new DayOption();

    @Mixin
    private DataOption data = new DataOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ValidateCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        for (var file : files) {
            if (host.disk().look(file).isEmpty()) {
                spec.commandLine().getErr().println("could not start: no file " + file);
                return Commands.NOT_STARTED;
            }
        }
        var today = day.day(host.clock());
        var instruments = ReferenceFolder.in(host.disk(), data.folder()).instruments();
        var reference = data.folder().resolve("reference");
        var profiles = new Profiles(host.disk(), Path.of("").toAbsolutePath(), reference);
        var clock = day.zoned(host.clock());
        var check = new FileCheck(host.disk(), new Rules(SourceProfile.DEFAULT, instruments), profiles, clock);
        var clean = true;
        for (var file : files) {
            for (var outcome : check.check(file.toAbsolutePath(), today, finding -> out.println(finding.text()))) {
                clean &= outcome.isClean();
                say(outcome, out);
            }
        }
        return clean ? Commands.DONE : Commands.NEEDS_A_PERSON;
    }

    private static void say(FileCheck.Outcome outcome, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%s: %s, %,d lines valid, %,d rejected, %,d unusual values%n",
                outcome.file(),
                outcome.refused()
                        ? "would not be loaded"
                        : outcome.kind().map(kind -> kind.code()).orElse(""),
                outcome.valid(),
                outcome.counts().rejected(),
                outcome.counts().unusual());
    }
}

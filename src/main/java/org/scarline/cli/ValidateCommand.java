package org.scarline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scarline.clinic.Instruments;
import org.scarline.disk.Json;
import org.scarline.ingest.FileCheck;
import org.scarline.ingest.LineCells;
import org.scarline.ingest.check.Rules;
import org.scarline.ingest.check.SourceProfile;
import org.scarline.ingest.profile.Profiles;
import org.scarline.ingest.profile.WrongProfileException;
import org.scarline.reference.ReferenceFolder;
import org.scarline.rows.ledger.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks files as the night would, and changes nothing. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Checks files, changes nothing, prints every kind of problem: how many, where, what to do.",
        footer = "Exit codes: 0 every line would be taken; 3 something needs a person; 2 a file cannot be read.")
final class ValidateCommand implements Callable<Integer> {
    private static final int SHOWN = 200;

    private final Host host;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "CSV files, Excel workbooks, or any sheet with a profile")
    private List<Path> files = List.of();

    @Option(
            names = "--suggest",
            description = "draft a profile from each file instead; what is uncertain is marked for you to decide")
    private boolean suggest;

    @Option(names = "--all", description = "print every problem on a line of its own, before what they come to")
    private boolean all;

    @Option(names = "--json", description = "print what was found as JSON, for a program")
    private boolean json;

    @Option(names = "--html", paramLabel = "PAGE", description = "also write what was found to this web page")
    private @Nullable Path html;

    @Option(names = "--line", paramLabel = "N", description = "show this line of the file cell by cell instead")
    private @Nullable Long line;

    @Mixin
    private DayOption day = new DayOption();

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private ClosedPlaces closed = new ClosedPlaces();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ValidateCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() throws IOException {
        for (var file : files) {
            if (host.disk().look(file).isEmpty()) {
                spec.commandLine().getErr().println("could not start: no file " + file);
                return Commands.NOT_STARTED;
            }
        }
        var overlap = html == null ? Optional.<String>empty() : closed.holding("--html", html, data.folder());
        if (overlap.isPresent()) {
            spec.commandLine().getErr().println("could not start: " + overlap.get());
            return Commands.NOT_STARTED;
        }
        var instruments = ReferenceFolder.in(host.disk(), data.folder()).instruments();
        if (suggest) {
            passOverProfiles();
            return new ProfileDrafts(host.disk(), instruments)
                    .write(files, spec.commandLine().getOut());
        }
        return check(instruments);
    }

    private int check(Instruments instruments) throws IOException {
        var wrong = wrongProfile();
        if (wrong.isPresent()) {
            spec.commandLine().getErr().println("could not start: " + wrong.get());
            return Commands.NOT_STARTED;
        }
        passOverProfiles();
        var today = day.day(host.clock());
        var rules = new Rules(SourceProfile.DEFAULT, instruments);
        if (line != null) {
            return cells(new LineCells(host.disk(), rules, profiles(), day.zoned(host.clock())), line, today);
        }
        var check = new FileCheck(host.disk(), rules, profiles(), day.zoned(host.clock()));
        var reports = new ArrayList<FileReport>();
        for (var file : files) {
            var findings = new ArrayList<FileCheck.Finding>();
            var outcomes = check.check(file.toAbsolutePath(), today, findings::add);
            reports.add(new FileReport(String.valueOf(file.getFileName()), outcomes, findings));
        }
        say(reports, check.together());
        return reports.stream().allMatch(FileReport::isClean) ? Commands.DONE : Commands.NEEDS_A_PERSON;
    }

    /** A profile beside the data, as where all files of a folder are given, is no data: a night passes it over too. */
    private void passOverProfiles() {
        files.stream()
                .filter(ValidateCommand::isProfile)
                .forEach(file ->
                        spec.commandLine().getErr().println("passed over: %s is a profile, no data".formatted(file)));
        files = files.stream().filter(file -> !isProfile(file)).toList();
    }

    private static boolean isProfile(Path file) {
        return Profiles.isProfile(String.valueOf(file.getFileName()));
    }

    /** One line of each file, a cell a line: its place, our column, what is read and what is wrong with it. */
    private int cells(LineCells lines, long number, LocalDate today) throws IOException {
        var out = spec.commandLine().getOut();
        var isFine = true;
        for (var file : files) {
            var seen = lines.of(file.toAbsolutePath(), number, today);
            if (seen.isEmpty()) {
                out.printf("%s: nothing is read of line %d%n", file.getFileName(), number);
            }
            for (var cell : seen) {
                out.printf(
                        "%s:%s %s%s%n",
                        file.getFileName(),
                        cell.place(),
                        cell.column().isEmpty()
                                ? ""
                                : "%s = \"%s\"".formatted(cell.column(), Printable.of(cell.text(), SHOWN)),
                        cell.said().isEmpty() ? "" : "   <- " + cell.said());
                isFine &= cell.said().isEmpty() || cell.said().startsWith("unusual: ");
            }
            isFine &= !seen.isEmpty();
        }
        return isFine ? Commands.DONE : Commands.NEEDS_A_PERSON;
    }

    /** Every problem, then what they come to, file by file. */
    private void say(List<FileReport> reports, List<String> ofAll) throws IOException {
        var out = spec.commandLine().getOut();
        if (json) {
            var found = Json.object();
            var each = found.putArray("files");
            reports.forEach(report -> each.add(report.json()));
            ofAll.forEach(found.putArray("together")::add);
            out.print(Json.text(found));
            out.flush();
        } else {
            for (var report : reports) {
                if (all) {
                    report.findings().forEach(finding -> out.println(finding.text()));
                }
                report.lines().forEach(out::println);
            }
            ofAll.forEach(out::println);
        }
        if (html != null) {
            host.disk().ownerOnly().write(html, ValidationPage.of(reports, ofAll));
        }
    }

    /** What is wrong with a profile that speaks for one of the files; empty when nothing is. */
    private Optional<String> wrongProfile() {
        try {
            for (var file : files) {
                profiles().of(file.toAbsolutePath());
            }
            return Optional.empty();
        } catch (WrongProfileException wrong) {
            return Optional.of(String.valueOf(wrong.getMessage()));
        }
    }

    private Profiles profiles() {
        var reference = data.folder().resolve("reference");
        return new Profiles(host.disk(), Path.of("").toAbsolutePath(), reference);
    }
}

package org.scarline.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.scarline.clinic.Instruments;
import org.scarline.clinic.Run;

/**
 * Puts a made report where readers look. Readers see a run whole or not at all: its folder appears under its name in one
 * stroke, then {@code latest} turns to it in one stroke, then the list of all runs is replaced. Killed between any two
 * operations, the next call ends right; anything wrong with the report leaves what was published before.
 *
 * <p>{@code latest} is a relative link. On a disk without links the file {@code latest.txt} holds the run's name instead.
 */
public final class Publication {
    private static final String LATEST = "latest";
    private static final String LATEST_NAME = "latest.txt";

    private final Path reports;
    private final Instruments instruments;
    private final Disk disk;
    private final Function<Path, Optional<String>> inspection;

    /** The instruments' labels and units stand in the list of all runs. */
    public Publication(Path reports, Instruments instruments) {
        this(reports, instruments, new Disk.Real(), Inspection::problem);
    }

    /** {@code inspection} says what is wrong with a staged report; empty when it may be shown. */
    Publication(Path reports, Instruments instruments, Disk disk, Function<Path, Optional<String>> inspection) {
        this.reports = reports;
        this.instruments = instruments;
        this.disk = disk;
        this.inspection = inspection;
    }

    /**
     * Publishes the report in the staging folder and gives the run's folder back. A folder of that run that is whole
     * stays as it is; one that is not is replaced. Throws {@link IOException} that says what is wrong when the staged
     * report may not be shown.
     */
    public Path publish(Run run, Path staging) throws IOException {
        var target = reports.resolve(run.id());
        if (Manifest.problem(target).isPresent()) {
            var problem = inspection.apply(staging);
            if (problem.isPresent()) {
                throw new IOException("the report of run %s is not published: %s".formatted(run.id(), problem.get()));
            }
            Files.createDirectories(reports);
            replace(run, staging, target);
        }
        turn(run);
        list(run);
        disk.remove(reports.resolve(".broken-" + run.id()));
        return target;
    }

    /** The folder of the latest run that is another than this one and whole; empty before the first. */
    Optional<Path> before(Run run) throws IOException {
        return latest(reports)
                .filter(each -> !each.getFileName().toString().equals(run.id()))
                .filter(each -> Manifest.problem(each).isEmpty());
    }

    /** The folder that {@code latest} names; empty where nothing was published. */
    static Optional<Path> latest(Path reports) throws IOException {
        var link = reports.resolve(LATEST);
        var name = reports.resolve(LATEST_NAME);
        var named = Files.isSymbolicLink(link)
                ? Optional.of(Files.readSymbolicLink(link).toString())
                : Files.isRegularFile(name) ? Optional.of(Files.readString(name).strip()) : Optional.<String>empty();
        return named.filter(each -> PastRun.day(each).isPresent()).map(reports::resolve);
    }

    private void replace(Run run, Path staging, Path target) throws IOException {
        var part = reports.resolve(".part-" + run.id());
        disk.remove(part);
        for (var name : Manifest.names(staging)) {
            disk.copy(staging.resolve(name), part.resolve(name));
        }
        var problem = Manifest.problem(part);
        if (problem.isPresent()) {
            throw new IOException("the report of run %s changed while it was copied".formatted(run.id()));
        }
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            var broken = reports.resolve(".broken-" + run.id());
            disk.remove(broken);
            disk.rename(target, broken);
        }
        disk.rename(part, target);
    }

    /** Turns {@code latest} to the run; nothing to do when it already points there. */
    private void turn(Run run) throws IOException {
        var latest = reports.resolve(LATEST);
        var to = Path.of(run.id());
        if (Files.isSymbolicLink(latest) && Files.readSymbolicLink(latest).equals(to)) {
            return;
        }
        var next = reports.resolve("." + LATEST);
        disk.remove(next);
        if (disk.link(next, to)) {
            disk.rename(next, latest);
        } else {
            put(LATEST_NAME, run.id() + "\n");
        }
    }

    private void list(Run run) throws IOException {
        put("index.html", RunList.of(reports, run, instruments).html());
    }

    private void put(String name, String text) throws IOException {
        var next = reports.resolve("." + name);
        disk.write(next, text);
        disk.rename(next, reports.resolve(name));
    }
}

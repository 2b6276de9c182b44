package org.scarline.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.scarline.clinic.Run;
import org.scarline.disk.Disk;

/**
 * Puts a made report where readers look. Readers see a run whole or not at all: its folder appears under its name in one
 * stroke, then {@code latest} turns to it in one stroke, then the list of all runs is replaced. Killed between any two
 * operations, the next call ends right; anything wrong with the report leaves what was published before.
 *
 * <p>{@code latest} is a relative link. On a disk without links the file {@code latest.txt} holds the run's name instead.
 */
public final class Publication {
    private static final String PART = ".part-";
    static final String BROKEN = ".broken-";

    /** By which the list of all runs is known, whatever runs it lists. */
    private static final Pattern TITLE = Pattern.compile("<title>[^<]*</title>");

    private final Path reports;
    private final Disk disk;
    private final Pages pages;
    private final OlderRuns older;

    /** Keeps every run. */
    public Publication(Path reports, Disk disk, Pages pages) {
        this(reports, disk, pages, Retention.EVERYTHING);
    }

    /** What is published is on the disk, power cut or not, before readers are led to it. */
    public Publication(Path reports, Disk disk, Pages pages, Retention retention) {
        this.reports = reports;
        this.disk = disk.settled();
        this.pages = pages;
        this.older = new OlderRuns(reports, this.disk, retention);
    }

    /**
     * Says that a run is soon published, and which one readers find until then: what is large of that one is made ready for
     * it beside other work.
     */
    public void expect(Path latest) throws IOException {
        older.compressSoon(latest);
    }

    /**
     * Publishes the report in the staging folder and gives the run's folder back. A folder of that run that is whole
     * stays as it is; one that is not, or that was not the latest for a while, is replaced. Throws {@link IOException} that says what is wrong when the staged
     * report may not be shown.
     */
    public Path publish(Run run, Path staging) throws IOException {
        var target = reports.resolve(run.id());
        if (OlderRuns.isCompressed(disk, target)
                || Manifest.problem(disk, target).isPresent()) {
            var problem = pages.problem(staging);
            if (problem.isPresent()) {
                throw new IOException("the report of run %s is not published: %s".formatted(run.id(), problem.get()));
            }
            replace(run, staging, target);
        }
        turn(run);
        var kept = older.kept(run);
        list(pages.list(kept, run));
        older.tidy(run, OlderRuns.names(kept));
        sweep();
        return target;
    }

    /** Removes what this call or a killed one put aside or made half. */
    private void sweep() throws IOException {
        for (var path : disk.list(reports)) {
            var name = PastRun.name(path);
            if (name.startsWith(PART) || name.startsWith(BROKEN) || name.equals("." + PublishedRuns.LATEST)) {
                disk.remove(path);
            }
        }
        disk.sweep(reports);
    }

    private Path broken(Run run) {
        return reports.resolve(BROKEN + run.id());
    }

    private void replace(Run run, Path staging, Path target) throws IOException {
        var part = reports.resolve(PART + run.id());
        disk.remove(part);
        for (var name : Manifest.names(disk, staging)) {
            disk.copy(staging.resolve(name), part.resolve(name));
        }
        var problem = Manifest.problemOfCopy(disk, staging, part);
        if (problem.isPresent()) {
            throw new IOException("the report of run %s is not published: %s".formatted(run.id(), problem.get()));
        }
        if (disk.look(target).isPresent()) {
            disk.remove(broken(run));
            disk.move(target, broken(run));
        }
        disk.move(part, target);
        disk.digestsLike(staging.resolve(OlderRuns.RESULTS), target.resolve(OlderRuns.RESULTS));
    }

    /** Replaces the list of all runs; a page of that name that somebody else had there is kept beside it. */
    private void list(String page) throws IOException {
        var file = reports.resolve(PublishedRuns.LIST);
        var title = TITLE.matcher(page);
        if (title.find() && disk.isFile(file) && !disk.text(file).contains(title.group())) {
            putAside(file);
        }
        disk.write(file, page);
    }

    /** What stands where ours belongs, as a folder where a copy of the reports followed the link, is kept beside it. */
    private void putAside(Path ours) throws IOException {
        if (disk.look(ours).filter(there -> !there.isSymbolicLink()).isEmpty()) {
            return;
        }
        var number = 1;
        while (disk.look(aside(ours, number)).isPresent()) {
            number++;
        }
        disk.move(ours, aside(ours, number));
    }

    private static Path aside(Path ours, int number) {
        return ours.resolveSibling("was-%s-%d".formatted(ours.getFileName(), number));
    }

    /** Turns {@code latest} to the run; nothing to do when it already points there. */
    private void turn(Run run) throws IOException {
        var latest = reports.resolve(PublishedRuns.LATEST);
        var to = Path.of(run.id());
        if (disk.linked(latest).filter(to::equals).isPresent()) {
            return;
        }
        var next = reports.resolve("." + PublishedRuns.LATEST);
        disk.remove(next);
        if (disk.link(next, to)) {
            putAside(latest);
            disk.move(next, latest);
        } else {
            disk.write(reports.resolve(PublishedRuns.LATEST_NAME), run.id() + "\n");
        }
    }
}

package org.scarline.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scarline.clinic.Run;
import org.scarline.disk.Disk;

/** The folder that runs are published in, as a reader finds it. */
public final class PublishedRuns {
    /** The link to the latest run. */
    static final String LATEST = "latest";

    /** Where a file system has no links, the file that holds the latest run's name. */
    static final String LATEST_NAME = "latest.txt";

    /** The page that leads to all runs. */
    static final String LIST = "index.html";

    private final Path reports;
    private final Disk disk;

    public PublishedRuns(Path reports, Disk disk) {
        this.reports = reports;
        this.disk = disk;
    }

    /** The folder of the latest run; empty where nothing was published. */
    public Optional<Path> latest() throws IOException {
        var name = reports.resolve(LATEST_NAME);
        var link = disk.linked(reports.resolve(LATEST)).map(Path::toString);
        var named = link.isPresent() || !disk.isFile(name)
                ? link
                : Optional.of(disk.text(name).strip());
        return named.filter(each -> PastRun.day(each).isPresent()).map(reports::resolve);
    }

    /** The folder of the latest run that is another than this one and can be compared; empty before the first. */
    public Optional<Path> before(Run run) {
        try {
            return latest().filter(folder -> !PastRun.name(folder).equals(run.id()))
                    .filter(this::isComparable);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether the files of a run are all there, and those that another run is compared with are as its manifest says. */
    public boolean isComparable(Path folder) {
        return Manifest.problemOf(EarlierRun.FILES, disk, folder).isEmpty();
    }

    /** Whether a run's folder is as its manifest says. */
    public boolean isWhole(Path folder) {
        return Manifest.problem(disk, folder).isEmpty();
    }

    /** What readers find when a night fails and nobody can say what they should find: only what lies here counts. */
    public String standing() {
        try {
            return latest().filter(this::isWhole).isPresent()
                    ? "the previous reports stand"
                    : "no whole report is published";
        } catch (IOException | RuntimeException unreadable) {
            return "whether the previous reports stand is unknown";
        }
    }

    /** What is wrong with a run and the way to it; empty where readers find it as it was published. */
    public Optional<String> problem(String run) throws IOException {
        var files = Manifest.problem(disk, reports.resolve(run));
        if (files.isPresent()) {
            return files;
        }
        if (!latest().equals(Optional.of(reports.resolve(run)))) {
            return Optional.of("%s does not lead to %s".formatted(reports.resolve(LATEST), run));
        }
        var list = reports.resolve(LIST);
        return disk.isFile(list) ? Optional.empty() : Optional.of(list + " is missing");
    }

    /** What is wrong with any run, each with what to do; empty where all are as they were published. */
    public List<String> problems() throws IOException {
        var problems = new ArrayList<String>();
        var latest = latest();
        for (var run : all()) {
            var isLatest = latest.equals(Optional.of(reports.resolve(run.id())));
            var problem = isLatest ? problem(run.id()) : Manifest.problem(disk, reports.resolve(run.id()));
            problem.ifPresent(what -> problems.add(what
                    + (isLatest
                            ? "; the next night publishes it again (scarline run)"
                            : "; an older run is not made again: put it back from a copy, or remove its folder")));
        }
        if (latest.isEmpty() && !all().isEmpty()) {
            problems.add(
                    "%s leads to no run; the next night mends it (scarline run)".formatted(reports.resolve(LATEST)));
        }
        return problems;
    }

    /** All runs, newest name first; what is no run, or cannot be read as one, is left out. */
    public List<PastRun> all() throws IOException {
        return disk.list(reports).stream()
                .sorted(Comparator.reverseOrder())
                .flatMap(this::run)
                .toList();
    }

    private Stream<PastRun> run(Path folder) {
        return PastRun.read(disk, folder).stream();
    }
}

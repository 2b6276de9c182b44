package org.scarline.night;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.scarline.disk.Disk;
import org.scarline.ingest.Arrivals;
import org.scarline.ingest.Collector;
import org.scarline.ingest.guard.Guards;
import org.scarline.rows.ledger.LedgerTable;
import org.scarline.rows.ledger.NoticeTable;
import org.scarline.runs.PublishedRuns;

/** Whether what was published is as it was, and what a night leaves behind: nothing that is not needed again. */
final class Tidying {
    private final Disk disk;
    private final Folders folders;
    private final PublishedRuns published;
    private final Collector collector;
    private final Watch watch;
    private final NoticeTable notices;

    /** What the guards are asked about a night as a whole. */
    record Watch(Guards guards, LedgerTable ledger, LocalDate today) {}

    Tidying(Disk disk, Folders folders, Collector collector, NoticeTable notices, Watch watch) {
        this.disk = disk;
        this.folders = folders;
        this.published = new PublishedRuns(folders.reports(), disk);
        this.collector = collector;
        this.notices = notices;
        this.watch = watch;
    }

    /** Takes from the last night what it found of what it published: what was not written since is not read again. */
    void recall() {
        disk.recallDigests(folders.digests());
    }

    /** Whether readers find the last run as it was published; where they do not, a person is informed. */
    boolean isPublishedWhole(Optional<String> run) throws IOException {
        if (run.isEmpty() || run.get().isEmpty()) {
            return run.isPresent();
        }
        var problem = published.problem(run.get());
        problem.ifPresent(what -> notices.add("what was published was changed since: " + what));
        return problem.isEmpty();
    }

    /** An inbox that is suddenly empty is reported: a share that is not mounted looks so. Those who archive empty it themselves. */
    void guard(Arrivals arrivals) throws IOException {
        var before = disk.isFile(folders.lastFiles())
                ? disk.text(folders.lastFiles()).strip()
                : "0";
        if (watch.guards().watchTheInbox()
                && arrivals.files() == 0
                && !before.equals("0")
                && !disk.isFolder(folders.archive())) {
            notices.add("the inbox %s is empty, and held %s files in the last night: expected a share that is mounted"
                    .formatted(folders.incoming(), before));
        }
    }

    /** A site of which nothing comes any more is reported once. */
    void silence(Arrivals arrivals) {
        var fresh = arrivals.fresh().stream().map(each -> each.file().site()).toList();
        var known = watch.ledger().all().stream()
                .filter(file -> !fresh.contains(file.site()))
                .toList();
        watch.guards().silent(known, watch.today()).forEach(notices::addOnce);
    }

    /** What readers find, in words: the run that was published last, another, or none. */
    String standing(Optional<String> run) throws IOException {
        var name = run.filter(each -> !each.isEmpty());
        if (name.isPresent() && published.problem(name.get()).isEmpty()) {
            return "the previous reports stand";
        }
        var latest = published.latest().filter(published::isWhole);
        if (latest.isPresent()) {
            return "%s is whole, and what readers find".formatted(latest.get());
        }
        return name.isPresent()
                ? "the previous reports do not stand: "
                        + published.problem(name.get()).orElse("")
                : "nothing was published yet";
    }

    /** The same where the database cannot be asked: only what lies in the folder of reports counts. */
    String standingOnDisk() {
        return published.standing();
    }

    void clearStaging() throws IOException {
        disk.remove(folders.staging());
    }

    /** What is wrong where the database knows of fewer nights than ended well; empty where it does not. */
    Optional<String> isOlder(int nights) throws IOException {
        var file = folders.lastNight();
        var ended = disk.isFile(file) ? disk.text(file).strip() : "0";
        return ended.matches("[0-9]{1,9}") && Integer.parseInt(ended) <= nights
                ? Optional.empty()
                : Optional.of(
                        ("%s: the database is damaged or another's: it knows of %d nights, and night %s ended well: put"
                                        + " the last copy of the state back, or move the folder away and load the"
                                        + " inbox and the archive anew (scarline run)")
                                .formatted(folders.database().name(), nights, ended));
    }

    /** Notes that the night ended well, removes what is done with, and what a killed process left half written; what cannot be removed is reported. */
    void tidy(int nights, Arrivals arrivals) {
        attempt(folders.lastFiles(), () -> disk.ownerOnly().write(folders.lastFiles(), arrivals.files() + "\n"));
        attempt(folders.lastNight(), () -> disk.ownerOnly().settled().write(folders.lastNight(), nights + "\n"));
        attempt(folders.state(), collector::clear);
        attempt(folders.staging(), this::clearStaging);
        for (var folder : List.of(folders.rejected(), folders.archive())) {
            attempt(folder, () -> disk.sweep(folder));
        }
    }

    private interface Removal {
        void remove() throws IOException;
    }

    private void attempt(Path where, Removal removal) {
        try {
            removal.remove();
        } catch (IOException stays) {
            notices.add("not tidied: %s (%s)".formatted(where, stays.getMessage()));
        }
    }
}

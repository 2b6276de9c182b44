package org.scarline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.scarline.audit.AuditDueTable;
import org.scarline.export.Releases;
import org.scarline.ingest.Archive;
import org.scarline.ingest.Summary;
import org.scarline.night.Folders;
import org.scarline.night.Night;
import org.scarline.night.ReleaseNews;
import org.scarline.night.Settings;
import org.scarline.rows.Stores;
import org.scarline.rows.ledger.Amount;
import org.scarline.rows.ledger.LedgerTable;
import org.scarline.rows.ledger.NoticeTable;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.context.ConfigurableApplicationContext;

/** One run as the operator sees it: starts or says why not, and ends with one line that says what happened. */
final class NightRun {
    private final Host host;
    private final PrintWriter out;
    private final PrintWriter err;
    private final UnderLock place;

    NightRun(Host host, PrintWriter out, PrintWriter err) {
        this.host = host;
        this.out = out;
        this.err = err;
        this.place = new UnderLock(host, out, err);
    }

    /** Returns the exit code. */
    int run(RunOptions options) throws IOException {
        var quiet = new QuietEnd(host, options);
        return place.run(
                options,
                (settings, context) -> {
                    quiet.begin(settings.folders());
                    return carryOut(options, quiet, settings, context);
                },
                quiet::note);
    }

    private int carryOut(RunOptions options, QuietEnd quiet, Settings settings, ConfigurableApplicationContext context)
            throws IOException {
        var problem = context.getBean(Night.class).problem();
        if (problem.isPresent()) {
            return place.couldNotStart(problem.get());
        }
        var withdrawal = new Withdrawal(host.disk(), settings.folders(), context);
        var again = withdrawal.again();
        if (again > 0) {
            context.getBean(NoticeTable.class)
                    .add("%d patients who withdrew came back with an older state, and were taken out again"
                            .formatted(again));
        }
        var night = context.getBean(Night.class);
        var ended = ended(night, settings);
        if (ended.isEmpty()) {
            return Commands.FAILED;
        }
        try {
            putInOrder(options, withdrawal, settings, context);
        } catch (IOException | RuntimeException failed) {
            return failed(failed, standing(night, ended.get(), settings.folders()), settings);
        }
        quiet.ended(settings, ended.get(), context);
        return say(settings.folders(), ended.get(), context) ? Commands.NEEDS_A_PERSON : Commands.DONE;
    }

    /** What is done with files once the report stands. */
    private void putInOrder(
            RunOptions options, Withdrawal withdrawal, Settings settings, ConfigurableApplicationContext context)
            throws IOException {
        if (options.isArchiving()) {
            archive(context.getBean(Archive.class), context.getBean(NoticeTable.class), settings.folders());
            withdrawal.archived();
        }
        context.getBean(AuditDueTable.class).settle();
        for (var lost : context.getBean(Releases.class).lost()) {
            context.getBean(NoticeTable.class)
                    .addOnce("the release %s is not there as it was made: put it back from a copy".formatted(lost));
        }
        forget(options.keptFiles(), settings.folders()).forEach(context.getBean(NoticeTable.class)::add);
    }

    /** What was kept long enough goes, and the log says how much; what stays all the same. */
    private List<String> forget(OldFiles.Days days, Folders folders) throws IOException {
        return new OldFiles(host.disk(), folders, host.clock()).remove(days, what -> {
            Audited.enter(host, folders.data(), "removed " + what, "");
            out.println("kept long enough, and removed: " + what);
        });
    }

    /** Says how the night ended, and forgets what was said; whether something needs a person. */
    private boolean say(Folders folders, Night.Ending ending, ConfigurableApplicationContext context) {
        var ledger = context.getBean(LedgerTable.class);
        var notices = context.getBean(NoticeTable.class);
        var stated = new NightSummary.Statement(
                Summary.of(
                        ledger.all(),
                        ending.arrivals(),
                        context.getBean(Stores.class).rejects()::codes),
                notices.all(),
                context.getBean(ReleaseNews.class).words());
        var needsAPerson = new NightSummary(out).say(folders, ending, stated);
        if (!out.checkError()) {
            ledger.markReported();
            notices.said(stated.notices());
        }
        return needsAPerson;
    }

    private void archive(Archive archive, NoticeTable notices, Folders folders) throws IOException {
        var moved = archive.move((path, why) -> notices.add("not moved to the archive: %s (%s)".formatted(path, why)));
        out.printf("moved %s to %s%n", Amount.of(moved, "file"), folders.archive());
    }

    /** How the night ended; empty when it failed, which is said. */
    private Optional<Night.Ending> ended(Night night, Settings settings) {
        try {
            return Optional.of(night.run());
        } catch (JobExecutionException | IOException | RuntimeException failed) {
            failed(failed, night.standing(), settings);
            return Optional.empty();
        }
    }

    /** What readers find after a night that published a report, or had none to publish. */
    private static String standing(Night night, Night.Ending ending, Folders folders) {
        return ending.run()
                .filter(run -> ending.isNew())
                .map(run ->
                        "the report %s is published".formatted(folders.reports().resolve(run)))
                .orElseGet(night::standing);
    }

    private int failed(Exception failed, String standing, Settings settings) {
        var why = new Room(host.disk(), settings.folders()).explain(failed);
        err.printf("failed: %s; %s%n", why, standing);
        return Commands.FAILED;
    }
}

package org.scarline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.scarline.database.Database;
import org.scarline.disk.Disk;
import org.scarline.ingest.Archive;
import org.scarline.ingest.Summary;
import org.scarline.night.Night;
import org.scarline.night.NightConfiguration;
import org.scarline.night.ReleaseChoice;
import org.scarline.night.ReleaseNews;
import org.scarline.night.Settings;
import org.scarline.report.Report;
import org.scarline.rows.Stores;
import org.scarline.rows.ledger.LedgerTable;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** One run as the operator sees it: starts or says why not, and ends with one line that says what happened. */
final class NightRun {
    private final Host host;
    private final PrintWriter out;
    private final PrintWriter err;

    NightRun(Host host, PrintWriter out, PrintWriter err) {
        this.host = host;
        this.out = out;
        this.err = err;
    }

    /** Returns the exit code. */
    int run(RunOptions options) throws IOException {
        return with(
                options,
                (settings, context) -> options.isDryRun() ? look(context) : carryOut(options, settings, context));
    }

    /** What is done under the lock, with all that a night is made of. */
    @FunctionalInterface
    interface Work {
        /** Returns the exit code. */
        int carryOut(Settings settings, ConfigurableApplicationContext context) throws IOException;
    }

    /** What is chosen about a night and its release. */
    private record Chosen(Settings settings, ReleaseChoice releases) {}

    /** Does some work under the lock, or says why not; returns the exit code. */
    int with(RunOptions options, Work work) throws IOException {
        Chosen chosen;
        try {
            chosen = new Chosen(options.settings(host.disk(), host.clock()), options.releases());
        } catch (IllegalArgumentException wrong) {
            return couldNotStart(Failure.say(wrong));
        }
        var settings = chosen.settings();
        var problem = Preflight.problem(settings, host.disk());
        if (problem.isPresent()) {
            return couldNotStart(problem.get());
        }
        var lock = host.disk().ownerOnly().lock(settings.folders().lock());
        if (lock.isEmpty()) {
            return couldNotStart("another run holds " + settings.folders().lock());
        }
        try {
            return underLock(chosen, work);
        } finally {
            lock.get().close();
        }
    }

    private int couldNotStart(String why) {
        err.println("could not start: " + why);
        return Commands.NOT_STARTED;
    }

    private int underLock(Chosen chosen, Work work) throws IOException {
        try {
            Report.loadFaces(
                    host.disk().ownerOnly(), chosen.settings().folders().faces());
        } catch (IllegalStateException unfit) {
            return couldNotStart(Failure.say(unfit));
        }
        try (var context = start(chosen)) {
            return work.carryOut(chosen.settings(), context);
        }
    }

    private ConfigurableApplicationContext start(Chosen chosen) {
        return new SpringApplicationBuilder(NightConfiguration.class)
                .initializers(context -> {
                    var beans = (GenericApplicationContext) context;
                    beans.registerBean(Settings.class, chosen::settings);
                    beans.registerBean(ReleaseChoice.class, chosen::releases);
                    beans.registerBean(Disk.class, host::disk);
                    beans.registerBean(Clock.class, host::clock);
                    beans.registerBean(Progress.class, () -> new Progress(out, isTerminal()));
                })
                .properties(Database.in(chosen.settings().folders().state()).properties())
                .run();
    }

    /** Newer Java versions always have a console; under cron no terminal type is set. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        return System.console() != null && System.getenv("TERM") != null;
    }

    private int look(ConfigurableApplicationContext context) throws IOException {
        var arrivals = context.getBean(Night.class).look();
        arrivals.fresh().forEach(each -> out.println("would load " + each.file().path()));
        out.printf(
                Locale.ROOT,
                "dry run: %d files to load, %d known; nothing was changed%n",
                arrivals.fresh().size(),
                arrivals.untouched().known());
        return Commands.DONE;
    }

    private int carryOut(RunOptions options, Settings settings, ConfigurableApplicationContext context)
            throws IOException {
        var ended = ended(context.getBean(Night.class), settings);
        if (ended.isEmpty()) {
            return Commands.FAILED;
        }
        var ending = ended.get();
        var ledger = context.getBean(LedgerTable.class);
        var summary = Summary.of(
                ledger.all(), ending.arrivals(), context.getBean(Stores.class).rejects()::codes);
        if (options.isArchiving()) {
            var moved = context.getBean(Archive.class).move();
            out.printf(
                    Locale.ROOT,
                    "moved %d files to %s%n",
                    moved,
                    settings.folders().archive());
        }
        new NightSummary(out)
                .say(
                        settings.folders(),
                        ending,
                        summary,
                        context.getBean(ReleaseNews.class).words());
        ledger.markReported();
        return ending.isNew() && summary.needsAPerson() ? Commands.NEEDS_A_PERSON : Commands.DONE;
    }

    /** How the night ended; empty when it failed, which is said. */
    private Optional<Night.Ending> ended(Night night, Settings settings) {
        try {
            return Optional.of(night.run());
        } catch (JobExecutionException | IOException | RuntimeException failed) {
            var why = Failure.say(failed, settings.folders().state());
            err.printf("failed: %s; the previous reports stand%n", why);
            return Optional.empty();
        }
    }
}

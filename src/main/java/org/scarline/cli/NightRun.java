package org.scarline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.scarline.Night;
import org.scarline.Parts;
import org.scarline.Settings;
import org.scarline.ingest.Archive;
import org.scarline.ingest.Summary;
import org.scarline.rows.ledger.LedgerTable;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** One run as the operator sees it: starts or says why not, and ends with one line that says what happened. */
final class NightRun {
    private final PrintWriter out;
    private final PrintWriter err;

    NightRun(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /** Returns the exit code. */
    int run(RunOptions options) throws IOException {
        var settings = options.settings(Clock.systemUTC());
        var problem = Preflight.problem(settings);
        if (problem.isPresent()) {
            err.println("could not start: " + problem.get());
            return Commands.NOT_STARTED;
        }
        var lock = StateLock.tryTake(settings.state());
        if (lock.isEmpty()) {
            err.printf(
                    "could not start: another run holds %s%n", settings.state().resolve("lock"));
            return Commands.NOT_STARTED;
        }
        try {
            return underLock(options, settings);
        } finally {
            lock.get().close();
        }
    }

    private int underLock(RunOptions options, Settings settings) throws IOException {
        try (var context = start(settings)) {
            return options.isDryRun() ? look(context) : carryOut(options, settings, context);
        }
    }

    private ConfigurableApplicationContext start(Settings settings) {
        var database = "jdbc:h2:file:"
                + settings.state().toAbsolutePath().normalize().resolve("scarline") + ";DB_CLOSE_ON_EXIT=FALSE";
        return new SpringApplicationBuilder(Parts.class)
                .initializers(context -> {
                    var beans = (GenericApplicationContext) context;
                    beans.registerBean(Settings.class, () -> settings);
                    beans.registerBean(Progress.class, () -> new Progress(out, isTerminal()));
                })
                .properties("spring.datasource.url=" + database, "spring.flyway.url=" + database)
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
                arrivals.known());
        return Commands.DONE;
    }

    private int carryOut(RunOptions options, Settings settings, ConfigurableApplicationContext context)
            throws IOException {
        var night = context.getBean(Night.class);
        var ended = ended(night, settings);
        if (ended.isEmpty()) {
            return Commands.FAILED;
        }
        var ending = ended.get();
        var summary = Summary.of(context.getBean(LedgerTable.class).all(), ending.arrivals());
        if (options.isArchiving()) {
            out.printf(
                    Locale.ROOT,
                    "moved %d files to %s%n",
                    context.getBean(Archive.class).move(),
                    settings.data().resolve("archive"));
        }
        new LastWords(out).say(settings, ending, summary);
        night.named();
        return ending.isNew() && summary.needsAPerson() ? Commands.NEEDS_A_PERSON : Commands.DONE;
    }

    /** How the night ended; empty when it failed, which is said. */
    private Optional<Night.Ending> ended(Night night, Settings settings) {
        try {
            return Optional.of(night.run());
        } catch (JobExecutionException | IOException | RuntimeException failed) {
            err.printf("failed: %s; the previous reports stand%n", Failure.say(failed, settings.state()));
            return Optional.empty();
        }
    }
}

package org.scarline.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.scarline.audit.AuditDueTable;
import org.scarline.audit.AuditLog;
import org.scarline.clinic.Instruments;
import org.scarline.export.Releases;
import org.scarline.export.individual.IndividualSet;
import org.scarline.night.Settings;
import org.scarline.results.RatedBy;
import org.scarline.shared.ShareableReport;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a release for researchers now, or says why not. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Makes a release for researchers now from what the last night derived, or says why not.",
        footer = {
            "A release needs enough patients who changed since the one before.",
            "Exit codes: 0 done or held back; 1 failed; 2 could not start."
        })
final class ExportCommand implements Callable<Integer> {
    private final Host host;

    @Option(names = "--shareable", description = "make a report that may be passed on, from the newest release alone")
    private boolean shareable;

    @Option(
            names = "--individual",
            description = "write one row per rating of patients who allow research, under random codes, instead")
    private boolean individual;

    @Mixin
    private RunOptions options = new RunOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ExportCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        if (individual) {
            return new UnderLock(host, out, err).run(options, this::individual);
        }
        return new UnderLock(host, out, err).run(options, (settings, context) -> {
            var releases = context.getBean(Releases.class);
            var transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
            var audit = context.getBean(AuditDueTable.class);
            var decision = transaction.execute(status -> {
                var prepared = Failure.unchecked(releases::prepare);
                audit.add(AuditLog.Entry.own("export", prepared.words()));
                return prepared;
            });
            audit.settle();
            releases.putOut();
            if (shareable) {
                share(settings, context.getBean(Instruments.class), releases.newest());
            }
            out.println("done: " + decision.words() + place(decision, settings));
            return Commands.DONE;
        });
    }

    private int individual(Settings settings, ConfigurableApplicationContext context) throws IOException {
        int k;
        try {
            k = options.individualK();
        } catch (IllegalArgumentException wrong) {
            spec.commandLine().getErr().println("could not start: " + Failure.refused(wrong));
            return Commands.NOT_STARTED;
        }
        var folder = settings.folders()
                .individual()
                .resolve(LocalDate.now(options.zoned(host.clock())).toString());
        var transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        var set = context.getBean(IndividualSet.class);
        var version = Configuration.load().value("version");
        var audit = context.getBean(AuditDueTable.class);
        Audited.enter(
                host, settings.folders().data(), "export --individual begun", String.valueOf(folder.getFileName()));
        var made = transaction.execute(status -> {
            var written = Failure.unchecked(() -> set.write(folder, k, version));
            audit.add(AuditLog.Entry.own("export --individual", written.words()));
            return written;
        });
        audit.settle();
        spec.commandLine()
                .getOut()
                .println("done: individual set " + made.words() + (made.isMade() ? "; see " + folder : ""));
        return Commands.DONE;
    }

    /** Away from the reports that are for inside, under the name of its release. */
    private void share(Settings settings, Instruments instruments, Optional<String> release) throws IOException {
        var out = spec.commandLine().getOut();
        if (release.isEmpty()) {
            out.println("no release was made yet that a report could be made from");
            return;
        }
        var reports = settings.folders().reports();
        var target = reports.resolve("shareable").resolve(release.get());
        var primary = settings.primary();
        Audited.enter(host, settings.folders().data(), "export --shareable", release.get());
        new ShareableReport(host.disk(), instruments)
                .write(
                        reports.resolve("releases").resolve(release.get()),
                        target,
                        new RatedBy(primary.instrument(), primary.raterRole().code()));
        out.println("protected report, to be passed on: " + target);
    }

    private static String place(Releases.Decision decision, Settings settings) {
        return decision.isMade() ? "; see " + settings.folders().reports().resolve("releases") : "";
    }
}

package org.scarline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import org.scarline.disk.Disk;
import org.scarline.ingest.Arrivals;
import org.scarline.ingest.Collector;
import org.scarline.ingest.Policy;
import org.scarline.ingest.check.SourceProfile;
import org.scarline.ingest.guard.Guards;
import org.scarline.ingest.inbox.Inbox;
import org.scarline.ingest.profile.Profiles;
import org.scarline.night.Settings;
import org.scarline.reference.ReferenceFolder;
import org.scarline.rows.ledger.Amount;
import org.scarline.rows.ledger.LedgerTable;
import org.scarline.rows.ledger.SourceFile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** What a night would do, without a byte written: not even the state folder is made. */
final class DryRun {
    private final Disk disk;
    private final Clock clock;
    private final PrintWriter out;

    DryRun(Disk disk, Clock clock, PrintWriter out) {
        this.disk = disk;
        this.clock = clock;
        this.out = out;
    }

    int run(Settings settings) throws IOException {
        var folders = settings.folders();
        var today = settings.intake().day().date();
        var profiles = new Profiles(disk, folders.incoming(), folders.reference());
        var inbox = new Inbox(folders.kept(disk), folders.incoming(), SourceProfile.DEFAULT, profiles, clock);
        var reference = ReferenceFolder.in(disk, folders.data());
        var guards = Guards.load(reference);
        var arrivals = Collector.compare(
                ledger(settings),
                inbox.list(today),
                today,
                new Policy(settings.intake().voices(), guards, reference.instruments()));
        arrivals.fresh().forEach(each -> out.println("would load " + each.file().path()));
        arrivals.notTaken().now().forEach(this::refused);
        arrivals.notTaken().again().forEach(this::refused);
        out.println(lastLine(arrivals));
        var isOutOfReach = arrivals.notTaken().again().stream().anyMatch(SourceFile::isOutOfReach);
        return arrivals.notTaken().now().isEmpty() && !isOutOfReach ? Commands.DONE : Commands.NEEDS_A_PERSON;
    }

    private void refused(SourceFile file) {
        file.problem().ifPresent(why -> out.printf("would not load: %s (%s)%n", file.path(), why.message()));
    }

    private static String lastLine(Arrivals arrivals) {
        var notTaken = arrivals.notTaken();
        return "dry run: %s to load, %s, %s that would not be loaded; nothing was changed"
                .formatted(
                        Amount.of(arrivals.fresh().size(), "file"),
                        Amount.of(arrivals.untouched().known(), "known", "known"),
                        notTaken.now().size() + notTaken.again().size());
    }

    /** What earlier nights took in; nothing before the first. */
    private List<SourceFile> ledger(Settings settings) {
        var database = settings.folders().database();
        if (!database.isThere(disk)) {
            return List.of();
        }
        var source = database.readOnly();
        return new LedgerTable(new JdbcTemplate(source), new DataSourceTransactionManager(source)).all();
    }
}

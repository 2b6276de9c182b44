package org.scarline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.scarline.cli.unchanged.Unchanged;
import org.scarline.ingest.Arrivals;
import org.scarline.night.Folders;
import org.scarline.night.Night;
import org.scarline.night.Settings;
import org.scarline.rows.ledger.LedgerTable;
import org.scarline.rows.ledger.SourceFile;
import org.springframework.context.ApplicationContext;

/**
 * Whether a night left nothing to do or to say, so that the next one can tell in a moment that nothing is new. Only of a
 * database in a file: what a server did meanwhile no file tells.
 */
final class QuietEnd {
    private final Host host;
    private final RunOptions options;
    private Optional<Unchanged.Inbox> inbox = Optional.empty();
    private Optional<Unchanged.Night> night = Optional.empty();

    QuietEnd(Host host, RunOptions options) {
        this.host = host;
        this.options = options;
    }

    /** Looks at the inbox before the night does. */
    void begin(Folders folders) {
        var isUsual = !options.isArchiving() && folders.address().isEmpty();
        inbox = isUsual
                        && host.asked()
                                .filter(asked -> asked.isOf(folders.state()))
                                .isPresent()
                ? Optional.of(Unchanged.look(folders.incoming(), host.clock()))
                : Optional.empty();
    }

    /** The night came to its end. */
    void ended(Settings settings, Night.Ending ending, ApplicationContext context) {
        if (inbox.isPresent() && ending.run().isPresent() && !settings.rebuild() && isSilent(ending.arrivals())) {
            night = Optional.of(new Unchanged.Night(
                    NightSummary.nothingNew(ending.run().get()),
                    days(
                            settings,
                            context.getBean(Clock.class),
                            context.getBean(LedgerTable.class).all()),
                    inbox.get(),
                    places(settings.folders(), ending.run().get())));
        }
    }

    /** Notes it, where it did. */
    void note() throws IOException {
        if (night.isPresent() && host.asked().isPresent()) {
            Unchanged.note(host.asked().get(), night.get(), host.disk());
        }
    }

    private static boolean isSilent(Arrivals arrivals) {
        return arrivals.notTaken().now().isEmpty()
                && arrivals.notTaken().again().isEmpty()
                && arrivals.inLedger().lost().isEmpty();
    }

    private static Unchanged.Days days(Settings settings, Clock clock, Collection<SourceFile> ledger) {
        var day = settings.intake().day();
        Optional<LocalDate> due =
                ledger.stream().flatMap(file -> file.due().stream()).min(Comparator.naturalOrder());
        return new Unchanged.Days(day.isChosen() ? Optional.empty() : Optional.of(clock.getZone()), day.date(), due);
    }

    private List<Path> places(Folders folders, String run) {
        var reports = folders.reports();
        var places = new ArrayList<>(List.of(
                folders.incoming(),
                folders.data(),
                reports.resolve(run),
                reports.resolve("latest"),
                reports.resolve("latest.txt"),
                reports.resolve("index.html")));
        places.addAll(options.files());
        return places;
    }
}

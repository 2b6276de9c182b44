package org.scarline.cli.unchanged;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scarline.disk.Disk;
import org.scarline.disk.Stamps;

/**
 * What a night that left nothing to do notes at its end, and the next start reads at its beginning: what it was asked, and
 * the stamps of all that it read and wrote. Where a single one differs, or the note is not there, the night begins as ever;
 * a night that begins removes the note.
 */
public final class Unchanged {
    private static final String NAME = "nothing-new";

    /** Two changes that lie closer together can have one time of change. */
    private static final Duration SAME_MOMENT = Duration.ofSeconds(2);

    private Unchanged() {}

    /**
     * The inbox as a night finds it.
     *
     * @param stamps empty where nothing can be noted of this night
     */
    public record Inbox(Path folder, Optional<String> stamps) {}

    /**
     * A night that left nothing to do.
     *
     * @param said what the next one says, unless something is new
     * @param inbox as it was before it was read
     * @param places all that it read and wrote
     */
    public record Night(String said, Days days, Inbox inbox, List<Path> places) {}

    /** Looks at the inbox before it is read; a file that was changed a moment ago can change again unseen. */
    public static Inbox look(Path inbox, Clock clock) {
        var stamps = Stamps.of(List.of(inbox), inbox.resolve("."));
        return new Inbox(
                inbox,
                stamps.filter(each -> each.areOlderThan(clock.instant().minus(SAME_MOMENT)))
                        .map(Stamps::text));
    }

    /** What is to be said where nothing is new; empty where that must be found out. */
    public static Optional<String> since(Asked asked, Disk disk, Clock clock) {
        try {
            var file = note(asked.state());
            if (!disk.isFile(file)) {
                return Optional.empty();
            }
            var note = Note.of(disk.text(file));
            return note.isPresent()
                            && note.get().days().hold(clock)
                            && note.get().seen().equals(seen(asked, note.get().places(), file))
                    ? note.map(Note::said)
                    : Optional.empty();
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Notes that nothing is left to do, unless something may have changed meanwhile; call it last, under the lock. */
    public static void note(Asked asked, Night night, Disk disk) throws IOException {
        var file = note(asked.state());
        var inbox = night.inbox();
        var now = Stamps.of(List.of(inbox.folder()), inbox.folder().resolve("."));
        if (inbox.stamps().isEmpty()
                || !inbox.stamps().equals(now.map(Stamps::text))
                || !isProgramOfFiles(asked, disk)) {
            return;
        }
        var seen = seen(asked, night.places(), file);
        var isPlain =
                night.places().stream().noneMatch(place -> place.toString().contains("\n"));
        if (!seen.isEmpty() && isPlain) {
            disk.ownerOnly().write(file, new Note(night.said(), night.days(), night.places(), seen).text());
        }
    }

    /** Removes the note. */
    public static void forget(Path state, Disk disk) throws IOException {
        disk.remove(note(state));
    }

    private static boolean isProgramOfFiles(Asked asked, Disk disk) {
        return asked.program().stream().allMatch(disk::isFile);
    }

    private static Path note(Path state) {
        return state.resolve(NAME);
    }

    private static String seen(Asked asked, List<Path> places, Path note) {
        var all = new ArrayList<>(asked.files());
        all.addAll(places);
        return Stamps.of(all, note).map(stamps -> asked.text() + stamps.text()).orElse("");
    }

    /**
     * Days for which a note holds.
     *
     * @param zone in which they are counted; empty where the day was chosen, which is one of the arguments
     * @param until the first day on which something waits to be done; empty where nothing waits
     */
    public record Days(Optional<ZoneId> zone, LocalDate from, Optional<LocalDate> until) {
        boolean hold(Clock clock) {
            if (zone.isEmpty()) {
                return true;
            }
            var today = LocalDate.now(clock.withZone(zone.get()));
            return !today.isBefore(from)
                    && until.filter(day -> !today.isBefore(day)).isEmpty();
        }
    }
}

package org.scarline.ingest.inbox;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.scarline.disk.Disk;
import org.scarline.disk.SealedException;
import org.scarline.ingest.check.Header;
import org.scarline.ingest.check.SourceProfile;
import org.scarline.ingest.csv.Head;
import org.scarline.ingest.profile.Profiles;
import org.scarline.ingest.profile.WrongProfileException;
import org.scarline.ingest.voice.Voices;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Printable;
import org.scarline.rows.ledger.Problem;
import org.scarline.rows.ledger.SourceFile.Content;
import org.scarline.rows.ledger.SourceFile.Place;

/** Looks at one file on a day: what it is by name, content and header, or why it is not to be taken. */
final class FileLook {
    private static final int LONGEST_PATH = 400;
    private static final int LONGEST_NAME = 200;
    static final int LONGEST_LIST = 2_000;
    private static final Problem UNENDED = Problem.of(
            Code.STILL_GROWING,
            "its last line has no end; it is taken when it is still the same the next night, or once a line end is added");

    private final Disk disk;
    private final SourceProfile profile;
    private final Profiles profiles;
    private final Clock clock;
    private final LocalDate today;
    private final KnownProbes probes;

    FileLook(Disk disk, SourceProfile profile, Profiles profiles, Clock clock, LocalDate today, KnownProbes probes) {
        this.disk = disk;
        this.profile = profile;
        this.profiles = profiles;
        this.clock = clock;
        this.today = today;
        this.probes = probes;
    }

    /** What a file is; of one in another layout, what it becomes. Nothing that is wrong with it goes further than this. */
    List<Found> look(Path file, FileName name, BasicFileAttributes attributes) {
        if (!attributes.isRegularFile()) {
            var what =
                    attributes.isDirectory() ? "a folder" : attributes.isSymbolicLink() ? "a link" : "a device or pipe";
            return List.of(unread(
                    file, name, attributes, Code.NOT_A_REGULAR_FILE, "it is %s, not a regular file".formatted(what)));
        }
        var bad = name.isData() ? name.problem() : Optional.of(name.unreadable());
        if (bad.isPresent()) {
            return List.of(unread(file, name, attributes, bad.get()));
        }
        try {
            return read(file, name, attributes);
        } catch (IOException | RuntimeException | StackOverflowError failure) {
            var unread = unread(file, name, attributes, unreadable(failure));
            return List.of(isOfTheMachine(failure) ? unread.outOfReach() : unread);
        }
    }

    private List<Found> read(Path file, FileName name, BasicFileAttributes before) throws IOException {
        var probe = probes.at(file);
        var after = Inbox.attributes(disk, file);
        var changed = before.size() != after.size()
                || disk.length(file) != probe.bytes()
                || !before.lastModifiedTime().equals(after.lastModifiedTime());
        var original = name.original(probe.digest());
        if (!changed && !probe.isBlank()) {
            try {
                var foreign = ForeignFile.of(disk, file, probe, profiles.of(file));
                if (foreign.isPresent()) {
                    return copies(foreign.get(), original, before);
                }
            } catch (WrongProfileException wrong) {
                var waits = new Header.Refused(WrongProfiles.costs(wrong));
                return List.of(found(file, original, before, probe, waits).outOfReach());
            }
        }
        var result = changed ? growing("it changed while it was read") : opening(probe, profile);
        var known = notFuture(result, original, before);
        var found = found(file, original, before, probe, known);
        return List.of(probe.isEnded() || known instanceof Header.Refused ? found : found.unended(UNENDED));
    }

    /** What a file in another layout became; itself, refused, where it became nothing. */
    private List<Found> copies(ForeignFile foreign, FileName name, BasicFileAttributes attributes) throws IOException {
        var place = new Place(
                name.site(), name.path(), name.name(), name.asOf(attributes.lastModifiedTime(), clock.getZone()));
        var refused = foreign.problem();
        if (refused.isPresent()) {
            return List.of(foreign.refused(place, refused.get()));
        }
        var parts = foreign.parts(place);
        var future = parts.stream()
                .map(part -> notFuture(new Header.Known(part.header().orElseThrow()), name, attributes))
                .filter(Header.Refused.class::isInstance)
                .findFirst();
        if (future.isPresent()) {
            return List.of(foreign.refused(place, ((Header.Refused) future.get()).problem()));
        }
        return foreign.isEnded()
                ? parts
                : parts.stream().map(part -> part.unended(UNENDED)).toList();
    }

    /** A file cannot speak of a day that has not come; one without a day in its name was not changed after today. */
    private Header.Result notFuture(Header.Result result, FileName name, BasicFileAttributes attributes) {
        var asOf = name.asOf(attributes.lastModifiedTime(), clock.getZone());
        var now = LocalDate.now(clock);
        var latest = name.dated().isPresent() || today.isAfter(now) ? today : now;
        return result instanceof Header.Known && asOf.isAfter(latest)
                ? new Header.Refused(Problem.of(
                        Code.FUTURE_FILE,
                        "it is dated %s, after %s, when it was first seen; it is tried again on that day"
                                .formatted(asOf, latest)))
                : result;
    }

    private static Header.Result opening(FileProbe probe, SourceProfile profile) {
        if (probe.isBlank()) {
            return new Header.Refused(Problem.of(Code.EMPTY_FILE, "the file is empty"));
        }
        var result = Header.of(probe.beginning(), profile);
        var isHeaderWhole = probe.isEnded() || probe.physicalLines() > 1 || Head.isUtf16(probe.beginning());
        return isHeaderWhole || result instanceof Header.Known ? result : new Header.Refused(UNENDED);
    }

    private static Header.Result growing(String why) {
        return new Header.Refused(Problem.of(Code.STILL_GROWING, why));
    }

    private Found found(
            Path file, FileName name, BasicFileAttributes attributes, FileProbe probe, Header.Result result) {
        var header = result instanceof Header.Known known ? Optional.of(known.header()) : Optional.<Header>empty();
        var problem =
                result instanceof Header.Refused refused ? Optional.of(refused.problem()) : Optional.<Problem>empty();
        var place = new Place(
                name.site(), name.path(), name.name(), name.asOf(attributes.lastModifiedTime(), clock.getZone()));
        var content = new Content(
                probe.digest(),
                probe.bytes(),
                probe.physicalLines(),
                header.map(Header::kind),
                header.map(each -> Printable.of(String.join(", ", each.extraColumns()), LONGEST_LIST))
                        .orElse(""),
                "");
        return new Found(file, place, content, header, problem, Found.Plain.ITSELF);
    }

    private Found unread(Path file, FileName name, BasicFileAttributes attributes, Code code, String message) {
        return unread(file, name, attributes, Problem.of(code, message));
    }

    private Found unread(Path file, FileName name, BasicFileAttributes attributes, Problem problem) {
        var site = Voices.isSite(name.site()) ? name.site() : FileName.MAIN;
        return unread(
                file,
                name,
                site,
                name.asOf(attributes.lastModifiedTime(), clock.getZone()),
                attributes.isRegularFile() ? attributes.size() : 0,
                problem);
    }

    static Found unread(Path file, FileName name, String site, LocalDate asOf, long bytes, Problem problem) {
        var place =
                new Place(site, Printable.of(name.path(), LONGEST_PATH), Printable.of(name.name(), LONGEST_NAME), asOf);
        var content = new Content(FileProbe.OF_NOTHING, bytes, 0, Optional.empty(), "", "");
        return new Found(file, place, content, Optional.empty(), Optional.of(problem), Found.Plain.ITSELF);
    }

    /** Of a folder or file that a walk could not look at. */
    static Found outOfReach(Path file, FileName name, LocalDate asOf, IOException cause) {
        return unread(file, name, FileName.MAIN, asOf, 0, unreadable(cause)).outOfReach();
    }

    /** Whether it was not what the file holds that failed: rights, the disk or the network, or the key of its encryption. */
    private static boolean isOfTheMachine(Throwable failure) {
        return failure instanceof FileSystemException
                || failure instanceof SealedException
                || failure.getClass() == IOException.class;
    }

    private static Problem unreadable(Throwable cause) {
        if (cause instanceof SealedException) {
            return Problem.of(
                    Code.UNREADABLE,
                    "it is encrypted by ScarLine, and the key is another: expected --key-file or --key-command of its state");
        }
        return Problem.of(
                Code.UNREADABLE,
                "it cannot be read (%s)".formatted(cause.getClass().getSimpleName()));
    }
}

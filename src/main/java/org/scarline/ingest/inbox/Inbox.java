package org.scarline.ingest.inbox;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scarline.disk.Disk;
import org.scarline.disk.SealedException;
import org.scarline.ingest.check.Header;
import org.scarline.ingest.check.SourceProfile;
import org.scarline.ingest.csv.Head;
import org.scarline.ingest.profile.Profiles;
import org.scarline.ingest.voice.Voices;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Printable;
import org.scarline.rows.ledger.Problem;
import org.scarline.rows.ledger.SourceFile.Content;
import org.scarline.rows.ledger.SourceFile.Place;

/** The folder that clinics drop their files in. It is only ever read. */
public final class Inbox {
    private static final int LONGEST_PATH = 400;
    private static final int LONGEST_NAME = 200;
    static final int LONGEST_LIST = 2_000;
    private static final Problem UNENDED = Problem.of(
            Code.STILL_GROWING,
            "its last line has no end; it is taken when it is still the same the next night, or once a line end is added");
    private static final LocalDate EPOCH = LocalDate.EPOCH;

    private final Disk disk;
    private final Path folder;
    private final SourceProfile profile;
    private final Profiles profiles;
    private final Clock clock;

    /**
     * An inbox.
     *
     * @param profiles of files that are laid out in another way
     * @param clock whose zone says on which day a file was last changed, and whose day no change can follow
     */
    public Inbox(Disk disk, Path folder, SourceProfile profile, Profiles profiles, Clock clock) {
        this.disk = disk;
        this.folder = folder;
        this.profile = profile;
        this.profiles = profiles;
        this.clock = clock;
    }

    /**
     * What lies in the inbox.
     *
     * @param found the data files, by path; one that became several copies stands there once for each
     * @param partial files whose name ends in .part: still being sent
     * @param others files of editors and systems, and profiles
     */
    public record Listing(List<Found> found, int partial, int others) {}

    /**
     * Looks at every file, sub-folders included; links are not followed, nothing else than a regular file is opened.
     *
     * @param today the day on which files not known yet are first seen: none can be dated later
     */
    public Listing list(LocalDate today) throws IOException {
        var visitor = new Visitor(folder.toRealPath(), today);
        disk.walk(visitor.root, visitor);
        var sorted =
                visitor.found.stream().sorted(Comparator.comparing(Found::path)).toList();
        return new Listing(sorted, visitor.partial, visitor.others);
    }

    /** Looks at one file, wherever it lies, as the inbox would; the folder of this inbox does not matter. */
    public List<Found> look(Path file, LocalDate today) throws IOException {
        return look(file, new FileName(String.valueOf(file.getFileName())), attributes(disk, file), today);
    }

    /** What a file that was moved elsewhere becomes, as it did where it was dropped; nothing where it becomes none. */
    List<Found> copiesOf(Path file, Place place) throws IOException {
        var foreign = ForeignFile.of(disk, file, FileProbe.at(disk, file), profiles.of(folder.resolve(place.path())));
        return foreign.isPresent() && foreign.get().problem().isEmpty()
                ? foreign.get().parts(place)
                : List.of();
    }

    private static BasicFileAttributes attributes(Disk disk, Path file) throws IOException {
        return disk.look(file).orElseThrow(() -> new NoSuchFileException(file.toString()));
    }

    /** The header of a file that is not taken for another reason; empty when there is none either. */
    public static Optional<Header> header(Disk disk, Path file, SourceProfile profile) {
        try (var in = disk.openUnlinked(file)) {
            var result = Header.of(in.readNBytes(Head.BYTES), profile);
            return result instanceof Header.Known known ? Optional.of(known.header()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private List<Found> look(Path file, FileName name, BasicFileAttributes attributes, LocalDate today) {
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
            return read(file, name, attributes, today);
        } catch (IOException | RuntimeException | StackOverflowError failure) {
            return List.of(unread(file, name, attributes, unreadable(failure)));
        }
    }

    private List<Found> read(Path file, FileName name, BasicFileAttributes before, LocalDate today) throws IOException {
        var probe = FileProbe.at(disk, file);
        var after = attributes(disk, file);
        var changed = before.size() != after.size()
                || disk.length(file) != probe.bytes()
                || !before.lastModifiedTime().equals(after.lastModifiedTime());
        var original = name.original(probe.digest());
        if (!changed && !probe.isBlank()) {
            var foreign = ForeignFile.of(disk, file, probe, profiles.of(file));
            if (foreign.isPresent()) {
                return copies(foreign.get(), original, before, today);
            }
        }
        var result = changed ? growing("it changed while it was read") : opening(probe, profile);
        var known = notFuture(result, original, before, today);
        var found = found(file, original, before, probe, known);
        return List.of(probe.isEnded() || known instanceof Header.Refused ? found : found.unended(UNENDED));
    }

    /** What a file in another layout became; itself, refused, where it became nothing. */
    private List<Found> copies(ForeignFile foreign, FileName name, BasicFileAttributes attributes, LocalDate today)
            throws IOException {
        var place = new Place(
                name.site(), name.path(), name.name(), name.asOf(attributes.lastModifiedTime(), clock.getZone()));
        var refused = foreign.problem();
        if (refused.isPresent()) {
            return List.of(foreign.refused(place, refused.get()));
        }
        var parts = foreign.parts(place);
        var future = parts.stream()
                .map(part -> notFuture(new Header.Known(part.header().orElseThrow()), name, attributes, today))
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
    private Header.Result notFuture(
            Header.Result result, FileName name, BasicFileAttributes attributes, LocalDate today) {
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
        return new Found(file, place, content, header, problem, Optional.empty());
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

    private static Found unread(Path file, FileName name, String site, LocalDate asOf, long bytes, Problem problem) {
        var place =
                new Place(site, Printable.of(name.path(), LONGEST_PATH), Printable.of(name.name(), LONGEST_NAME), asOf);
        var content = new Content(FileProbe.OF_NOTHING, bytes, 0, Optional.empty(), "", "");
        return new Found(file, place, content, Optional.empty(), Optional.of(problem), Optional.empty());
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

    /** Walks the inbox. */
    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<Found> found = new ArrayList<>();
        private final LocalDate today;
        private int partial;
        private int others;

        Visitor(Path root, LocalDate today) {
            this.root = root;
            this.today = today;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path file, BasicFileAttributes attributes) {
            if (file.equals(root) || !name(file).isData()) {
                return FileVisitResult.CONTINUE;
            }
            found.addAll(look(file, name(file), attributes, today));
            return FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (name(file).isPartial()) {
                partial++;
            } else if (name(file).isNoData()) {
                others++;
            } else {
                found.addAll(look(file, name(file), attributes, today));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException cause) {
            found.add(unread(file, name(file), FileName.MAIN, EPOCH, 0, unreadable(cause)));
            return FileVisitResult.CONTINUE;
        }

        /** A folder that cannot be listed to its end costs what was not seen of it. */
        @Override
        public FileVisitResult postVisitDirectory(Path listed, @Nullable IOException cause) {
            return cause == null ? FileVisitResult.CONTINUE : visitFileFailed(listed, cause);
        }

        private FileName name(Path file) {
            return new FileName(root.relativize(file).toString().replace('\\', '/'));
        }
    }
}

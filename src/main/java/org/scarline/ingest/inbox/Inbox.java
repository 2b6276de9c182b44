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
import org.scarline.ingest.check.Header;
import org.scarline.ingest.check.SourceProfile;
import org.scarline.ingest.csv.Head;
import org.scarline.ingest.profile.Profiles;
import org.scarline.ingest.profile.SystemFolder;
import org.scarline.rows.ledger.Problem;
import org.scarline.rows.ledger.SourceFile.Place;

/** The folder that clinics drop their files in. It is only ever read. */
public final class Inbox {
    private static final LocalDate EPOCH = LocalDate.EPOCH;

    private final Disk disk;
    private final Path folder;
    private final SourceProfile profile;
    private final Profiles profiles;
    private final Clock clock;
    private final Optional<Path> note;
    private KnownProbes last;

    /**
     * An inbox.
     *
     * @param profiles of files that are laid out in another way
     * @param clock whose zone says on which day a file was last changed, and whose day no change can follow
     */
    public Inbox(Disk disk, Path folder, SourceProfile profile, Profiles profiles, Clock clock) {
        this(disk, folder, profile, profiles, clock, Optional.empty());
    }

    private Inbox(Disk disk, Path folder, SourceProfile profile, Profiles profiles, Clock clock, Optional<Path> note) {
        this.disk = disk;
        this.folder = folder;
        this.profile = profile;
        this.profiles = profiles;
        this.clock = clock;
        this.note = note;
        this.last = KnownProbes.none(disk, clock);
    }

    /** The same inbox, of whose files those that did not change since it was last listed are not read to their end again. */
    public Inbox remembering(Path file) {
        return new Inbox(disk, folder, profile, profiles, clock, Optional.of(file));
    }

    /**
     * What lies in the inbox.
     *
     * @param found the data files and wrong profiles, by path; one that became several copies stands there once for each
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
        var probes = note.map(file -> KnownProbes.in(disk, clock, file)).orElseGet(this::unknown);
        var wrong = new WrongProfiles(disk, profiles, clock);
        var visitor = new Visitor(folder.toRealPath(), fileLook(today, probes), wrong);
        disk.walk(visitor.root, visitor);
        visitor.found.addAll(wrong.inReference());
        probes.keep();
        last = probes;
        var sorted =
                visitor.found.stream().sorted(Comparator.comparing(Found::path)).toList();
        return new Listing(sorted, visitor.partial, visitor.others);
    }

    /** Whether a file was read to its end when the inbox was last listed, and is the same still by all that its stamp says. */
    public boolean isAsRead(Found found) {
        return last.isAsRead(found.file(), found.dropped());
    }

    /** Why a file of this name is not read, whatever it holds; empty where it may be. */
    public static Optional<Problem> refusal(String fileName) {
        var name = new FileName(fileName);
        return name.isData() ? name.problem() : Optional.of(name.unreadable());
    }

    /** Looks at one file, wherever it lies, as the inbox would; the folder of this inbox does not matter. */
    public List<Found> look(Path file, LocalDate today) throws IOException {
        return fileLook(today, unknown())
                .look(file, new FileName(String.valueOf(file.getFileName())), attributes(disk, file));
    }

    private FileLook fileLook(LocalDate today, KnownProbes probes) {
        return new FileLook(disk, profile, profiles, clock, today, probes);
    }

    private KnownProbes unknown() {
        return KnownProbes.none(disk, clock);
    }

    /** What a file that was moved elsewhere becomes, as it did where it was dropped; nothing where it becomes none. */
    List<Found> copiesOf(Path file, Place place) throws IOException {
        var foreign = ForeignFile.of(disk, file, FileProbe.at(disk, file), profiles.of(folder.resolve(place.path())));
        return foreign.isPresent() && foreign.get().problem().isEmpty()
                ? foreign.get().parts(place)
                : List.of();
    }

    static BasicFileAttributes attributes(Disk disk, Path file) throws IOException {
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

    /** Walks the inbox. */
    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<Found> found = new ArrayList<>();
        private final FileLook files;
        private final WrongProfiles wrong;
        private int partial;
        private int others;

        Visitor(Path root, FileLook files, WrongProfiles wrong) {
            this.root = root;
            this.files = files;
            this.wrong = wrong;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path file, BasicFileAttributes attributes) {
            if (isOfASystem(file)) {
                others++;
                return FileVisitResult.SKIP_SUBTREE;
            }
            if (file.equals(root) || !name(file).isData()) {
                return FileVisitResult.CONTINUE;
            }
            found.addAll(files.look(file, name(file), attributes));
            return FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (name(file).isPartial()) {
                partial++;
            } else if (name(file).isNoData()) {
                others++;
                if (Profiles.isProfile(name(file).name())) {
                    wrong.of(file, name(file)).ifPresent(found::add);
                }
            } else {
                found.addAll(files.look(file, name(file), attributes));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException cause) {
            if (isOfASystem(file)) {
                others++;
                return FileVisitResult.CONTINUE;
            }
            found.add(FileLook.outOfReach(file, name(file), EPOCH, cause));
            return FileVisitResult.CONTINUE;
        }

        /** A folder that cannot be listed to its end costs what was not seen of it. */
        @Override
        public FileVisitResult postVisitDirectory(Path listed, @Nullable IOException cause) {
            return cause == null ? FileVisitResult.CONTINUE : visitFileFailed(listed, cause);
        }

        /** What was deleted from an inbox, or is an older state of it, must not come in again. */
        private boolean isOfASystem(Path file) {
            return !file.equals(root) && SystemFolder.isCalled(String.valueOf(file.getFileName()));
        }

        private FileName name(Path file) {
            return new FileName(root.relativize(file).toString().replace('\\', '/'));
        }
    }
}

package org.scarline.ingest.inbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.scarline.disk.Disk;
import org.scarline.ingest.check.UnreadColumns;
import org.scarline.ingest.profile.Profile;
import org.scarline.ingest.sheet.Sheets;
import org.scarline.ingest.translate.SheetAccount;
import org.scarline.ingest.translate.Translation;
import org.scarline.ingest.translate.Translator;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Printable;
import org.scarline.rows.ledger.Problem;
import org.scarline.rows.ledger.SourceFile.Content;
import org.scarline.rows.ledger.SourceFile.Place;

/** A file that is laid out in another way than ours, and the copies that it becomes. */
final class ForeignFile {
    private static final long LARGEST = 256L << 20;

    private final Disk disk;
    private final Path file;
    private final FileProbe probe;
    private final List<Profile> profiles;
    private final Translation translation;
    private boolean isEnded;

    private ForeignFile(Disk disk, Path file, FileProbe probe, List<Profile> profiles) throws IOException {
        this.disk = disk;
        this.file = file;
        this.probe = probe;
        this.profiles = profiles;
        this.translation = translate();
    }

    /** Empty when a file is read as it is. */
    static Optional<ForeignFile> of(Disk disk, Path file, FileProbe probe, List<Profile> profiles) throws IOException {
        return !profiles.isEmpty() || Translator.isForeign(probe.beginning())
                ? Optional.of(new ForeignFile(disk, file, probe, profiles))
                : Optional.empty();
    }

    private Translation translate() throws IOException {
        if (probe.bytes() > LARGEST) {
            return refused(Code.UNREADABLE, "it has more than %d MB; part it".formatted(LARGEST >> 20));
        }
        try (var in = disk.openUnlinked(file)) {
            var bytes = in.readAllBytes();
            if (!FileProbe.of(bytes).digest().equals(probe.digest())) {
                return refused(Code.STILL_GROWING, "it changed while it was read");
            }
            var encoding = profiles.stream()
                    .findFirst()
                    .flatMap(each -> each.layout().text().encoding());
            isEnded = Sheets.isWhole(bytes, encoding)
                    || FileProbe.of(Sheets.utf8(bytes, encoding)).isEnded();
            return Translator.of(bytes, profiles);
        }
    }

    private static Translation refused(Code code, String message) {
        return new Translation(List.of(), List.of(), List.of(), Optional.of(Problem.of(code, message)));
    }

    /** Why it becomes nothing; empty when it becomes something. */
    Optional<Problem> problem() {
        return translation.problem();
    }

    /** Whether it is complete by itself: a workbook always is. */
    boolean isEnded() {
        return isEnded;
    }

    /** The file itself, not to be loaded. */
    Found refused(Place place, Problem why) {
        var content = new Content(probe.digest(), probe.bytes(), 0, Optional.empty(), "", "");
        return new Found(file, place, content, Optional.empty(), Optional.of(why), Found.Plain.ITSELF);
    }

    /** A copy for each part; what was not read of the file is said with the first. */
    List<Found> parts(Place place) throws IOException {
        var found = new ArrayList<Found>();
        for (var part : translation.parts()) {
            var number = found.size();
            var copy = FileProbe.of(part.copy());
            var unread = number == 0 ? String.join(", ", unread()) : "";
            var content = new Content(
                    copy.digest(),
                    copy.bytes(),
                    copy.physicalLines(),
                    Optional.of(part.header().kind()),
                    Printable.of(unread, FileLook.LONGEST_LIST),
                    probe.digest());
            found.add(
                    new Found(file, place, content, Optional.of(part.header()), Optional.empty(), copy(part, number)));
        }
        return found;
    }

    /** What someone should look at first: what follows may be too long to be kept. A comma parts names, so none holds one. */
    private List<String> unread() {
        return translation.unread().stream()
                .map(name -> name.replace(", ", "; "))
                .sorted(Comparator.comparing(name -> !UnreadColumns.isNear(name)))
                .toList();
    }

    private Found.Copy copy(Translation.Part part, int number) {
        var accounts = number > 0
                ? List.<String>of()
                : translation.accounts().stream().map(SheetAccount::text).toList();
        return new Found.Copy() {
            @Override
            public byte[] bytes() {
                return part.copy();
            }

            @Override
            public List<String> accounts() {
                return accounts;
            }
        };
    }
}

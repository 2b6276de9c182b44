package org.scarline.ingest.inbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.scarline.disk.Digest;
import org.scarline.disk.Disk;
import org.scarline.ingest.profile.Profiles;
import org.scarline.ingest.profile.WrongProfileException;
import org.scarline.ingest.voice.Voices;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Printable;
import org.scarline.rows.ledger.Problem;
import org.scarline.rows.ledger.SourceFile.Content;
import org.scarline.rows.ledger.SourceFile.Place;

/** Profiles that are wrong: each is named every night until it is mended, and costs the files that it may speak for, no others. */
final class WrongProfiles {
    private static final int LONGEST_PATH = 400;
    private static final int LONGEST_NAME = 200;

    private final Disk disk;
    private final Profiles profiles;
    private final Clock clock;

    WrongProfiles(Disk disk, Profiles profiles, Clock clock) {
        this.disk = disk;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** What is said of a file that waits for its profile. */
    static Problem costs(WrongProfileException wrong) {
        return Problem.of(
                Code.WRONG_PROFILE,
                "its profile %s is wrong; it is read once that is mended"
                        .formatted(Printable.of(wrong.profile(), LONGEST_NAME)));
    }

    /** A profile of the inbox; empty where nothing is wrong with it. */
    Optional<Found> of(Path file, FileName name) {
        var site = Voices.isSite(name.site()) ? name.site() : FileName.MAIN;
        return profiles.wrong(file).map(why -> found(file, name.path(), site, why));
    }

    /** The one in the reference folder, which speaks for all sites. */
    List<Found> inReference() {
        return profiles.wrongInReference().entrySet().stream()
                .map(each -> found(
                        each.getKey(), "reference/" + each.getKey().getFileName(), FileName.MAIN, each.getValue()))
                .toList();
    }

    /** Known by its content, so that one that was changed and is wrong still is said anew. */
    private Found found(Path file, String path, String site, String why) {
        var place = new Place(
                site,
                Printable.of(path, LONGEST_PATH),
                Printable.of(String.valueOf(file.getFileName()), LONGEST_NAME),
                LocalDate.now(clock));
        var content = new Content(digest(file), 0, 0, Optional.empty(), "", "");
        var problem = Problem.of(Code.WRONG_PROFILE, why);
        return new Found(file, place, content, Optional.empty(), Optional.of(problem), Found.Plain.OUT_OF_REACH);
    }

    /** Of one that is too long to be a profile, only of its length: it can be as long as a disk. */
    private String digest(Path file) {
        try {
            if (!disk.isFile(file)) {
                return FileProbe.OF_NOTHING;
            }
            return Profiles.isTooLong(disk, file)
                    ? Digest.of(String.valueOf(disk.length(file)))
                    : FileProbe.at(disk, file).digest();
        } catch (IOException unreadable) {
            return FileProbe.OF_NOTHING;
        }
    }
}

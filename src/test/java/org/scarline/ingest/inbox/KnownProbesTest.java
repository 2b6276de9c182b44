package org.scarline.ingest.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scarline.disk.Digest;
import org.scarline.disk.Disk;
import org.scarline.ingest.check.SourceProfile;
import org.scarline.ingest.profile.Profiles;

/** A file of the inbox that did not change is known by what was found of it before. */
final class KnownProbesTest {
    private static final String GOOD = "patient_id,fitzpatrick\np1,3\n";

    @TempDir
    Path home;

    private Path file = Path.of("");

    @BeforeEach
    void aFileIsDropped() throws IOException {
        Files.createDirectories(home.resolve("in"));
        file = Files.writeString(home.resolve("in/a-2026-11-20.csv"), GOOD);
    }

    private Inbox inbox(Duration later) {
        var clock = Clock.fixed(Instant.now().plus(later), ZoneOffset.UTC);
        var profiles = new Profiles(Disk.local(), home.resolve("in"), home.resolve("none"));
        return new Inbox(Disk.local(), home.resolve("in"), SourceProfile.DEFAULT, profiles, clock)
                .remembering(home.resolve("seen"));
    }

    private List<Found> list(Duration later) throws IOException {
        return found(inbox(later));
    }

    private static List<Found> found(Inbox inbox) throws IOException {
        return inbox.list(LocalDate.parse("2026-11-22")).found();
    }

    private String digest() throws IOException {
        return list(Duration.ofMinutes(1)).get(0).sha256();
    }

    /** As if another had been found: who sees the other digest did not read the file to its end. */
    private void noteAnother(String text) throws IOException {
        var note = Files.readString(home.resolve("seen"));
        assertThat(note).contains(Digest.of(text));
        Files.writeString(home.resolve("seen"), note.replace(Digest.of(text), "0".repeat(64)));
    }

    @Test
    void whatDidNotChangeIsNotReadToItsEndAgain() throws IOException {
        assertThat(digest()).isEqualTo(Digest.of(GOOD));
        noteAnother(GOOD);
        assertThat(digest()).isEqualTo("0".repeat(64));
    }

    /** The second has the size and the time of before. */
    @ParameterizedTest
    @ValueSource(strings = {"patient_id,fitzpatrick\np1,3\np2,4\n", "patient_id,fitzpatrick\np1,4\n"})
    void whatChangedIsRead(String other) throws IOException {
        digest();
        noteAnother(GOOD);
        var time = Files.getLastModifiedTime(file);
        Files.writeString(file, other);
        Files.setLastModifiedTime(file, time);
        assertThat(digest()).isEqualTo(Digest.of(other));
    }

    @Test
    void whatWasMovedThereIsRead() throws IOException {
        digest();
        noteAnother(GOOD);
        Files.move(file, file.resolveSibling("b-2026-11-20.csv"));
        assertThat(digest()).isEqualTo(Digest.of(GOOD));
    }

    @Test
    void whatWasChangedAMomentAgoIsReadAgain() throws IOException {
        list(Duration.ZERO);
        assertThat(Files.readString(home.resolve("seen"))).isEqualTo("seen 1\n");
    }

    private boolean take(Found found, Inbox from) throws IOException {
        return new WorkCopies(Disk.local(), home.resolve("work")).take(found, from::isAsRead);
    }

    @Test
    void whatWasReadToItsEndIsCopiedAsItIs() throws IOException {
        var inbox = inbox(Duration.ofMinutes(1));
        var found = found(inbox).get(0);
        assertThat(inbox.isAsRead(found)).isTrue();
        assertThat(take(found, inbox)).isTrue();
        assertThat(home.resolve("work").resolve(Digest.of(GOOD))).hasContent(GOOD);
    }

    /** One has the size and the time of before. */
    @ParameterizedTest
    @ValueSource(strings = {"patient_id,fitzpatrick\np1,3\np2,4\n", "patient_id,fitzpatrick\np1,4\n"})
    void whatChangedSinceItWasReadIsNotCopied(String other) throws IOException {
        var inbox = inbox(Duration.ofMinutes(1));
        var found = found(inbox).get(0);
        var time = Files.getLastModifiedTime(file);
        Files.writeString(file, other);
        Files.setLastModifiedTime(file, time);
        assertThat(take(found, inbox)).isFalse();
        assertThat(home.resolve("work")).isEmptyDirectory();
    }

    @Test
    void whatChangesWhileItIsCopiedIsNotCopied() throws IOException {
        var inbox = inbox(Duration.ofMinutes(1));
        var found = found(inbox).get(0);
        var calls = new int[1];
        var copies = new WorkCopies(Disk.local(), home.resolve("work"));
        assertThat(copies.take(found, each -> calls[0]++ == 0)).isFalse();
        assertThat(home.resolve("work")).isEmptyDirectory();
    }

    /** A note can be wrong, and what is loaded has the digest that the ledger says. */
    @Test
    void whatIsOnlyNotedIsReadForItsDigestWhenItIsCopied() throws IOException {
        digest();
        noteAnother(GOOD);
        var inbox = inbox(Duration.ofMinutes(1));
        var found = found(inbox).get(0);
        assertThat(found.sha256()).isEqualTo("0".repeat(64));
        assertThat(inbox.isAsRead(found)).isFalse();
        assertThat(take(found, inbox)).isFalse();
    }

    @Test
    void whatWasChangedAMomentBeforeItWasReadIsReadForItsDigestWhenItIsCopied() throws IOException {
        var inbox = inbox(Duration.ZERO);
        assertThat(inbox.isAsRead(found(inbox).get(0))).isFalse();
    }

    @Test
    void everythingFoundOfAKnownFileIsAsBefore() throws IOException {
        Files.writeString(home.resolve("in/b-2026-11-20.csv"), "patient_id;fitzpatrick\rp1;3\rp2;4");
        Files.writeString(home.resolve("in/c-2026-11-20.csv"), " \n\t\r\n");
        Files.writeString(home.resolve("in/d-2026-11-20.csv"), "");
        Files.writeString(home.resolve("in/e-2026-11-20.csv"), GOOD + '\u001a');
        var first = list(Duration.ofMinutes(1));
        var note = Files.readString(home.resolve("seen"));
        assertThat(note.lines()).hasSize(6);
        assertThat(list(Duration.ofMinutes(1))).usingRecursiveComparison().isEqualTo(first);
        assertThat(home.resolve("seen")).hasContent(note);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "seen 0\n",
                "seen 1\nno line of ours",
                "seen 1\n1 2 3 4 true 5\tfile",
                "seen 1\n\tx",
                "seen 1\n" + "0000000000000000000000000000000000000000000000000000000000000000 a b c d e\tx"
            })
    void aNoteThatMakesNoSenseNotesNothing(String note) throws IOException {
        Files.writeString(home.resolve("seen"), note);
        assertThat(digest()).isEqualTo(Digest.of(GOOD));
    }
}

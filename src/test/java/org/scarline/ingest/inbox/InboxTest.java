package org.scarline.ingest.inbox;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scarline.clinic.Kind;
import org.scarline.disk.Digest;
import org.scarline.disk.Disk;
import org.scarline.disk.Seal;
import org.scarline.ingest.check.Header;
import org.scarline.ingest.check.SourceProfile;
import org.scarline.ingest.profile.Profiles;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Problem;

class InboxTest {
    private static final String GOOD = "patient_id,fitzpatrick\np1,3\n";

    @TempDir
    Path folder;

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private Inbox.Listing list() throws IOException {
        return list(TODAY, Instant.now(), ZoneOffset.UTC);
    }

    private Inbox.Listing list(LocalDate today, Instant now, ZoneId zone) throws IOException {
        return list(Disk.local(), today, now, zone);
    }

    private Inbox.Listing list(Disk disk, LocalDate today, Instant now, ZoneId zone) throws IOException {
        return new Inbox(
                        disk,
                        folder,
                        SourceProfile.DEFAULT,
                        new Profiles(Disk.local(), folder, folder.resolve("none")),
                        Clock.fixed(now, zone))
                .list(today);
    }

    @Test
    void refusesAFileThatIsDatedAfterTheDayItIsFirstSeen() throws IOException {
        Files.writeString(folder.resolve("a-2026-11-23.csv"), GOOD);
        assertThat(code()).isEqualTo(Code.FUTURE_FILE);
        assertThat(only().problem().orElseThrow().message()).contains("2026-11-23", "2026-11-22");
        assertThat(list(TODAY.plusDays(1), Instant.now(), ZoneOffset.UTC)
                        .found()
                        .get(0)
                        .problem())
                .isEmpty();
    }

    /** What somebody deleted from a share, or what a share keeps of older days, must not come in again, as a site or as rows. */
    @Test
    void whatSystemsKeepInTheirFoldersIsNoData() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("a")).resolve("good.csv"), GOOD);
        for (var system : List.of(
                ".Trash-1000/files",
                "a/.snapshot/hourly.0",
                "#recycle",
                "$RECYCLE.BIN/S-1-5",
                "a/@eaDir",
                "System Volume Information",
                "lost+found",
                "__MACOSX/a",
                "~deleted")) {
            var inside = Files.createDirectories(folder.resolve(system));
            Files.writeString(inside.resolve("older.csv"), GOOD.replace("p1", "p2"));
            Files.writeString(inside.resolve("mapping.yml"), "not: [a profile");
        }
        var listing = list();
        assertThat(listing.found()).extracting(Found::path).containsExactly("a/good.csv");
        assertThat(listing.others()).isEqualTo(9);
    }

    /** As an archive that was put back into an inbox. */
    @Test
    void readsWhatItsOwnKeyEncryptedAndRefusesOtherKeysByName() throws IOException {
        var own = Disk.local().sealed(Seal.of(new byte[32]));
        own.write(folder.resolve("a-2026-11-20.csv"), GOOD);
        var found = list(own, TODAY, Instant.now(), ZoneOffset.UTC).found().get(0);
        assertThat(found.problem()).isEmpty();
        assertThat(found.dropped()).isEqualTo(Digest.of(GOOD));
        for (var other :
                List.of(Seal.NONE, Seal.of(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}))) {
            var refused = list(Disk.local().sealed(other), TODAY, Instant.now(), ZoneOffset.UTC)
                    .found()
                    .get(0)
                    .problem()
                    .orElseThrow();
            assertThat(refused.code()).isEqualTo(Code.UNREADABLE);
            assertThat(refused.message()).startsWith("it is encrypted by ScarLine");
        }
    }

    /** The day of a last change is the machine's: a night for an earlier day does not make it one to come. */
    @Test
    void refusesAFileThatWasChangedOnADayToCome() throws IOException {
        var file = Files.writeString(folder.resolve("a.csv"), GOOD);
        var now = Instant.parse("2026-11-25T12:00:00Z");
        Files.setLastModifiedTime(file, FileTime.from(now));
        assertThat(list(TODAY, now, ZoneOffset.UTC).found().get(0).problem()).isEmpty();
        Files.setLastModifiedTime(file, FileTime.from(now.plus(Duration.ofDays(1))));
        assertThat(list(TODAY, now, ZoneOffset.UTC).found().get(0).problem().map(Problem::code))
                .contains(Code.FUTURE_FILE);
        Files.setLastModifiedTime(file, FileTime.fromMillis(Long.MAX_VALUE));
        assertThat(list(TODAY, now, ZoneOffset.UTC).found().get(0).asOf().getYear())
                .isLessThan(10_000);
    }

    @Test
    void tellsTheDayOfALastChangeByTheZoneOfTheClinic() throws IOException {
        var file = Files.writeString(folder.resolve("a.csv"), GOOD);
        var now = Instant.parse("2026-11-21T12:30:00Z");
        Files.setLastModifiedTime(file, FileTime.from(now));
        assertThat(list(TODAY, now, ZoneId.of("Pacific/Auckland"))
                        .found()
                        .get(0)
                        .asOf())
                .isEqualTo(TODAY);
        assertThat(list(TODAY, now, ZoneOffset.UTC).found().get(0).asOf()).isEqualTo(TODAY.minusDays(1));
    }

    private Found only() throws IOException {
        var found = list().found();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private Code code() throws IOException {
        return only().problem().map(Problem::code).orElseThrow();
    }

    @Test
    void findsFilesInSubFolders() throws IOException {
        Files.createDirectories(folder.resolve("clinic-a/deep er"));
        Files.writeString(folder.resolve("b-2026-11-20.csv"), GOOD);
        Files.writeString(folder.resolve("clinic-a/deep er/a.csv"), GOOD);
        Files.writeString(folder.resolve("clinic-a/c.csv.part"), GOOD);
        Files.writeString(folder.resolve("~notes.txt"), GOOD);
        var listing = list();
        assertThat(listing.found())
                .extracting(Found::path)
                .containsExactly("b-2026-11-20.csv", "clinic-a/deep er/a.csv");
        assertThat(listing.found()).extracting(Found::site).containsExactly("main", "clinic-a");
        assertThat(listing.partial()).isEqualTo(1);
        assertThat(listing.others()).isEqualTo(1);
        assertThat(listing.found().get(0).header().map(Header::kind)).contains(Kind.PATIENTS);
        assertThat(listing.found().get(0).content().physicalLines()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY_FILE",
        "'\n \r\n\t\n', EMPTY_FILE",
        "',,,\n\n', EMPTY_FILE",
        "'patient_id,fitzpatrick\np1,3', STILL_GROWING",
        "'patient_id,fitz', STILL_GROWING",
        "'a,b\n', UNKNOWN_KIND",
        "'fitzpatrick\n', MISSING_COLUMN",
        "'patient_id,fitzpatrick,patient id\n', DUPLICATE_COLUMN"
    })
    void saysWhyAFileIsNotTaken(String content, Code code) throws IOException {
        Files.writeString(folder.resolve("a.csv"), content);
        assertThat(code()).isEqualTo(code);
    }

    @Test
    void readsUtf16WithAByteOrderMarkThroughACopy() throws IOException {
        Files.write(folder.resolve("a.csv"), ("\ufeff" + GOOD).getBytes(UTF_16LE));
        assertThat(only().problem()).isEmpty();
        assertThat(only().dropped()).isNotEqualTo(only().sha256());
        assertThat(only().content().physicalLines()).isEqualTo(2);
        Files.write(folder.resolve("a.csv"), GOOD.getBytes(UTF_16LE));
        assertThat(only().problem().orElseThrow().message()).contains("UTF-16");
    }

    @Test
    void takesAFileWithAHeaderOnly() throws IOException {
        Files.write(folder.resolve("a.csv"), "\ufeffpatient_id;fitzpatrick\r\n".getBytes(UTF_8));
        assertThat(only().problem()).isEmpty();
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void neverOpensAPipe() throws Exception {
        var made = new ProcessBuilder("mkfifo", folder.resolve("a.csv").toString()).start();
        assertThat(made.waitFor()).as("mkfifo").isZero();
        assertThat(code()).isEqualTo(Code.NOT_A_REGULAR_FILE);
    }

    @Test
    void followsNoLinks() throws IOException {
        var elsewhere = Files.createTempDirectory("elsewhere");
        Files.writeString(elsewhere.resolve("b.csv"), GOOD);
        Files.createSymbolicLink(folder.resolve("a.csv"), elsewhere.resolve("b.csv"));
        Files.createSymbolicLink(folder.resolve("site"), elsewhere);
        assertThat(list().found())
                .hasSize(2)
                .allMatch(found -> found.problem().orElseThrow().code() == Code.NOT_A_REGULAR_FILE);
    }

    @Test
    void takesNoFolderForAFile() throws IOException {
        Files.createDirectories(folder.resolve("a.csv"));
        Files.writeString(folder.resolve("a.csv/b.csv"), GOOD);
        assertThat(code()).isEqualTo(Code.NOT_A_REGULAR_FILE);
    }

    @Test
    void copiesForItsOwnEyesOnly() throws IOException {
        Files.writeString(folder.resolve("a.csv"), GOOD);
        var copies = new WorkCopies(Disk.local(), folder.resolve("state/work"));
        var found = only();
        assertThat(copies.take(found, each -> false)).isTrue();
        assertThat(folder.resolve("state/work").resolve(found.sha256())).hasContent(GOOD);
        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(
                        folder.resolve("state/work").resolve(found.sha256()))))
                .isEqualTo("rw-------");
        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("state/work"))))
                .isEqualTo("rwx------");
    }

    @Test
    void leavesAFileThatChangedBeforeItWasCopied() throws IOException {
        var file = Files.writeString(folder.resolve("a.csv"), GOOD);
        var found = only();
        Files.writeString(file, GOOD + "p2,4\n");
        var copies = new WorkCopies(Disk.local(), folder.resolve("state"));
        assertThat(copies.take(found, each -> false)).isFalse();
        assertThat(folder.resolve("state")).isEmptyDirectory();
    }
}

package org.scarline.cli.unchanged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.disk.Disk;

/** That nothing is new is said only where nothing at all was changed; anything else takes the long way. */
final class UnchangedTest {
    private static final Disk DISK = Disk.local();
    private static final Clock LATER = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1));

    private final LocalDate day = LocalDate.now(LATER);

    @TempDir
    Path home;

    @BeforeEach
    void aNightThatLeftNothingToDo() throws IOException {
        for (var file :
                List.of("incoming/a/ratings.csv", "data/state/scarline.mv.db", "reports/run/results.csv", "jar")) {
            Files.createDirectories(home.resolve(file).getParent());
            Files.writeString(home.resolve(file), "content");
        }
        Files.createSymbolicLink(home.resolve("reports/latest"), Path.of("run"));
        note(days(Optional.empty()));
    }

    private Unchanged.Days days(Optional<LocalDate> due) {
        return new Unchanged.Days(Optional.of(ZoneOffset.UTC), day, due);
    }

    private void note(Unchanged.Days days) throws IOException {
        var inbox = Unchanged.look(home.resolve("incoming"), LATER);
        var places = List.of(
                home.resolve("incoming"),
                home.resolve("data"),
                home.resolve("reports/run"),
                home.resolve("reports/latest"));
        Unchanged.note(asked(), new Unchanged.Night("nothing new since run", days, inbox, places), DISK);
    }

    private Asked asked(String... arguments) {
        return new Asked(List.of(arguments), home, List.of(home.resolve("jar")), Map.of("variable TZ", "UTC"));
    }

    private Optional<String> since() {
        return Unchanged.since(asked(), DISK, LATER);
    }

    @Test
    void isSaidWhileNothingWasChanged() {
        assertThat(since()).contains("nothing new since run");
        assertThat(since()).contains("nothing new since run");
    }

    @Test
    void aFileOfTheSameSizeAndTimeIsSeenToBeAnother() throws IOException {
        var file = home.resolve("incoming/a/ratings.csv");
        var time = Files.getLastModifiedTime(file);
        Files.writeString(file, "CONTENT");
        Files.setLastModifiedTime(file, time);
        assertThat(since()).isEmpty();
    }

    @Test
    void aNewFileIsSeen() throws IOException {
        Files.writeString(home.resolve("incoming/a/more.csv"), "");
        assertThat(since()).isEmpty();
    }

    @Test
    void aFileThatIsGoneOrHasAnotherNameIsSeen() throws IOException {
        Files.move(home.resolve("incoming/a/ratings.csv"), home.resolve("incoming/a/ratings-2.csv"));
        assertThat(since()).isEmpty();
    }

    @Test
    void aPublishedFileWithOtherRightsIsSeen() throws IOException {
        Files.setPosixFilePermissions(
                home.resolve("reports/run/results.csv"), PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(since()).isEmpty();
    }

    @Test
    void aLinkThatLeadsElsewhereIsSeen() throws IOException {
        Files.delete(home.resolve("reports/latest"));
        Files.createSymbolicLink(home.resolve("reports/latest"), Path.of("num"));
        assertThat(since()).isEmpty();
    }

    @Test
    void anotherStateIsSeen() throws IOException {
        Files.writeString(home.resolve("data/state/scarline.mv.db"), "content");
        assertThat(since()).isEmpty();
    }

    @Test
    void anotherProgramIsSeen() throws IOException {
        Files.writeString(home.resolve("jar"), "content");
        assertThat(since()).isEmpty();
    }

    @Test
    void aConfigurationThatWasNotThereIsSeen() throws IOException {
        Files.writeString(home.resolve("application.properties"), "");
        assertThat(since()).isEmpty();
    }

    @Test
    void whoAsksForSomethingElseIsNotAnswered() {
        assertThat(Unchanged.since(asked("--rebuild"), DISK, LATER)).isEmpty();
        var elsewhere = new Asked(List.of(), home, List.of(home.resolve("jar")), Map.of("variable TZ", "Asia/Tokyo"));
        assertThat(Unchanged.since(elsewhere, DISK, LATER)).isEmpty();
    }

    @Test
    void aDayBeforeTheNightTakesTheLongWay() {
        var yesterday = Clock.offset(LATER, Duration.ofDays(-1));
        assertThat(Unchanged.since(asked(), DISK, yesterday)).isEmpty();
    }

    @Test
    void theDayForWhichLinesWaitTakesTheLongWay() throws IOException {
        note(days(Optional.of(day.plusDays(2))));
        assertThat(since()).isPresent();
        assertThat(Unchanged.since(asked(), DISK, Clock.offset(LATER, Duration.ofDays(2))))
                .isEmpty();
    }

    @Test
    void aNoteOfAnotherVersionOrAPieceOfOneSaysNothing() throws IOException {
        var note = home.resolve("data/state/nothing-new");
        var text = Files.readString(note);
        Files.writeString(note, text.substring(0, text.length() / 2));
        assertThat(since()).isEmpty();
        Files.writeString(note, "another\n" + text);
        assertThat(since()).isEmpty();
    }

    @Test
    void nothingIsNotedWhereTheInboxChangedAMomentAgo() throws IOException {
        var now = Clock.fixed(Instant.now(), ZoneId.of("UTC"));
        assertThat(Unchanged.look(home.resolve("incoming"), now).stamps()).isEmpty();
    }

    @Test
    void nothingIsNotedWhereTheInboxChangedWhileItWasRead() throws IOException {
        Unchanged.forget(home.resolve("data/state"), DISK);
        var inbox = Unchanged.look(home.resolve("incoming"), LATER);
        Files.writeString(home.resolve("incoming/a/ratings.csv"), "CONTENT");
        Unchanged.note(asked(), new Unchanged.Night("nothing", days(Optional.empty()), inbox, List.of()), DISK);
        assertThat(home.resolve("data/state/nothing-new")).doesNotExist();
    }
}

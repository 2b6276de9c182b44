package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.ingest.voice.Voices;
import org.scarline.rows.ledger.Problem;
import org.scarline.rows.ledger.SourceFile;
import org.scarline.rows.ledger.Status;

/** What was right once its day had come, or once its folder might say it, is not lost; what was lost is named. */
class JudgedAgainTest {
    private static final String NAME = "clinic-a/r-2026-11-01.csv";
    private static final String[] ROWS = {
        "patient_id,site_id,assessed_on,scar_type,instrument,score",
        "p1,,2026-11-20,m,goodman_baron_grade,4",
        "p1,,2026-11-24,m,goodman_baron_grade,3",
        "p2,,2026-11-26,m,goodman_baron_grade,3",
        "p3,,2026-11-26,m,goodman_baron_grade,9",
        "p4,clinic-b,2026-11-20,m,goodman_baron_grade,2",
    };

    @TempDir
    Path folder;

    private Night dropped(String name) throws IOException {
        var night = new Night(folder.resolve(name));
        night.drop(NAME, ROWS);
        night.drop("clinic-a/s-2026-11-02.csv", "patient_id,session_date,modality", "p1,2026-11-20,rf");
        return night;
    }

    private static Arrivals on(Night night, String day) throws Exception {
        return night.run(LocalDate.parse(day), UnaryOperator.identity());
    }

    private static SourceFile file(Night night) {
        return night.file("r-2026-11-01.csv");
    }

    @Test
    void aLineWhoseDayHasComeIsTakenAsIfItHadArrivedOnThatDay() throws Exception {
        var night = dropped("waiting");
        on(night, "2026-11-22");
        var first = night.digest();
        assertThat(file(night).counts().rejected()).isEqualTo(4);
        assertThat(file(night).due()).contains(LocalDate.parse("2026-11-24"));
        assertThat(night.scan(LocalDate.parse("2026-11-23")).areNothing()).isTrue();

        assertThat(on(night, "2026-11-25").areNothing()).isFalse();
        assertThat(file(night).counts().rejected()).isEqualTo(3);
        assertThat(file(night).due()).contains(LocalDate.parse("2026-11-26"));
        assertThat(night.digest()).isNotEqualTo(first);

        on(night, "2026-11-30");
        var late = dropped("late");
        on(late, "2026-11-30");
        assertThat(night.standing()).isEqualTo(late.standing());
        assertThat(night.digest()).isEqualTo(late.digest());
        assertThat(file(night).due()).isEmpty();
        assertThat(file(night).notes().firstSeen()).isEqualTo("2026-11-22");
        assertThat(night.query("SELECT file_line, code FROM reject"))
                .isEqualTo(late.query("SELECT file_line, code FROM reject"));
        assertThat(night.scan(LocalDate.parse("2027-11-30")).areNothing()).isTrue();
    }

    @Test
    void oneNightWithAClockOfYearsAgoCostsNothingOnceTheClockIsRight() throws Exception {
        var night = new Night(folder.resolve("wrong"));
        night.drop("clinic-a/r.csv", ROWS);
        Files.setLastModifiedTime(
                night.folder.resolve("incoming/clinic-a/r.csv"), java.nio.file.attribute.FileTime.fromMillis(0));
        on(night, "2011-01-01");
        assertThat(night.standing()).isEmpty();
        on(night, "2026-11-30");
        assertThat(night.standing()).hasSize(3);
    }

    @Test
    void aFolderThatMaySpeakForAnotherIsHeardAgain() throws Exception {
        var night = dropped("voices");
        on(night, "2026-11-30");
        assertThat(file(night).counts().rejected()).isEqualTo(2);
        night.with(Voices.of(Map.of("clinic-a", "clinic-b")));
        on(night, "2026-11-30");
        assertThat(file(night).counts().rejected()).isOne();
        assertThat(night.standing().keySet()).anyMatch(key -> key.contains("clinic-b"));
        night.with(Voices.OWN);
        on(night, "2026-11-30");
        assertThat(night.standing().keySet()).noneMatch(key -> key.contains("clinic-b"));
    }

    @Test
    void whatIsToBeJudgedAgainAndLiesNowhereIsNamedUntilItIsDroppedAgain() throws Exception {
        var night = dropped("lost");
        on(night, "2026-11-22");
        var before = night.standing();
        var dropped = night.folder.resolve("incoming").resolve(NAME);
        var copy = night.folder.resolve("state/work").resolve(file(night).sha256());
        assertThat(copy).as("kept while lines wait").exists();
        Files.delete(copy);
        var text = Files.readString(dropped);
        Files.delete(dropped);
        var arrivals = on(night, "2026-11-30");
        assertThat(arrivals.inLedger().lost()).extracting(SourceFile::path).containsExactly(NAME);
        assertThat(arrivals.areNothing()).isTrue();
        assertThat(night.standing()).isEqualTo(before);
        Files.writeString(dropped, text);
        assertThat(on(night, "2026-11-30").inLedger().lost()).isEmpty();
        assertThat(file(night).counts().rejected()).isEqualTo(2);
    }

    @Test
    void workingCopiesGoOnceTheirFileIsLoadedUnlessLinesWait() throws Exception {
        var night = dropped("copies");
        on(night, "2026-11-22");
        night.clear();
        try (var copies = Files.list(night.folder.resolve("state/work"))) {
            assertThat(copies)
                    .extracting(copy -> copy.getFileName().toString())
                    .containsExactly(file(night).sha256());
        }
    }

    @Test
    void aFileThatVanishesBetweenLookAndCopyIsNamedAndTheRestLoads() throws Exception {
        var night = dropped("vanishing");
        var arrivals = night.scan();
        Files.delete(night.folder.resolve("incoming").resolve(NAME));
        night.takeAndLoad(arrivals);
        assertThat(file(night).status()).isEqualTo(Status.LEFT);
        assertThat(file(night).problem().map(Problem::message).orElseThrow()).contains("gone when it was to be copied");
        assertThat(night.summary(arrivals).needsAPerson()).isTrue();
        assertThat(night.file("s-2026-11-02.csv").status()).isEqualTo(Status.LOADED);
    }

    @Test
    void aWorkingCopyThatIsLostIsMadeAgainFromTheInbox() throws Exception {
        var night = dropped("mended");
        night.collect();
        Files.delete(night.folder.resolve("state/work").resolve(file(night).sha256()));
        night.run();
        assertThat(file(night).status()).isEqualTo(Status.LOADED);
    }

    /** The archive holds the sheet, not the copy that was made of it: the profile gives the copy again. */
    @Test
    void aLineOfASheetThatWasArchivedIsTakenOnceItsDayHasCome() throws Exception {
        var night = new Night(folder.resolve("sheet"));
        night.drop("clinic-a/mapping.yml", """
                date_format: dd.MM.yyyy
                kind: ratings
                columns: {patient_id: Nr, assessed_on: Tag, score: Grad}
                constants: {instrument: goodman_baron_grade, scar_type: rolling}
                """.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        night.drop("clinic-a/v-2026-11-01.csv", "Nr;Tag;Grad", "p1;20.11.2026;3", "p1;24.11.2026;2");
        on(night, "2026-11-22");
        assertThat(night.archive()).isEqualTo(1);
        assertThat(on(night, "2026-11-25").inLedger().lost()).isEmpty();
        assertThat(night.standing()).hasSize(2);
    }
}

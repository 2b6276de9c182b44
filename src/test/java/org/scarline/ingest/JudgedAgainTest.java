package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.ingest.voice.Voices;
import org.scarline.reference.ReferenceFolder;
import org.scarline.rows.ledger.Problem;
import org.scarline.rows.ledger.SourceFile;
import org.scarline.rows.ledger.Status;
import org.springframework.jdbc.core.JdbcTemplate;

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

    private static final String LIKE =
            "SELECT file_line, code, message FROM reject WHERE code = 'LOOK_ALIKE' ORDER BY line";

    /** What was said of its patients when they were new is said of them again. */
    @Test
    void idsThatLookLikeOthersAreNamedAgain() throws Exception {
        var night = new Night(folder.resolve("like"));
        String[] lines = {
            "patient_id,assessed_on,scar_type,instrument,score",
            "P-1,2026-11-20,m,goodman_baron_grade,4",
            "p1,2026-11-24,m,goodman_baron_grade,3",
            "P 1,2026-11-20,m,goodman_baron_grade,3",
            "p1,2026-11-20,m,goodman_baron_grade,3"
        };
        night.drop(
                "a/r-2026-11-01.csv", "patient_id,assessed_on,scar_type,instrument,score", "P-1,2026-10-20,m,ecca,5");
        night.drop("a/r-2026-11-02.csv", lines);
        on(night, "2026-11-22");
        var said = night.query(LIKE);
        assertThat(said).hasSize(2);
        on(night, "2026-11-25");
        assertThat(night.standing()).hasSize(5);
        var late = new Night(folder.resolve("like-late"));
        late.drop("a/r-2026-11-01.csv", "patient_id,assessed_on,scar_type,instrument,score", "P-1,2026-10-20,m,ecca,5");
        late.drop("a/r-2026-11-02.csv", lines);
        on(late, "2026-11-25");
        assertThat(night.query(LIKE)).hasSize(2).isEqualTo(late.query(LIKE));
    }

    /** As an operator does who reads what UNKNOWN_INSTRUMENT asks for: the row is added, and the files lie where they lay. */
    @Test
    void linesOfAnInstrumentThatIsKnownByNowAreTaken() throws Exception {
        var night = new Night(folder.resolve("instrument"));
        night.drop(
                "a/r-2026-11-01.csv",
                "patient_id,assessed_on,scar_type,instrument,score",
                "p1,2026-10-20,m,Own Scale,3",
                "p2,2026-10-20,m,other_scale,3",
                "p3,2026-10-20,m,goodman_baron_grade,3");
        on(night, "2026-11-22");
        assertThat(night.standing()).hasSize(1);
        assertThat(night.scan(LocalDate.parse("2026-11-23")).areNothing()).isTrue();
        var own = """
                code,label,lowest,highest,step,better,kind,no_change,unit,grade,min_improvement,responder_rules,source,verified
                own_scale,Own scale,1,4,1,lower,state,,grade,yes,1,1_grade|2_grades,ours,no
                goodman_baron_grade,Grade,1,4,1,lower,state,,grade,yes,1,1_grade|2_grades,theirs,yes
                """;
        Files.createDirectories(folder.resolve("own/reference"));
        Files.writeString(folder.resolve("own/reference/instruments.csv"), own);
        night.with(ReferenceFolder.in(folder.resolve("own")).instruments());
        assertThat(on(night, "2026-11-23").inLedger().again()).hasSize(1);
        assertThat(night.standing()).hasSize(2);
        assertThat(night.query("SELECT value_hint FROM reject").toString()).contains("other_scale");
        assertThat(night.scan(LocalDate.parse("2026-11-24")).areNothing()).isTrue();
    }

    private static final String ROWS_OF_INSTRUMENTS = """
            code,label,lowest,highest,step,better,kind,no_change,unit,grade,min_improvement,responder_rules,source,verified
            own_scale,Own scale,1,%s,%s,lower,state,,grade,yes,1,1_grade|2_grades,ours,no
            own_scale_2,Own scale,1,4,1,lower,state,,grade,yes,1,1_grade|2_grades,ours,no
            """;

    private void instruments(Night night, int highest, String step) throws IOException {
        Files.createDirectories(folder.resolve("own/reference"));
        Files.writeString(
                folder.resolve("own/reference/instruments.csv"), ROWS_OF_INSTRUMENTS.formatted(highest, step));
        night.with(ReferenceFolder.in(folder.resolve("own")).instruments());
    }

    /** As an operator does who finds that the row of an instrument was wrong. */
    @Test
    void linesThatARangeOrAStepRejectedAreJudgedAgainOnceTheRowSaysAnother() throws Exception {
        var night = new Night(folder.resolve("range"));
        night.drop(
                "a/r-2026-11-01.csv",
                "patient_id,assessed_on,scar_type,instrument,score",
                "p1,2026-10-20,m,own_scale,3",
                "p2,2026-10-20,m,own_scale,5",
                "p3,2026-10-20,m,own_scale,2.5",
                "p4,2026-10-20,m,own_scale,9",
                "p5,no day,m,own_scale,6",
                "p6,2026-10-20,x,own_scale,7",
                "p7,2026-10-20,m,own_scale_2,9");
        instruments(night, 4, "1");
        night.run();
        assertThat(night.standing()).hasSize(1);
        for (var change : List.of("6,1,2", "6,0.5,3", "6,,3", "10,0.5,4")) {
            var parts = change.split(",", -1);
            instruments(night, Integer.parseInt(parts[0]), parts[1]);
            assertThat(night.run().inLedger().again()).as(change).hasSize(1);
            assertThat(night.standing()).as(change).hasSize(Integer.parseInt(parts[2]));
            assertThat(night.scan().areNothing()).as(change).isTrue();
        }
        var fresh = new Night(folder.resolve("fresh"));
        instruments(fresh, 10, "0.5");
        fresh.drop("a/r-2026-11-01.csv", Files.readAllBytes(night.folder.resolve("incoming/a/r-2026-11-01.csv")));
        fresh.run();
        assertThat(night.standing()).isEqualTo(fresh.standing());
        assertThat(night.rejected("r-2026-11-01.csv")).isEqualTo(fresh.rejected("r-2026-11-01.csv"));
        new JdbcTemplate(night.database)
                .update("UPDATE reject SET value_hint = '', message = 'of a patient who withdrew'");
        instruments(night, 12, "1");
        assertThat(night.scan().areNothing()).as("of whom nothing is known").isTrue();
    }

    /** Its first block was judged by other rights than its last would be. */
    @Test
    void aFileThatIsHalfLoadedWhenItsFolderMaySpeakForOthersIsJudgedAlike() throws Exception {
        var lines = new ArrayList<>(List.of("patient_id,session_date,modality,site_id,notes"));
        var notes = "so that one block does not hold all ".repeat(1_600);
        for (var line = 0; line < 160; line++) {
            lines.add("p%d,2026-01-05,rf,%s,%s".formatted(line, line % 10 == 0 ? "b" : "a", notes));
        }
        for (var after : List.of(Voices.OWN, Voices.of(Map.of("a", "b")))) {
            var before = after.equals(Voices.OWN) ? Voices.of(Map.of("a", "b")) : Voices.OWN;
            var night = new Night(folder.resolve("half" + after.others().size())).with(before);
            night.drop("a/s-2026-02-01.csv", lines.toArray(String[]::new));
            var kill = new KillTest.Fault(3, List.of("commit"), KillTest.When.BEFORE);
            assertThatThrownBy(() -> night.run(Night.TODAY, kill)).hasMessageContaining("did not complete");
            assertThat(night.file("s-2026-02-01.csv").next().nextLine()).isBetween(2L, 160L);
            night.with(after).run();
            var file = night.file("s-2026-02-01.csv");
            assertThat(file.counts().rejected()).isEqualTo(after.equals(Voices.OWN) ? 16 : 0);
            assertThat(file.notes().letIn()).as("no guard judged it yet").isFalse();
            assertThat(night.scan().areNothing()).isTrue();
        }
    }
}

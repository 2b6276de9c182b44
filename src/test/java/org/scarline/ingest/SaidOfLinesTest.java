package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person is told of lines that are kept, and of rows that are not read. */
class SaidOfLinesTest {
    private static final String RATINGS = "patient_id,assessed_on,scar_type,instrument,score";

    @TempDir
    Path folder;

    private static String rating(int patient, String day, String scarType) {
        return "P-%d,%s,%s,goodman_baron_grade,3".formatted(patient, day, scarType);
    }

    /** Ten patients, three visits each, two scar types a visit. */
    private static List<String> visits() {
        var lines = new ArrayList<String>(List.of(RATINGS));
        for (var patient = 10; patient < 20; patient++) {
            for (var day : List.of("2025-03-01", "2025-06-02", "2025-09-03")) {
                lines.add(rating(patient, day, "rolling"));
                lines.add(rating(patient, day, "boxcar"));
            }
        }
        return lines;
    }

    private String saidOf(List<String> lines) throws Exception {
        var night = new Night(folder);
        night.drop("a-2026-03-01.csv", lines.toArray(String[]::new));
        var summary = night.summary(night.run());
        assertThat(night.file("a-2026-03-01.csv").counts().rejected()).isZero();
        assertThat(summary.needsAPerson())
                .isEqualTo(!night.query("SELECT line FROM reject").isEmpty());
        return night.query("SELECT line, code, message FROM reject ORDER BY line")
                .toString();
    }

    /** A wrong year of a patient who came once, or day and month exchanged, in a list that is sorted by day. */
    @ParameterizedTest
    @CsvSource({"9, 2025-09-05, 2026-09-05, 19", "9, 2025-09-05, 2024-09-05, 18", "6, 2025-06-05, 2025-05-06, 12"})
    void aDayOutOfOrderIsSaidInAFileThatIsSortedByDay(int at, String day, String wrong, int line) throws Exception {
        var lines = new ArrayList<>(List.of(RATINGS));
        for (var month = 1; month <= 12; month++) {
            lines.add("A-%d,2025-%02d-05,rolling,goodman_baron_grade,3".formatted(month, month));
            lines.add("B-%d,2025-%02d-15,rolling,goodman_baron_grade,3".formatted(month, month));
        }
        lines.replaceAll(each -> each.startsWith("A-%d,".formatted(at)) ? each.replace(day, wrong) : each);
        assertThat(saidOf(lines))
                .startsWith("[{LINE=%d, CODE=UNLIKELY_DAY".formatted(line))
                .containsOnlyOnce("UNLIKELY_DAY")
                .contains("this file gives days in order");
    }

    @Test
    void aFileThatIsSortedByPatientHasNoOrderOfDays() throws Exception {
        var lines = new ArrayList<>(List.of(RATINGS));
        for (var patient = 1; patient <= 9; patient++) {
            for (var month = 1; month <= 4; month++) {
                lines.add("A-%d,2025-%02d-0%d,rolling,goodman_baron_grade,3".formatted(patient, month, patient));
            }
        }
        assertThat(saidOf(lines)).doesNotContain("UNLIKELY_DAY");
    }

    /** A wrong year between two others, of the second patient or of the last; a control before the baseline; said once a visit. */
    @ParameterizedTest
    @CsvSource({"14, 2025-06-02, 2015-06-02", "17, 2025-06-02, 2015-06-02", "11, 2025-09-03, 2025-02-03"})
    void aDayThatGoesBackIsSaidWhereDaysGoOnInOrder(int patient, String day, String wrong) throws Exception {
        var lines = new ArrayList<>(visits());
        lines.replaceAll(line -> line.startsWith("P-%d,%s".formatted(patient, day)) ? line.replace(day, wrong) : line);
        var at = 1 + lines.indexOf(rating(patient, wrong, "rolling"));
        var before = lines.get(at - 2).replaceFirst("[^,]*,([^,]*),.*", "$1");
        assertThat(saidOf(lines))
                .startsWith("[{LINE=%d, CODE=UNLIKELY_DAY".formatted(at))
                .contains("lies before %s in line ".formatted(before))
                .containsOnlyOnce("UNLIKELY_DAY");
    }

    @Test
    void rowsInNoOrderAreNoneOfIt() throws Exception {
        var lines = new ArrayList<>(visits());
        java.util.Collections.shuffle(lines.subList(1, lines.size()), new java.util.Random(7));
        assertThat(saidOf(lines)).isEqualTo("[]");
        assertThat(saidOf(visits())).isEqualTo("[]");
    }

    /** All of one scar type before those of the next: each goes on in order. */
    @Test
    void visitsThatBeginAnewForAnotherScarTypeDoNotGoBack() throws Exception {
        var lines = new ArrayList<>(visits());
        lines.subList(1, lines.size())
                .sort(java.util.Comparator.comparing((String line) -> line.substring(0, 4))
                        .thenComparing(line -> line.replaceFirst(".*,(\\w+),goodman.*", "$1")));
        assertThat(saidOf(lines)).isEqualTo("[]");
    }

    @Test
    void theColumnsInWhichTwoLinesOfOneKeyDifferAreNamedAndThoseThatTheLaterLeavesEmpty() throws Exception {
        var said = saidOf(List.of(
                "patient_id,session_date,modality,device,needle_depth_mm,pain,cost,currency,adjunct",
                "P1,2026-01-05,rf,Pen,1.5,3,250,EUR,prp",
                "P2,2026-01-05,rf,Pen,1.5,3,250,EUR,prp",
                "P1,2026-01-05,rf,,1.5,4,,EUR,prp",
                "P2,2026-01-05,rf,Pen,1.5,3,250,EUR,peel"));
        assertThat(said)
                .contains("(pain; the later says nothing of device, cost); line 4 counts")
                .contains("(adjunct); line 5 counts");
    }

    @Test
    void rowsThatAreNotReadAreCountedByTheWordThatSaysSoAndAWordThatTakesNoneIsNamed() throws Exception {
        var night = new Night(folder);
        night.drop("mapping.yml", """
                leave_out: ["Total*", "Maen*"]
                tables:
                  - kind: sessions
                    when: {form: [visit]}
                    unless: {note: [no show, "Moved away, far"]}
                    columns: {patient_id: patient, session_date: day, modality: what}
                """.getBytes(StandardCharsets.UTF_8));
        night.drop(
                "a-2026-03-01.csv",
                "patient,day,what,note,form",
                "P1,2026-01-05,rf,,visit",
                "P1,2026-01-06,rf,no show,visit",
                "P2,2026-01-07,rf,No show,visit",
                "P2,2026-01-08,rf,,call",
                "Total 2,,,,",
                "Total 3,,,,");
        var summary = night.summary(night.run());
        night.quality();
        assertThat(java.nio.file.Files.readString(folder.resolve("problems.csv")))
                .contains(",PASSED_OVER,,4,\"Total* 2; note \"\"No show\"\" 1; note \"\"no show\"\" 1\",")
                .contains(",OTHER_FORM,,1,{form=call},");
        assertThat(summary.oddities().readAnyway().toString())
                .contains("leave_out \"Maen*\" takes no row", "unless note \"Moved away; far\" takes no row")
                .doesNotContain("\"Total*\" takes", "\"no show\" takes", "\"no_show\" takes");
    }

    /** A text that is left out, and the name of a column, may hold the mark that stands between them. */
    @Test
    void countsAWordWholeThatHoldsAMarkItself() throws Exception {
        var night = new Night(folder);
        night.drop("mapping.yml", """
                leave_out: ["yellow = RF; red = not seen", "Sum*"]
                kind: ratings
                columns: {patient_id: id, assessed_on: day, score: "Grade (Goodman, Baron) rolling"}
                constants: {instrument: goodman_baron_grade, scar_type: rolling}
                codes: {score: {2-3: ""}}
                """.getBytes(StandardCharsets.UTF_8));
        night.drop(
                "a-2026-03-01.csv",
                "id,day,\"Grade (Goodman, Baron) rolling\"",
                "P1,2026-01-05,3",
                "P2,2026-01-06,2-3",
                "yellow = RF; red = not seen,,",
                "Sum 1,,");
        night.run();
        night.quality();
        assertThat(java.nio.file.Files.readString(folder.resolve("problems.csv")))
                .contains(
                        ",PASSED_OVER,,3,\"Sum* 1; not rated \"\"2-3\"\" of Grade (Goodman; Baron) rolling 1; yellow = RF; red = not seen 1\",");
    }

    /** A wide row that is read as a patient's: what it says of a treatment is passed over, and counted. */
    @Test
    void rowsThatUnlessKeepsFromBeingSessionsAreCountedThoughTheyAreReadAsPatients() throws Exception {
        var night = new Night(folder);
        night.drop("mapping.yml", """
                tables:
                  - kind: patients
                    columns: {patient_id: id, birth_year: yob}
                  - kind: sessions
                    unless: {what: ["", Follow up, not done]}
                    columns: {patient_id: id, session_date: day, modality: what}
                """.getBytes(StandardCharsets.UTF_8));
        night.drop(
                "a-2026-03-01.csv",
                "id,yob,day,what",
                "P1,1990,2026-01-05,rf",
                "P1,1990,2026-02-05,Follow up",
                "P2,1980,,",
                "P3,1980,,");
        var summary = night.summary(night.run());
        night.quality();
        assertThat(java.nio.file.Files.readString(folder.resolve("problems.csv")))
                .contains(",PASSED_OVER,sessions,1,\"what \"\"Follow up\"\" 1\",")
                .contains(",UNUSED_WORD,,1,\"unless what \"\"not done\"\"\",")
                .doesNotContain("NOT_READ");
        assertThat(summary.oddities().extraColumns())
                .containsExactly(
                        "a-2026-03-01.csv: 1 row is none of the sessions by the profile: what \"Follow up\" 1");
        assertThat(summary.oddities().readAnyway())
                .containsExactly("a-2026-03-01.csv: unless what \"not done\" takes no row");
        assertThat(summary.needsAPerson()).isFalse();
    }

    /** "3 mese" is hardly another form than "3 meses"; "1 mes" and "call" are. */
    @Test
    void aRowWhoseWordIsNearlyOneThatIsReadNeedsAPerson() throws Exception {
        var night = new Night(folder);
        night.drop("mapping.yml", """
                kind: ratings
                when: {visit: [3 meses]}
                columns: {patient_id: id, assessed_on: day, score: ip}
                constants: {instrument: goodman_baron_grade, scar_type: ice_pick}
                """.getBytes(StandardCharsets.UTF_8));
        night.drop(
                "a-2026-03-01.csv",
                "id,day,ip,visit",
                "P1,2026-01-05,3,3 meses",
                "P2,2026-01-05,3,6 meses",
                "P3,2026-01-05,3,call");
        assertThat(night.summary(night.run()).needsAPerson()).isFalse();
        night.drop("b-2026-03-02.csv", "id,day,ip,visit", "P1,2026-01-05,3,3 meses", "P4,2026-01-05,3,3 mese");
        night.reported();
        var summary = night.summary(night.run());
        assertThat(summary.needsAPerson()).isTrue();
        assertThat(summary.oddities().extraColumns())
                .containsExactly("b-2026-03-02.csv: 1 row of another form {visit=3 mese (resembles 3 meses)}");
    }

    /** "Not rateable" is no fault that could be mended; a row in which nothing at all stands may be one. */
    @Test
    void aRowOfRatingsWhoseWordSaysThatNothingWasRatedIsCountedByItAndAnEmptyOneRejected() throws Exception {
        var night = new Night(folder);
        night.drop("mapping.yml", """
                missing: [n.v., "-"]
                tables:
                  - kind: ratings
                    columns: {patient_id: id, assessed_on: day}
                    constants: {instrument: goodman_baron_grade}
                    rows:
                      - {score: rolling, constants: {scar_type: rolling}}
                      - {score: boxcar, constants: {scar_type: boxcar}}
                """.getBytes(StandardCharsets.UTF_8));
        night.drop(
                "a-2026-03-01.csv",
                "id,day,rolling,boxcar",
                "P1,2026-01-05,3,n.v.",
                "P2,2026-01-05,n.v.,n.v.",
                "P3,-,,",
                "P4,2026-01-05,,");
        var summary = night.summary(night.run());
        assertThat(summary.counts().accepted()).isOne();
        assertThat(night.query("SELECT message FROM reject").toString()).containsOnlyOnce("the row says nothing");
        assertThat(summary.oddities().extraColumns().toString())
                .contains(
                        "2 rows passed over by the profile: not rated \"-\" of day 1; not rated \"n.v.\" of rolling 1");
    }

    /** Of one file: three of them, whichever stands first; where nobody has a side, or both is said, nothing is missing. */
    @Test
    void rowsWithoutASideAreCountedWhereOthersOfThePatientHaveOne() throws Exception {
        var night = new Night(folder);
        night.drop(
                "a-2026-03-01.csv",
                "patient_id,session_date,modality,side,body_site",
                "P1,2026-01-05,rf,,",
                "P1,2026-02-05,rf,left,",
                "P1,2026-03-01,rf,,",
                "P2,2026-01-05,rf,,",
                "P2,2026-02-05,rf,both,",
                "P3,2026-01-05,rf,right,chest",
                "P3,2026-01-05,rf,,back",
                "P4,2026-01-05,rf,right,",
                "P4,2026-02-05,rf,both,");
        night.drop(
                "b-2026-03-01.csv",
                RATINGS + ",side",
                "P1,2026-01-05,rolling,goodman_baron_grade,3,left",
                "P1,2026-01-06,rolling,goodman_baron_grade,3,");
        var summary = night.summary(night.run());
        night.quality();
        assertThat(java.nio.file.Files.readAllLines(folder.resolve("problems.csv")))
                .filteredOn(line -> line.contains("NO_SIDE"))
                .hasSize(2)
                .anyMatch(line -> line.startsWith("main,a-") && line.contains("NO_SIDE,side,2,2; 4,"))
                .anyMatch(line -> line.startsWith("main,b-") && line.contains(",NO_SIDE,side,1,3,"));
        assertThat(summary.needsAPerson()).isFalse();
    }
}

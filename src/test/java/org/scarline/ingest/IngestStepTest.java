package org.scarline.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Counts;
import org.scarline.rows.ledger.SourceFile;
import org.scarline.rows.ledger.Status;

class IngestStepTest {
    private static final String RATINGS = "patient_id,assessed_on,scar_type,instrument,score";
    private static final String GOOD = "p1,2026-01-05,rolling,goodman_baron_grade,3";

    @TempDir
    Path folder;

    private Night night;

    @BeforeEach
    void prepare() {
        night = new Night(folder);
    }

    private List<Object> scores() {
        return night.stored("rating", "score").stream()
                .map(score -> (Object) ((Long) score / 1_000_000))
                .toList();
    }

    private Counts counts(String name) {
        var file = night.file(name);
        assertThat(file.status()).isEqualTo(Status.LOADED);
        file.counts().checkLaw(name);
        return file.counts();
    }

    @Test
    void loadsTheGoodLinesAroundABadOne() throws Exception {
        night.drop(
                "ratings-2026-11-20.csv",
                RATINGS,
                GOOD,
                "p1,2026-02-05,rolling,goodman_baron_grade,7",
                "p2,2026-02-05,rolling,goodman_baron_grade,2");
        night.run();
        assertThat(scores()).isEqualTo(List.of(3L, 2L));
        assertThat(night.rejected("ratings-2026-11-20.csv")).isEqualTo("""
                        file,line,byte_offset,column,code,value_hint,message,raw
                        ratings-2026-11-20.csv,3,94,score,OUT_OF_RANGE,7,"ratings-2026-11-20.csv:3 score ""7"": goodman_baron_grade takes 1, 2, 3 or 4","p1,2026-02-05,rolling,goodman_baron_grade,7"
                        """);
    }

    @Test
    void losesOnlyTheLineThatIsWrong() throws Exception {
        var bytes = String.join(
                        "\r\n",
                        "\ufeff" + RATINGS + ",comment",
                        GOOD + ",5\" needle",
                        "p2\0,2026-01-05,rolling,goodman_baron_grade,1,nul byte",
                        "p3,2026-01-05,rolling,goodman_baron_grade,1,M\u00e9nard",
                        "",
                        "p4,2026-01-05,rolling,goodman_baron_grade,1,\"two",
                        "lines\"",
                        "p5,2026-01-05,rolling,goodman_baron_grade,1",
                        "p6,2026-01-05,rolling,goodman_baron_grade,2,,x",
                        ",,,,,",
                        "p7,2026-01-05,rolling,goodman_baron_grade,4,\"open",
                        "p8,2026-01-05,rolling,goodman_baron_grade,2,",
                        "")
                .getBytes(UTF_8);
        var text = new String(bytes, ISO_8859_1).replace("M\u00c3\u00a9nard", "M\u00e9nard");
        night.drop("a-2026-11-20.csv", text.getBytes(ISO_8859_1));
        night.run();
        assertThat(scores()).isEqualTo(List.of(1L, 2L));
        assertThat(night.query("SELECT code FROM reject ORDER BY line"))
                .extracting(row -> row.get("CODE"))
                .containsExactly(
                        "STRAY_QUOTE",
                        "CONTROL_CHARACTER",
                        "BAD_ENCODING",
                        "TOO_FEW_COLUMNS",
                        "TOO_MANY_COLUMNS",
                        "UNTERMINATED_QUOTE");
        assertThat(counts("a-2026-11-20.csv")).isEqualTo(new Counts(11, 1, 2, 6, new Counts.Rows(0, 2, 0, 0, 0), 0));
    }

    @Test
    void readsSemicolonsWithDecimalCommas() throws Exception {
        night.drop(
                "a-2026-11-20.csv",
                "sep=;",
                RATINGS.replace(',', ';'),
                "p1;2026-01-05;rolling;vas_severity;2,5",
                "p1;2026-01-06;rolling;vas_severity;2.6");
        night.run();
        assertThat(night.stored("rating", "score")).containsExactly(2_500_000L, 2_600_000L);
        assertThat(counts("a-2026-11-20.csv").header()).isEqualTo(2);
    }

    @Test
    void survivesALineOfAHundredMegabytes() throws Exception {
        var file = night.drop("a-2026-11-20.csv", RATINGS, GOOD);
        try (var out = Files.newOutputStream(file, java.nio.file.StandardOpenOption.APPEND)) {
            var megabyte = "x".repeat(1_000_000).getBytes(UTF_8);
            for (var each = 0; each < 100; each++) {
                out.write(megabyte);
            }
            out.write("\np2,2026-01-05,rolling,goodman_baron_grade,2\n".getBytes(UTF_8));
        }
        night.run();
        assertThat(scores()).isEqualTo(List.of(3L, 2L));
        assertThat(night.query("SELECT code, file_line, byte_offset, CHAR_LENGTH(raw) AS shown FROM reject"))
                .hasSize(1)
                .first()
                .satisfies(row -> assertThat(row.values()).containsExactly("LINE_TOO_LONG", 3L, 94L, 65_536L));
    }

    @Test
    void loadsAFileWithAHeaderOnly() throws Exception {
        night.drop("a-2026-11-20.csv", RATINGS);
        night.run();
        assertThat(counts("a-2026-11-20.csv")).isEqualTo(new Counts(1, 1, 0, 0, new Counts.Rows(0, 0, 0, 0, 0), 0));
    }

    @Test
    void readsOldMacFiles() throws Exception {
        night.drop("a-2026-11-20.csv", (RATINGS + "\r" + GOOD + "\r").getBytes(UTF_8));
        night.run();
        assertThat(scores()).isEqualTo(List.of(3L));
    }

    @Test
    void keepsEverySessionValue() throws Exception {
        night.drop(
                "clinic-a/s-2026-11-20.csv",
                "patient_id,session_date,modality,adjunct,needle_depth_mm,adverse_events,cost,currency,active_acne",
                "p1,2026-01-05,rf,prp+laser_ablative,1.123456,\"pih;erythema\",99.95,eur,no",
                "p1,2026-02-05,standard,,,none,,,",
                "p1,2026-03-05,standard,,,,,,");
        night.run();
        assertThat(night.query("""
                        SELECT adjuncts, needle_depth_mm, adverse_events, cost, currency, active_acne, body_site, side
                        FROM rows_in_force ORDER BY day_of"""))
                .extracting(row -> row.values().toString())
                .containsExactly(
                        "[laser_ablative+prp, 1.123456, erythema|pih, 99.950000, EUR, no, face, both]",
                        "[, null, , null, null, null, face, both]",
                        "[, null, null, null, null, null, face, both]");
        assertThat(night.query("SELECT site, patient_id FROM patient"))
                .extracting(row -> row.values().toString())
                .containsExactly("[clinic-a, p1]");
    }

    @Test
    void findsEveryRepeatedRowAgain() throws Exception {
        var sessions = "patient_id,session_date,modality,adjunct,device,needle_depth_mm,passes,rf_energy_mj,"
                + "duration_min,active_acne,isotretinoin_stopped,pain,downtime_days,erythema_days,adverse_events,cost,"
                + "currency,operator_id,site_id,side,body_site";
        var session = "p1,2026-01-05,rf,prp,Pen,1.50,3,60,45,unknown,2025-01-01,3.5,1,2,pih|burn,10,EUR,o1,s,left,back";
        for (var day : List.of("20", "21")) {
            night.drop("s-2026-11-%s.csv".formatted(day), sessions, session, "p2,2026-01-05,standard" + ",".repeat(18));
            night.drop("r-2026-11-%s.csv".formatted(day), RATINGS, GOOD);
            night.drop(
                    "p-2026-11-%s.csv".formatted(day),
                    "patient_id,fitzpatrick,birth_year,sex",
                    "p1,IV,,",
                    "p2,,1990,f");
        }
        Files.writeString(folder.resolve("incoming/s-2026-11-21.csv"), "\n", java.nio.file.StandardOpenOption.APPEND);
        Files.writeString(folder.resolve("incoming/r-2026-11-21.csv"), "\n", java.nio.file.StandardOpenOption.APPEND);
        Files.writeString(folder.resolve("incoming/p-2026-11-21.csv"), "\n", java.nio.file.StandardOpenOption.APPEND);
        night.run();
        for (var kind : List.of("s", "r", "p")) {
            var first = counts(kind + "-2026-11-20.csv");
            var second = counts(kind + "-2026-11-21.csv");
            assertThat(first.rows().duplicate()).isZero();
            assertThat(second.rows().duplicate())
                    .as(kind)
                    .isEqualTo(first.rows().fresh());
        }
        assertThat(night.stored("session", "line")).hasSize(4);
    }

    @Test
    void tellsCorrectionsFromWhatComesTooLate() throws Exception {
        night.drop("a-2026-11-20.csv", RATINGS, GOOD);
        night.run();
        night.drop("b-2026-11-21.csv", RATINGS, "p1,2026-01-05,rolling,goodman_baron_grade,2");
        night.run();
        night.drop("c-2026-11-19.csv", RATINGS, "p1,2026-01-05,rolling,goodman_baron_grade,4");
        night.run();
        assertThat(counts("b-2026-11-21.csv").rows().corrected()).isEqualTo(1);
        assertThat(counts("c-2026-11-19.csv").rows().superseded()).isEqualTo(1);
        assertThat(night.standing().values()).singleElement().asString().contains("SCORE=2.000000");
    }

    @Test
    void aVoidRowRemovesAndALaterOneBringsBack() throws Exception {
        var header = RATINGS + ",record_status";
        night.drop("a-2026-11-20.csv", header, GOOD + ",", "p1,2026-01-05,rolling,goodman_baron_grade,,void");
        night.run();
        assertThat(counts("a-2026-11-20.csv").rows().voided()).isEqualTo(1);
        assertThat(night.standing()).isEmpty();
        night.drop("b-2026-11-21.csv", header, "p1,2026-01-05,rolling,goodman_baron_grade,,void");
        night.run();
        assertThat(counts("b-2026-11-21.csv").rows().duplicate()).isEqualTo(1);
        night.drop("c-2026-11-22.csv", header, GOOD + ",active");
        night.run();
        assertThat(counts("c-2026-11-22.csv").rows().corrected()).isEqualTo(1);
        assertThat(night.standing()).hasSize(1);
        night.drop("d-2026-11-19.csv", header, "p1,2026-01-05,rolling,goodman_baron_grade,,void");
        night.run();
        assertThat(counts("d-2026-11-19.csv").rows().superseded()).isEqualTo(1);
        assertThat(night.standing()).hasSize(1);
    }

    @Test
    void aLaterLineOfTheSameFileWins() throws Exception {
        night.drop("a-2026-11-20.csv", RATINGS, GOOD, "p1,2026-01-05,rolling,goodman_baron_grade,2", GOOD);
        night.run();
        assertThat(counts("a-2026-11-20.csv")).isEqualTo(new Counts(4, 1, 0, 0, new Counts.Rows(0, 1, 2, 0, 0), 0));
        assertThat(night.standing().values()).singleElement().asString().contains("SCORE=3.000000");
    }

    @Test
    void derivesOnlyPatientsWhoseStandingRowsChange() throws Exception {
        night.drop("a-2026-11-20.csv", RATINGS, GOOD, "p2,2026-01-05,rolling,goodman_baron_grade,2");
        night.run();
        night.drop(
                "b-2026-11-21.csv",
                RATINGS,
                GOOD,
                "p2,2026-01-05,rolling,goodman_baron_grade,1",
                "p3,2026-01-05,m,ecca,5");
        night.drop("c-2026-11-19.csv", RATINGS, "p1,2026-01-05,rolling,goodman_baron_grade,1");
        night.run();
        assertThat(night.derived()).containsExactly("p2", "p3");
    }

    @Test
    void loadsTheSameContentOnceUnderItsGreatestName() throws Exception {
        night.drop("b-2026-11-20.csv", RATINGS, GOOD);
        night.drop("a-2026-11-20.csv", RATINGS, GOOD);
        night.run();
        assertThat(night.ledger()).extracting(SourceFile::name).containsExactly("b-2026-11-20.csv");
        assertThat(night.stored("rating", "line")).hasSize(1);
        assertThat(night.run().areNothing()).isTrue();
        var before = night.digest();
        night.drop("c-2026-11-20.csv", RATINGS, GOOD);
        var again = night.run();
        assertThat(again.changeRows()).isTrue();
        assertThat(night.ledger()).extracting(SourceFile::name).containsExactly("c-2026-11-20.csv");
        assertThat(night.stored("rating", "line")).hasSize(1);
        assertThat(night.derived()).containsExactly("p1");
        assertThat(night.digest()).isNotEqualTo(before).isEqualTo(again.digest());
        assertThat(night.run().areNothing()).isTrue();
    }

    @Test
    void namesARefusedFileAgainAndCountsItOnce() throws Exception {
        night.drop("empty.csv", new byte[0]);
        night.drop("growing.csv", "patient_id,fitz".getBytes(UTF_8));
        var first = night.run();
        assertThat(night.summary(first).newlyNotTaken()).isEqualTo(2);
        assertThat(night.summary(first).needsAPerson()).isTrue();
        night.reported();
        var second = night.scan();
        assertThat(second.areNothing()).isTrue();
        assertThat(night.summary(second).notTaken())
                .extracting(each -> each.problem().code())
                .containsExactly(Code.EMPTY_FILE, Code.STILL_GROWING);
        assertThat(night.summary(second).needsAPerson()).isFalse();
        assertThat(night.rejected("empty.csv")).contains("empty.csv,0,0,,EMPTY_FILE,,empty.csv the file is empty,");
    }

    @Test
    void loadsAFileOnceItHasStoppedGrowing() throws Exception {
        night.drop("a-2026-11-20.csv", (RATINGS + "\n" + GOOD).getBytes(UTF_8));
        night.run();
        assertThat(night.ledger()).extracting(SourceFile::status).containsExactly(Status.LEFT);
        night.drop("a-2026-11-20.csv", RATINGS, GOOD);
        night.run();
        assertThat(night.ledger()).extracting(SourceFile::status).containsExactly(Status.LOADED);
        assertThat(scores()).isEqualTo(List.of(3L));
    }

    @Test
    void reportsLateAndShrunkenFilesAndLoadsThem() throws Exception {
        night.drop("a-2026-11-20.csv", RATINGS, GOOD, "p2,2026-01-05,rolling,goodman_baron_grade,2");
        night.run();
        night.reported();
        night.drop("a-2026-11-20.csv", RATINGS, GOOD);
        night.drop("b-2026-11-18.csv", RATINGS, "p3,2026-01-05,rolling,goodman_baron_grade,2");
        night.drop("clinic-b/b-2026-11-18.csv", RATINGS, GOOD);
        var summary = night.summary(night.run());
        assertThat(summary.loaded()).isEqualTo(3);
        assertThat(summary.oddities().shrunken()).containsExactly("a-2026-11-20.csv");
        assertThat(summary.oddities().late()).containsExactly("b-2026-11-18.csv");
        assertThat(summary.needsAPerson()).isTrue();
    }

    @Test
    void writesNothingBeforeFilesAreTaken() throws Exception {
        night.drop("a-2026-11-20.csv", RATINGS, GOOD);
        assertThat(night.scan().fresh()).hasSize(1);
        assertThat(night.ledger()).isEmpty();
        assertThat(folder.resolve("state")).doesNotExist();
    }

    @Test
    void theDigestDoesNotDependOnArrival() throws Exception {
        night.drop("a-2026-11-20.csv", RATINGS, GOOD);
        night.run(LocalDate.parse("2026-11-20"), UnaryOperator.identity());
        night.drop("b-2026-11-19.csv", RATINGS, GOOD + "\n");
        night.run();
        var other = new Night(folder);
        other.drop("empty.csv", new byte[0]);
        var arrivals = other.run();
        assertThat(other.digest()).isEqualTo(night.digest()).isEqualTo(arrivals.digest());
    }

    @Test
    void nothingCanBeDatedAfterTheDayItWasFirstSeen() throws Exception {
        night.drop("a-2026-01-04.csv", RATINGS, GOOD);
        night.run(LocalDate.parse("2026-01-04"), UnaryOperator.identity());
        assertThat(counts("a-2026-01-04.csv").rejected()).isEqualTo(1);
    }

    @Test
    void tellsTheQualityOfEveryFile() throws Exception {
        night.drop("b/r-2026-11-20.csv", RATINGS, GOOD, GOOD, "x", "p,y,z,u,1", "p1,2026-02-30,m,ecca,5");
        night.drop("a-2026-11-20.csv", "nothing");
        night.run();
        assertThat(night.quality()).isEqualTo("""
                        site,file,as_of,sha256,kind,status,lines,header,blank,accepted,rejected,duplicate,new,corrected,superseded,voided,unusual,codes
                        b,r-2026-11-20.csv,2026-11-20,%s,ratings,loaded,6,1,0,1,3,1,1,0,0,0,0,BAD_DATE:2 TOO_FEW_COLUMNS:1
                        main,a-2026-11-20.csv,2026-11-20,%s,,refused,0,0,0,0,0,0,0,0,0,0,0,UNKNOWN_KIND:1
                        """.formatted(
                        night.file("r-2026-11-20.csv").sha256(),
                        night.file("a-2026-11-20.csv").sha256()));
    }

    @Test
    void namesTheColumnsThatAreNotReadWithTheirFile() throws Exception {
        night.drop("a-2026-11-20.csv", RATINGS + ",comment,photo", GOOD + ",,");
        night.drop("b-2026-11-21.csv", RATINGS + ",comment", GOOD + ",");
        assertThat(night.summary(night.run()).oddities().extraColumns())
                .containsExactly("a-2026-11-20.csv: column 6, column 7", "b-2026-11-21.csv: column 6");
    }

    @Test
    void takesAFileWithoutItsLastLineEndOnceItStoodUnchangedFromOneNightToTheNext() throws Exception {
        var whole = (RATINGS + "\n" + GOOD).getBytes(UTF_8);
        night.drop("a-2026-11-20.csv", whole);
        night.run();
        assertThat(night.file("a-2026-11-20.csv").status()).isEqualTo(Status.LEFT);
        assertThat(night.scan().fresh())
                .as("the same night, which has not ended")
                .isEmpty();
        night.reported();
        night.drop("a-2026-11-20.csv", (RATINGS + "\n" + GOOD.replace("p1", "p2")).getBytes(UTF_8));
        night.run();
        assertThat(night.stored("rating", "line")).as("it changed").isEmpty();
        night.reported();
        night.run();
        assertThat(night.ledger()).singleElement().satisfies(file -> {
            assertThat(file.status()).isEqualTo(Status.LOADED);
            assertThat(file.counts().accepted()).isEqualTo(1);
        });
        assertThat(night.run().areNothing()).isTrue();
    }

    @Test
    void namesBothLinesWhereAKeyStandsTwiceWithOtherValues() throws Exception {
        night.drop("a-2026-11-20.csv", RATINGS, GOOD, GOOD, GOOD.substring(0, GOOD.length() - 1) + "1");
        var summary = night.summary(night.run());
        assertThat(summary.counts().rejected()).isZero();
        assertThat(summary.needsAPerson()).isTrue();
        assertThat(summary.oddities().remarks())
                .containsExactly("a-2026-11-20.csv: 1 key occurs twice with other values");
        assertThat(night.rejected("a-2026-11-20.csv"))
                .contains("a-2026-11-20.csv,4,", ",SAME_KEY,", "lines 3 and 4 say something else", "line 4 counts");
        night.reported();
        night.drop("b-2026-11-21.csv", RATINGS, GOOD);
        assertThat(night.summary(night.run()).oddities().remarks())
                .as("another file corrects")
                .isEmpty();
    }

    @Test
    void namesIdsThatAreEasilyTakenForOthersOfTheirSite() throws Exception {
        night.drop("a-2026-11-20.csv", RATINGS, GOOD.replace("p1", "P-001"));
        assertThat(night.summary(night.run()).needsAPerson()).isFalse();
        night.reported();
        night.drop(
                "b-2026-11-20.csv",
                RATINGS,
                GOOD.replace("p1", "p-1"),
                GOOD.replace("p1", "P-002"),
                GOOD.replace("p1", "p-1"));
        night.drop("c/c-2026-11-20.csv", RATINGS, GOOD.replace("p1", "p-1"));
        var summary = night.summary(night.run());
        assertThat(summary.needsAPerson()).isTrue();
        assertThat(summary.oddities().remarks()).containsExactly("b-2026-11-20.csv: 1 id looks like another");
        assertThat(night.rejected("b-2026-11-20.csv"))
                .contains("b-2026-11-20.csv,2,", ",LOOK_ALIKE,", "looks like \"\"P-001\"\"");
        assertThat(night.query("SELECT number FROM patient")).hasSize(4);
    }

    @Test
    void aColumnThatResemblesAKnownOneNeedsAPerson() throws Exception {
        night.drop("a-2026-11-20.csv", RATINGS + ",rater_rol", GOOD + ",x");
        var summary = night.summary(night.run());
        assertThat(summary.needsAPerson()).isTrue();
        assertThat(summary.oddities().extraColumns())
                .containsExactly("a-2026-11-20.csv: rater_rol (resembles rater_role)");
    }

    /** Which of two contents of one name and date corrects the other, nothing tells: it is said where the earlier one counts. */
    @Test
    void aFileThatComesAgainUnderItsNameAndDateIsLateWhereWhatLayThereBeforeCounts() throws Exception {
        var said = new TreeSet<Boolean>();
        for (var score = 1; score <= 4; score++) {
            var night = new Night(folder.resolve("score" + score));
            night.drop("a/r-2026-11-01.csv", RATINGS, "p1,2026-10-20,m,ecca,5");
            night.run();
            night.reported();
            night.drop("a/r-2026-11-01.csv", RATINGS, "p1,2026-10-20,m,ecca,%d0".formatted(score));
            var summary = night.summary(night.run());
            var isCorrected = night.standing().toString().contains("SCORE=%d0".formatted(score));
            assertThat(summary.needsAPerson()).isEqualTo(!isCorrected);
            assertThat(summary.oddities().late())
                    .allMatch(late -> late.startsWith("a/r-2026-11-01.csv (what lay there before"))
                    .hasSize(isCorrected ? 0 : 1);
            said.add(isCorrected);
            night.reported();
            night.drop("a/r-2026-11-02.csv", RATINGS, "p1,2026-10-20,m,ecca,%d0".formatted(score));
            assertThat(night.summary(night.run()).needsAPerson()).isFalse();
            assertThat(night.standing().toString()).contains("SCORE=%d0".formatted(score));
        }
        assertThat(said).containsExactly(false, true);
    }

    /** As a clinic sends that adds to one file, day by day. */
    @Test
    void aFileThatGrowsUnderItsNameAndDateIsNeverLate() throws Exception {
        var night = new Night(folder);
        var lines = new ArrayList<>(List.of(RATINGS));
        for (var patient = 1; patient <= 6; patient++) {
            lines.add("p%d,2026-10-20,m,ecca,20".formatted(patient));
            night.drop("a/r-2026-11-01.csv", lines.toArray(String[]::new));
            assertThat(night.summary(night.run()).needsAPerson()).isFalse();
            night.reported();
        }
        assertThat(night.standing()).hasSize(6);
    }
}

package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns that are told apart by a side, a visit, a scar type, who rated, or by several of these at once. */
final class WideColumnsDraftTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "Chart, Date, Treatment, ECCA, Rt, Lt",
        "Chart, Date, Tx, ECCA, R, L",
        "Pat.-Nr., Datum, Behandlung, ECCA, re., li.",
        "Cod. paz., Data, Trattamento, ECCA, dx, sx",
        "Cod. paz., Data, Trattamento, ECCA, D, S",
        "HC, Fecha, Tratamiento, ECCA, D, I",
        "Dossier, Date, Traitement, ECCA, D, G",
        "Registo, Data, Tratamento, ECCA, D, E",
        "Nr karty, Data, Zabieg, ECCA, P, L",
        "Journalnr, Datum, Behandling, ECCA, H, V",
        "患者ID, 治療日, 施術, ECCA, 右, 左"
    })
    void bothSidesBelowOneHeadingAreReadAsTwo(
            String patient, String day, String treatment, String score, String right, String left) throws Exception {
        var book = new PlainBook("Split", """
            %s|%s|%s|<|%s|<
            ||%s|%s|%s|%s
            17|2026-01-05|Dermapen|Morpheus8|60|75
            17|2026-02-05|Dermapen|Morpheus8|45|60
            18|2026-01-07|Morpheus8|Dermapen|90|100
            """.formatted(patient, day, treatment, score, right, left, right, left));
        assertThat(book.draft().doubts())
                .hasSizeLessThanOrEqualTo(1)
                .allMatch(doubt -> doubt.contains("session's day"));
        assertThat(book.rows(folder))
                .hasSize(12)
                .contains(
                        "2026-01-05 standard 17 right",
                        "2026-01-05 rf 17 left",
                        "2026-01-07 standard 18 left",
                        "2026-01-05 17 clinician unspecified 60.000000 right",
                        "2026-01-07 18 clinician unspecified 100.000000 left");
    }

    /** Without a treatment that has them too, other letters than R and L can be the initials of two people. */
    @Test
    void lettersForSidesOfScoresAloneAreSaid() throws Exception {
        var rows = "\n17|2026-01-05|60|75\n18|2026-01-07|90|100\n";
        assertThat(new PlainBook("ECCA", "Dossier|Date|ECCA D|ECCA G" + rows)
                        .draft()
                        .doubts())
                .anyMatch(doubt -> doubt.contains("[\"ECCA D\", \"ECCA G\"] are taken for the sides"));
        var plain = new PlainBook("ECCA", "Chart|Date|ECCA R|ECCA L" + rows).draft();
        assertThat(plain.doubts()).isEmpty();
        assertThat(plain.yaml()).contains("{score: \"ECCA R\", constants: {side: right}}");
    }

    @Test
    void columnsThatAreCalledAsTheSidesAloneAreScores() throws Exception {
        var draft = new PlainBook("G&B grade", """
            Chart|Date|Type|Rt|Lt
            17|2026-01-05|rolling|3|4
            17|2026-04-05|rolling|2|3
            18|2026-01-06|boxcar|3|4
            """).draft();
        assertThat(draft.yaml())
                .contains("{score: \"Rt\", constants: {side: right}}", "{score: \"Lt\", constants: {side: left}}");
        assertThat(draft.doubts())
                .anyMatch(doubt -> doubt.startsWith("\"Rt\" (3, 2), \"Lt\" (4, 3) are taken for score"));
    }

    @Test
    void eachVisitHasItsDayAndEachWhoRatedTheirName() throws Exception {
        var book = new PlainBook("Scores", """
            Chart|Scar type|Baseline|<|<|<|Month 3|<|<|<
            ||Date|Dr A|Dr B (blinded)|Patient|Date|Dr A|Dr B (blinded)|Patient
            17|rolling|2026-01-05|3|4|4|2026-04-05|2|2|2
            18|boxcar|2026-01-06|3|3|4|2026-04-06|1||2
            19|ice pick|2026-01-06|4|3|4|2026-04-06|3|2|2
            """);
        assertThat(book.draft().doubts()).hasSize(1).allMatch(doubt -> doubt.startsWith("which instrument"));
        assertThat(book.rows(folder, "      instrument: goodman_baron_grade"))
                .hasSize(17)
                .contains(
                        "2026-01-05 17 Dr A clinician rolling 3.000000 both",
                        "2026-04-05 17 Dr B (blinded) independent rolling 2.000000 both",
                        "2026-04-06 18 patient boxcar 2.000000 both");
    }

    @Test
    void aScarTypeAboveThoseWhoRateIsReadWithThem() throws Exception {
        var book = new PlainBook("G&B Grad", """
            Pat.-Nr.|Datum|Eispickel|<|Rollend|<
            ||KM|TS|KM|TS
            17|2026-01-05|3|4|2|3
            17|2026-04-05|2|2|2|2
            18|2026-01-06|4|4|3|3
            """);
        assertThat(book.draft().doubts()).hasSize(2).anyMatch(doubt -> doubt.contains("who rated (KM, TS)"));
        assertThat(book.rows(folder, "      instrument: goodman_baron_grade"))
                .hasSize(12)
                .contains(
                        "2026-01-05 17 KM clinician ice_pick 3.000000 both",
                        "2026-01-06 18 TS clinician rolling 3.000000 both");
    }

    @ParameterizedTest
    @CsvSource({
        "Ice pick, Rolling, Treating, Blinded, clinician ice_pick, independent rolling, 1",
        "Eispickel, Rollend, U1, U2, U1 clinician ice_pick, U2 clinician rolling, 2",
        "R, L, Rater 1, Rater 2 (blinded), Rater 1 clinician unspecified, Rater 2 (blinded) independent unspecified, 1",
        "G, D, Éval. 1, Éval. 2, Éval. 1 clinician unspecified, Éval. 2 clinician unspecified, 3"
    })
    void threeRowsOfNamesAreThreeDimensions(
            String one, String two, String first, String second, String said, String other, int doubts)
            throws Exception {
        var book = new PlainBook("Grades", """
            Chart|Baseline|<|<|<|<|Month 6|<|<|<|<
            |Date|%s|<|%s|<|Date|%s|<|%s|<
            ||%s|%s|%s|%s||%s|%s|%s|%s
            17|2026-01-05|3|4|2|2|2026-05-05|3|3|2|1
            18|2026-01-06|4|4|3|2|2026-05-06|3|3|2|1
            """.formatted(
                        one, two, one, two, first, second, first, second, first, second, first, second));
        assertThat(book.draft().doubts()).hasSize(doubts);
        assertThat(book.rows(folder, "      instrument: goodman_baron_grade"))
                .hasSize(16)
                .anyMatch(row -> row.startsWith("2026-01-05 17 " + said + " 3.000000"))
                .anyMatch(row -> row.startsWith("2026-05-06 18 " + other + " 1.000000"));
    }

    /** The day of a row is that of one of its visits at most. */
    @Test
    void oneDayForSeveralVisitsIsAsked() throws Exception {
        var draft = new PlainBook("Scores", """
            Chart|Date|Scar|GB grade Baseline|GB grade Month 3
            17|2026-01-05|rolling|3|2
            18|2026-01-06|rolling|3|2
            """).draft();
        assertThat(draft.yaml())
                .contains("#      - {score: \"GB grade Baseline\", assessed_on: \"Date\"}")
                .contains("#      - {score: \"GB grade Month 3\", assessed_on: \"Date\"}");
        assertThat(draft.doubts()).hasSize(2).allMatch(doubt -> doubt.contains("for several visits: on which"));
    }

    /** A second block of scores by somebody who is named, beside one whose heading names nobody. */
    @Test
    void oneWhoIsNamedBesideOthersIsAnother() throws Exception {
        var draft = new PlainBook("Befunde", """
                Pat.-Nr.|Befund (Goodman & Baron, Grad 1-4)|<|<|<|Zweitbefund Dr. Weber (verblindet, Goodman & Baron Grad)|<
                |Befund am|<|Eispickel|<|Eispickel|<
                |vor Therapie|nach 3 Mon.|vor Therapie|nach 3 Mon.|vor Therapie|nach 3 Mon.
                17|2026-01-05|2026-04-05|3|2|4|2
                18|2026-01-06|2026-04-06|3|2|4|3
                """).draft();
        assertThat(draft.yaml())
                .contains("constants: {scar_type: ice_pick, rater_id: \"Dr. Weber\", rater_role: independent}}")
                .contains("nach 3 Mon.\", assessed_on: \"Befund (Goodman & Baron, Grad 1-4) Befund am nach 3 Mon.\"")
                .doesNotContain("kind: sessions");
    }

    /** What was found before the treatment was found on a visit, also beside sessions side by side. */
    @Test
    void theDayOfAFindingBeforeTherapyIsNoSession() throws Exception {
        var draft = new PlainBook("Verlauf", """
                Pat.-Nr.|1. Sitzung|<|2. Sitzung|<|Befund am|<|Eispickel|<
                |Datum|Verfahren|Datum|Verfahren|vor Therapie|nach 3 Mon.|vor Therapie|nach 3 Mon.
                17|2026-01-05|Dermapen|2026-02-05|Dermapen|2026-01-04|2026-04-05|3|2
                18|2026-01-06|Dermapen|2026-02-06|Dermapen|2026-01-05|2026-04-06|3|2
                """).draft();
        assertThat(draft.yaml())
                .contains("assessed_on: \"Befund am vor Therapie\"", "{session_date: \"2. Sitzung Datum\"")
                .doesNotContain("session_date: \"Befund am");
    }

    /** From 0 to 10 is no visit. */
    @Test
    void aScaleInANameTellsNoColumnsApart() throws Exception {
        var draft = new PlainBook("Zabiegi", """
                Nr karty|Data zabiegu|Zabieg|Ból (0-10)|Ocena pacjenta VAS 0-10
                17|2026-01-05|Dermapen|3|7
                18|2026-01-06|Dermapen|8/10|5
                """).draft();
        assertThat(draft.yaml()).contains("      pain: {of: \"Ból (0-10)\"");
    }

    @Test
    void whetherWhoRatedWasBlindedAndSidesAmongCodesOfABillAreOffered() throws Exception {
        var blinded = new PlainBook("Befunde", """
                Pat.-Nr.|Befunddatum|Narbentyp|Skala|Wert|Befunder|verblindet
                17|2026-01-05|rollend|ECCA|60|MAY|ja
                17|2026-04-05|rollend|ECCA|30|STB|nein
                """).draft();
        assertThat(blinded.yaml())
                .contains("#      rater_role: \"verblindet\"\n")
                .contains("        \"ja\": \"independent\"", "        \"nein\": \"clinician\"")
                .doesNotContain("rater_role: clinician}");
        var bill = new PlainBook("Bill", """
                MRN|Date|Treatment|Mod
                17|2026-01-05|SkinPen|50
                17|2026-02-05|SkinPen|RT
                18|2026-01-06|SkinPen|LT
                18|2026-02-06|SkinPen|25
                """).draft();
        assertThat(bill.yaml())
                .contains("#      side: \"Mod\"\n", "        \"RT\": \"right\"", "        \"LT\": \"left\"");
    }
}

package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.scarline.ingest.suggest.Suggestion;

/** What a draft offers from another sheet: the day of a visit, and what was paid on the day of a session. */
final class LentDraftTest {
    private static Suggestion draft(String... sheets) throws Exception {
        return Suggestion.of("s-2026-06-01.xlsx", TakenByPatientTest.workbook(sheets), Night.instruments());
    }

    @Test
    void daysThatAreCalledAsTheVisitsAreOffered() throws Exception {
        var draft = draft("Scores", """
                Chart;Visita;Ice pick;Rolling
                101;antes;3;4
                101;1 mês;3;3
                101;3 mês;2;3
                102;antes;4;4
                102;1 mes;4;3
                102;6 meses;2;2
                103;12 meses;2;2""", "Datas", """
                Prontuário;antes;1 mês;3 meses;6 meses
                101;2026-01-05;2026-02-05;2026-04-05;2026-07-05
                102;2026-01-06;2026-02-06;2026-04-06;2026-07-06
                103;2026-01-06;2026-02-06;2026-04-06;2026-07-06""");
        assertThat(draft.yaml())
                .contains("#      assessed_on: {named_by: \"Visita\", sheet: \"Datas\", by: \"Prontuário\","
                        + " words: {\"3 mês\": \"3 meses\", \"1 mes\": \"1 mês\"}}")
                .doesNotContain("the sheet \"Datas\" is not read");
        assertThat(draft.doubts()).anyMatch(doubt -> doubt.contains("(but for 12 meses, whose ratings are rejected)"));
    }

    @Test
    void whatWasPaidOnADayIsOfferedForItsSession() throws Exception {
        var draft = draft("Visits", """
                Chart;Date;Treatment
                101;2026-01-05;SkinPen
                102;2026-01-06;SkinPen
                103;2026-01-06;SkinPen
                104;2026-01-06;SkinPen""", "Cash", """
                Date;Chart;For;Price
                2026-01-05;101;session 1;1 200,00 zł
                2026-01-06;102;session 1;900,00 zł""");
        assertThat(draft.yaml())
                .contains("#      cost: {column: \"Price\", sheet: \"Cash\", by: \"Chart\", on: \"Date\", part: \"")
                .doesNotContain("the sheet \"Cash\" is not read", "no column looks like cost");
    }

    @Test
    void daysOfAnotherSheetAreReadInItsForm() throws Exception {
        var draft = draft("Scores", """
                Chart;Visita;Ice pick;Rolling
                101;antes;3;4
                101;1 mês;3;3""", "Datas", """
                Prontuário;antes;1 mês
                101;13/02/2026;14/03/2026""");
        assertThat(draft.yaml()).contains("date_format: \"d/M/yyyy\"");
    }

    @Test
    void thePatientsOwnScaleIsOfferedAmongTheScores() throws Exception {
        var sheet = """
                Pacjent;Data;Ocena blizn (Goodman-Baron) ice-pick;Ocena blizn (Goodman-Baron) rolling;%s
                101;2026-01-05;3;4;7
                102;2026-01-06;2;4;6
                103;2026-01-07;2;4;0
                104;2026-01-07;2;4;10""";
        assertThat(draft("S", sheet.formatted("Ocena pacjenta VAS 0-10")).yaml())
                .contains("#      - {score: \"Ocena pacjenta VAS 0-10\", constants: {instrument: vas_severity,"
                        + " scar_type: unspecified, rater_role: patient}}");
        assertThat(draft("S", sheet.formatted("Ból pacjenta VAS 0-10")).yaml()).doesNotContain("vas_severity,");
    }
}

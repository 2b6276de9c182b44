package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A visit that did not take place is no session: what says so is asked once, be it in a remark, in a status or in place of the day. */
final class MissedVisitsDraftTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "Chart, Date, Treatment, Remarks, cancelled by pt (flu), *cancelled*",
        "Chart, Date, Treatment, Remarks, no show, *no show*",
        "Pat.-Nr., Datum, Verfahren, Bemerkung, Pat. hat abgesagt, *abgesagt*",
        "HC, Fecha, Tratamiento, Observaciones, paciente no vino, *no vino*",
        "HC, Fecha, Tratamiento, Observaciones, abandono, *abandono*",
        "Dossier, Date, Traitement, Remarques, RDV annulé, *annulé*",
        "Cod. paz., Data, Trattamento, Note, seduta disdetta, *disdetta*",
        "Patnr, Datum, Behandeling, Opmerkingen, is niet verschenen, *niet verschenen*",
        "Nr karty, Data, Zabieg, Uwagi, pacjentka nie przyszła, *nie przyszła*",
        "Registo, Data, Tratamento, Observações, desmarcou ontem, *desmarcou*",
        "Dosya no, Tarih, İşlem, Not, hasta gelmedi, *gelmedi*",
        "患者ID, 治療日, 施術, 備考, キャンセル, *キャンセル*"
    })
    void aRemarkThatAVisitWasMissedIsAsked(
            String patient, String day, String treatment, String remarks, String text, String word) throws Exception {
        var book = new PlainBook("Log", """
                %s|%s|%s|%s
                17|2026-01-05|Dermapen|
                17|2026-02-05|Dermapen|%s
                18|2026-01-06|Dermapen|PRP?
                """.formatted(patient, day, treatment, remarks, text));
        var line = "    unless: {\"%s\": [\"%s\"]}".formatted(remarks, word);
        assertThat(book.draft().yaml()).contains("#" + line);
        assertThat(book.draft().doubts())
                .hasSize(1)
                .allMatch(
                        doubt -> doubt.contains("1 rows with a treatment that the visit did not take place (" + text));
        assertThat(book.rows(folder, line))
                .containsExactly("2026-01-05 standard 17 both", "2026-01-06 standard 18 both");
    }

    /** What is sure is set beside what is asked. */
    @Test
    void aMissedVisitAndAControlAreOneLineEach() throws Exception {
        var draft = new PlainBook("Log", """
                Chart|Date|Treatment|Depth (mm)|Remarks
                17|2026-01-05|SkinPen|1.5|
                17|2026-02-05|SkinPen|1.5|pt cancelled
                18|2026-01-06|Control||seen, fine
                """).draft();
        assertThat(draft.yaml()).contains("""
                    unless:
                      "Treatment": ["Control"]   # 1 rows hold nothing else of a session
                """);
        assertThat(draft.yaml()).contains("#      \"Remarks\": [\"*cancelled*\"]\n");
    }

    /** Words in place of the day are asked once for all, and not at all where they say that the visit was missed. */
    @Test
    void wordsInPlaceOfTheDayAreAskedOnce() throws Exception {
        var head = "HC|Fecha|Tratamiento\n1|2026-01-05|Dermapen\n1|2026-02-05|Dermapen\n";
        var missed = new PlainBook("Log", head + "1|no vino|Dermapen\n1|abandonó|Dermapen\n");
        assertThat(missed.draft().doubts()).isEmpty();
        assertThat(missed.draft().yaml())
                .contains("    unless: {\"Fecha\": [\"abandonó\", \"no vino\"]}   # 2 rows have no day");
        assertThat(missed.rows(folder)).hasSize(2);
        var other = new PlainBook("Log", head + "1|lunes|Dermapen\n1|a su vuelta|Dermapen\n");
        assertThat(other.draft().doubts())
                .hasSize(1)
                .allMatch(
                        doubt -> doubt.contains("2 rows have words where their day is expected (a su vuelta, lunes)"));
        assertThat(other.draft().yaml()).contains("#    unless: {\"Fecha\": [\"a su vuelta\", \"lunes\"]}");
    }

    /** A treatment that was planned for it is none that was done. */
    @Test
    void oneOfSeveralSessionsOfARowThatWasMissedIsNoRowAndNoReject() throws Exception {
        var book = new PlainBook("Wide", """
                Chart|Session 1 date|Session 1 tx|Session 2 date|Session 2 tx
                17|2026-01-05|SkinPen|2026-02-05|SkinPen
                18|2026-01-05|SkinPen|no show|SkinPen
                19|2026-01-06|SkinPen|2026-02-06|SkinPen
                """);
        assertThat(book.rows(folder)).hasSize(5);
        assertThat(book.rejected(folder.resolve("again"))).isZero();
    }

    @Test
    void aBillThatWasVoidedIsAsked() throws Exception {
        var draft = new PlainBook("Bills", """
                Chart|Date|Treatment|Status
                17|2026-01-05|SkinPen|Posted
                17|2026-02-05|SkinPen|Voided
                18|2026-01-06|SkinPen|Posted
                """).draft();
        assertThat(draft.yaml()).contains("#    unless: {\"Status\": [\"Voided\"]}");
    }
}

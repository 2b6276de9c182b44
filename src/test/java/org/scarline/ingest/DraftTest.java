package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.scarline.ingest.suggest.Suggestion;

/** Sheets in words that nobody here chose: what has one reading is read, what has two is asked, and nothing is guessed. */
final class DraftTest {
    private static Suggestion draft(String sheet) throws IOException {
        return Suggestion.of("log-2026-03-01.csv", sheet.getBytes(StandardCharsets.UTF_8), Night.instruments());
    }

    @Test
    void aSpanishSheetIsDraftedAndMBesideHIsAWoman() throws IOException {
        var draft = draft("""
                Historia clínica;Año nacimiento;Sexo;Fototipo;Fecha;Tratamiento;Profundidad (mm);Picahielo;En caja;Onduladas
                HC1;1990;M;III;15/01/2025;Microagujas;1,5;3;s/d;2
                HC2;1985;H;IV;16/01/2025;Microagujas con radiofrecuencia;2,0;2;4;3
                HC2;1985;H;IV;17/04/2025;revisión;;1;3;2
                TOTAL;;;;;3;;;;
                """);
        assertThat(draft.yaml())
                .contains(
                        "patient_id: \"Historia clínica\"",
                        "\"M\": f",
                        "\"H\": m",
                        "\"Microagujas con radiofrecuencia\": rf")
                .contains(
                        "unless: {\"Tratamiento\": [\"revisión\"]}",
                        "{score: \"En caja\", constants: {scar_type: boxcar}}")
                .contains("missing: [\"s/d\"]", "leave_out: [\"TOTAL\"]")
                .doesNotContain("site_id", "\"3\": ?");
        assertThat(draft.doubts()).as("the day and the instrument").hasSize(2);
    }

    @Test
    void mWithoutHIsAMan() throws IOException {
        var sheet =
                "Chart #,M/F,Fitz,Visit,Tx given,Ice,Box,Roll\nS1,M,2,2025-01-15,SkinPen,3,2,2\nS2,F,3,2025-01-16,Morpheus8,3,2,2\n";
        assertThat(draft(sheet).yaml())
                .contains("sex: \"M/F\"", "{score: \"Ice\", constants: {scar_type: ice_pick}}", "{score: \"Roll\"")
                .doesNotContain("\"M\": ");
    }

    /** A word above several columns says whom they are about; what each holds is said below. */
    @Test
    void theNameBelowAMergedOneSaysWhatAColumnHolds() throws IOException {
        var draft = draft("""
                Patient;;;;Behandlung;;Narbengrad nach Goodman;
                Kürzel;geb.;Geschl.;Hauttyp;Datum;Methode;Eispickel;rollend
                A1;1990;w;III;05.01.2025;Dermapen;3;2
                A2;1985;m;IV;06.01.2025;RF-Needling;2;4
                """);
        assertThat(draft.yaml())
                .contains("birth_year: {year_of: \"Patient geb.\"}", "sex: \"Patient Geschl.\"", "\"w\": f");
    }

    @Test
    void treatmentsAreKnownByWhatStandsInAColumnOfAnyName() throws IOException {
        var draft = draft(
                "Nr;Datum;Was;Grad\n1;2025-01-05;Dermapen;3\n2;2025-01-06;RF Needling;2\n3;2025-02-06;Kontrolle;2\n");
        assertThat(draft.yaml()).contains("modality: \"Was\"").doesNotContain("no column says what was done");
    }

    /** It could be either, and the wrong one makes a clinic of every patient. */
    @Test
    void aColumnThatMayBeTheClinicIsNotReadWhileNoColumnIsThePatient() throws IOException {
        var draft = draft("Klinik;Datum;Verfahren;Grad\nK1;2025-01-05;Dermapen;3\nK2;2025-01-06;Dermapen;2\n");
        assertThat(draft.yaml()).doesNotContain("site_id:");
        assertThat(draft.doubts()).anyMatch(doubt -> doubt.startsWith("is \"Klinik\" the clinic or the patient?"));
    }

    @Test
    void aLegendIsNoSheetOfData() throws IOException {
        assertThat(draft("Grad;Bedeutung\n1;makulär\n2;mild\n").doubts())
                .containsExactly("nothing in the file is called as something of ours");
    }
}

package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that say more than the code that is in them: what was denied, suspected, before, planned, or done elsewhere is asked. */
final class DoubtfulWordsDraftTest {
    private static String ofEvents(String text) throws IOException {
        return new PlainBook("Log", """
                Chart|Date|Treatment|Side effects
                17|2026-01-05|SkinPen|none
                18|2026-01-05|SkinPen|%s
                """.formatted(text)).draft().yaml();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PIH?",
                "infection ruled out",
                "hx of PIH",
                "Infekt ausgeschlossen",
                "Z. n. PIH",
                "wykluczono zakażenie",
                "przebarwienia w wywiadzie",
                "infecção descartada",
                "HPI prévia",
                "suspeita de infecção",
                "antécédent d'infection",
                "pregressa infezione",
                "vyloučena infekce",
                "none yet"
            })
    void anEventThatWasDeniedSuspectedOrBeforeIsAsked(String text) throws IOException {
        assertThat(ofEvents(text)).contains("#        \"%s\": ".formatted(text)).doesNotContain("\n        \"" + text);
    }

    @ParameterizedTest
    @CsvSource({
        "Herpes labialis, infection",
        "folliculitis, infection",
        "Hypopigmentierung, other",
        "hypopigmentation, other",
        "ipopigmentazione, other",
        "postinflammatory hyperpigmentation, pih",
        "leichte Rötung, erythema"
    })
    void anEventWithOneReadingIsDrafted(String text, String code) throws IOException {
        assertThat(ofEvents(text))
                .contains("        \"%s\": \"%s\"".formatted(text, code))
                .doesNotContain("UNSURE");
    }

    @ParameterizedTest
    @CsvSource({
        "pustules, infection, other",
        "gyulladás, infection, other",
        "cloque, burn, other",
        "manchas, pih, other"
    })
    void anEventThatCanBeTwoOfOursIsAskedWithBoth(String text, String one, String other) throws IOException {
        assertThat(ofEvents(text))
                .contains("#        \"%s\": \"%s\"\n#        \"%s\": \"%s\"\n".formatted(text, one, text, other));
    }

    /** A device in a bill, a talk or a control is no session. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Morpheus8 RF package of 3",
                "Prepaid package: Vivace x3",
                "Deposit - Morpheus8",
                "Post Morpheus8 check",
                "SkinPen Microneedling - CANCELLED",
                "Microneedling consult",
                "Refund SkinPen",
                "kontrola po Dermapen",
                "Dermapen - odwołana",
                "pakiet 3x Dermapen",
                "zaliczka Morpheus8",
                "retorno microagulhamento",
                "orçamento Morpheus8",
                "revisión pós RF",
                "Dermaroller em casa",
                "Gutschein Dermapen",
                "devis Dermapen"
            })
    void aTreatmentThatWasPlannedPaidOrTalkedOfIsAskedForUnless(String text) throws IOException {
        var yaml = ofTreatment(text);
        assertThat(yaml)
                .contains("#    unless: {\"Treatment\": [\"%s\"]}".formatted(text))
                .doesNotContain("\"" + text + "\": ");
    }

    private static String ofTreatment(String text) throws IOException {
        return new PlainBook("Log", """
                Chart|Date|Treatment
                17|2026-01-05|SkinPen
                18|2026-01-05|%s
                """.formatted(text)).draft().yaml();
    }

    @ParameterizedTest
    @CsvSource({
        "SkinPen Microneedling - Neck, standard, body_site: neck",
        "Dermapen szyja, standard, body_site: neck",
        "RF mikroigłowa policzek lewy, rf, side: left",
        "microagulhamento hemiface esquerda, standard, side: left",
        "SkinPen left cheek, standard, side: left"
    })
    void whereATreatmentWasDoneIsNotDroppedUnsaid(String text, String code, String place) throws IOException {
        assertThat(ofTreatment(text))
                .contains("#        \"%s\": {modality: %s, %s}\n#        \"%s\": %s\n"
                        .formatted(text, code, place, text, code));
    }

    @ParameterizedTest
    @CsvSource({"Dermpaen, standard", "Dermapne, standard", "Morpehus8, rf"})
    void twoLettersThatAreExchangedAreOneSlip(String text, String code) throws IOException {
        assertThat(ofTreatment(text)).contains("#        \"%s\": %s\n".formatted(text, code));
    }

    /** Of grades out of four three quarters are three; between two grades nothing is chosen. */
    @Test
    void aScoreOutOfTheHighestIsItselfAndARangeIsAsked() throws IOException {
        var head = "Chart|Date|Scar type|GB grade\n";
        assertThat(new PlainBook("A", head + "1|2026-01-05|rolling|3/4\n2|2026-01-05|rolling|1/4\n")
                        .draft()
                        .yaml())
                .contains("        \"3/4\": 3   # of 4\n        \"1/4\": 1   # of 4\n");
        assertThat(new PlainBook("A", head + "1|2026-01-05|rolling|3/4\n2|2026-01-05|rolling|2-3\n")
                        .draft()
                        .yaml())
                .contains("#        \"3/4\": 3\n#        \"3/4\": \"\"\n", "#        \"2-3\": ?");
    }

    @Test
    void whoIsNotBlindedIsNotIndependent() throws IOException {
        var draft = new PlainBook("Scores", """
                Chart|Date|Scar type|Dr A (unblinded)|Dr B (not blinded)|Dr C (blinded)
                1|2026-01-05|rolling|3|3|3
                2|2026-01-05|rolling|2|2|2
                """).draft();
        assertThat(draft.yaml())
                .contains("{rater_id: \"Dr A (unblinded)\"}", "{rater_id: \"Dr B (not blinded)\"}")
                .contains("{rater_id: \"Dr C (blinded)\", rater_role: independent}");
    }

    @Test
    void aWordOfANumberIsNotTakenForNone() throws IOException {
        var draft = new PlainBook("Log", """
                Chart|Date|Treatment|Pain (0-10)
                17|2026-01-05|SkinPen|3
                18|2026-01-05|SkinPen|8 (no numbing)
                """).draft();
        assertThat(draft.yaml()).contains("#        \"8 (no numbing)\": ?").doesNotContain("\"8 (no numbing)\": 0");
    }

    /** What stands at the foot of a sheet is called otherwise next month but for its first word. */
    @Test
    void aCountAtTheFootIsLeftOutByItsWord() throws IOException {
        var draft = new PlainBook("Log", """
                Chart|Date|Treatment
                17|2026-01-05|SkinPen
                18|2026-01-05|SkinPen
                Ø grade 3.25||
                Patients: 44||
                Legend: B/L = both sides. n/a = no scars of that type.||
                """).draft();
        assertThat(draft.yaml()).contains("leave_out: [\"Ø*\", \"Patients*\", \"Legend*\"]");
    }

    @Test
    void ofTwoNumbersEachCanBeTakenAndNoneIsLostByFollowing() throws IOException {
        var draft = new PlainBook("Log", """
                Chart|Date|Treatment|Depth (mm)|Fitzpatrick
                17|2026-01-05|SkinPen|1.5|III
                18|2026-01-05|SkinPen|1,5-2|III-IV
                """).draft().yaml();
        assertThat(draft)
                .contains(
                        "#        \"1,5-2\": 1.5\n#        \"1,5-2\": 2\n#        \"1,5-2\": \"\"",
                        "#        \"III-IV\": \"III\"\n#        \"III-IV\": \"IV\"\n#        \"III-IV\": \"\"");
    }

    @Test
    void aLegendIsLeftOutByItsName() throws IOException {
        var draft = new PlainBook("Log", """
                Chart|Date|Treatment
                17|2026-01-05|SkinPen
                Legend: B/L = both sides. n/a = no scars of that type. AP = Dr. Patel, LO = Dr. Ortiz||
                """).draft().yaml();
        assertThat(draft).contains("leave_out: [\"Legend*\"]");
    }
}

package org.scarline.ingest;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.scarline.ingest.suggest.Suggestion;
import org.yaml.snakeyaml.Yaml;

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
                .contains("missing: [\"s/d\"]", "leave_out: [\"TOTAL*\"]")
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

    @Test
    void aRemarkAboveAllColumnsIsNoPartOfTheirNames() throws IOException {
        var draft = draft(
                "please do not sort!;;;\nChart;Date;Procedure;Pain\n17;2025-01-05;SkinPen;3\n18;2025-01-06;Morpheus8;4\n");
        assertThat(draft.yaml())
                .contains("header_row: 2", "patient_id: \"Chart\"", "modality: \"Procedure\"", "pain: \"Pain\"")
                .doesNotContain("header_rows");
    }

    @Test
    void whatStandsBelowATreatmentIsNoTreatment() throws IOException {
        var draft = draft("""
                Pat;Behandlung;;;;
                ;Datum;Art;Energie mJ;Schmerz VAS;NW
                17;2025-01-05;RF-Needling;22;3;keine
                18;2025-01-06;Dermapen;;4;Erythem
                """);
        assertThat(draft.yaml())
                .contains("modality: \"Behandlung Art\"", "rf_energy_mj: \"Behandlung Energie mJ\"")
                .contains("pain: \"Behandlung Schmerz VAS\"", "adverse_events: \"Behandlung NW\"")
                .doesNotContain("    rows:");
    }

    /** CO2 and Er:YAG ablate, Nd:YAG and glass do not; of a laser that is not named it is asked. */
    @Test
    void aLaserAblatesByItsMedium() throws IOException {
        var draft = draft("""
                Nr;Datum;Verfahren;Grad
                1;2025-01-05;Dermapen + CO2;3
                2;2025-01-06;Dermapen + Er:YAG-Laser;3
                3;2025-01-07;Dermapen + Nd:YAG;3
                4;2025-01-08;Dermapen + Erbium-Glass 1550;3
                5;2025-01-09;Dermapen + nicht-ablativer Laser;3
                6;2025-01-09;Dermapen + Laser;3
                7;2025-01-09;Dermapen + YAG;3
                """);
        assertThat(draft.yaml())
                .contains("\"Dermapen + CO2\": {modality: standard, adjunct: laser_ablative}")
                .contains("\"Dermapen + Er:YAG-Laser\": {modality: standard, adjunct: laser_ablative}")
                .contains("\"Dermapen + Nd:YAG\": {modality: standard, adjunct: laser_nonablative}")
                .contains("\"Dermapen + Erbium-Glass 1550\": {modality: standard, adjunct: laser_nonablative}")
                .contains("\"Dermapen + nicht-ablativer Laser\": {modality: standard, adjunct: laser_nonablative}");
        assertThat(draft.doubts())
                .filteredOn(doubt -> doubt.contains("ablative or not"))
                .hasSize(2);
    }

    @Test
    void aLaserThatIsTickedIsAnAdjunctAndAskedWhereItMayAblateOrNot() throws IOException {
        var draft = draft("""
                Nr;Datum;Verfahren;PRP;CO2-Laser;Laser
                1;2025-01-05;Dermapen;x;;
                2;2025-01-06;Dermapen;;x;x
                """);
        assertThat(draft.yaml())
                .contains("adjunct: {ticked: {prp: \"PRP\", laser_ablative: \"CO2-Laser\", ?: \"Laser\"}}");
        assertThat(draft.doubts()).anyMatch(doubt -> doubt.startsWith("\"Laser\": is the laser ablative or not?"));
    }

    /** Grades are often written in Roman numerals; half a grade is none. */
    @Test
    void gradesInRomanNumeralsAreScoresAndTwoOfThemAreAsked() throws IOException {
        var draft = draft("""
                Nr;Datum;Verfahren;Grad
                1;2025-01-05;Dermapen;III
                2;2025-01-06;Dermapen;Grad II
                3;2025-01-07;Dermapen;II-III
                4;2025-01-08;Dermapen;IV+
                5;2025-01-09;Dermapen;leicht
                """);
        assertThat(draft.yaml())
                .contains("score: \"Grad\"", "\"III\": \"3\"", "\"Grad II\": \"2\"")
                .contains("#        \"II-III\": ?", "#        \"IV+\": ?", "#        \"leicht\": 2")
                .doesNotContain("instrument: goodman_baron_score", "instrument: ecca");
    }

    @Test
    void whatTheHeadingSaysOfTheInstrumentIsOfferedAndLeftToAPerson() throws IOException {
        var draft = draft("""
                Grade de Goodman et Baron;;;
                Nr;Date;Traitement;Grade
                1;2025-01-05;Dermapen;3
                2;2025-01-06;Dermapen;2
                """);
        assertThat(draft.yaml())
                .contains("#      instrument: goodman_baron_grade\n")
                .doesNotContain("#      instrument: goodman_baron_score");
        assertThat(draft.doubts()).anyMatch(doubt -> doubt.contains("\"Grade de Goodman et Baron\""));
    }

    /** A device tells what was done where nothing else does; of one that is not known it is asked. */
    @Test
    void theDevicesOfASheetWithoutATreatmentAreAskedForWhatWasDone() throws IOException {
        var draft = draft("Nr;Datum;Gerät;Tiefe mm\n1;2025-01-05;NX-200;1\n2;2025-01-06;Dermapen;2\n");
        assertThat(draft.yaml())
                .contains(
                        "modality: \"Gerät\"", "device: \"Gerät\"", "\"Dermapen\": standard", "#        \"NX-200\": ?")
                .doesNotContain("no column says what was done");
    }

    /** None of days is 0 or nothing recorded, none of events is none: one word for all columns would change one of them. */
    @Test
    void aWordForNoneIsMissingInNoColumnInWhichItMeansSomething() throws IOException {
        var draft = draft("""
                Hasta no;Tarih;İşlem;İyileşme;Yan etki
                1;2025-01-05;Dermapen;3 gün;yok
                2;2025-01-06;Dermapen;yok;kızarıklık
                """);
        assertThat(draft.yaml())
                .contains("#        \"yok\": 0\n#        \"yok\": \"\"", "\"yok\": \"none\"")
                .doesNotContain("missing:");
    }

    /** The next month's total is called otherwise. */
    @Test
    void totalsAreLeftOutByWhatTheyBeginWithAndRemarksAsTheyAre() throws IOException {
        var draft = draft("""
                Datum;Nr;Verfahren;Grad
                2025-01-05;1;Dermapen;3
                Summe Januar;1;;
                Jänner 2025;;;
                2025-02-06;2;Dermapen;2
                März gesamt;1;;
                Legende: siehe Blatt zwei;;;
                """);
        assertThat(draft.yaml())
                .contains("leave_out: [\"Summe*\", \"{month}*\", \"*gesamt*\", \"Legende: siehe Blatt zwei\"]");
    }

    /** They may be the patient's above, and so may the day: neither is guessed. */
    @Test
    void rowsThatGoOnWithoutADayAreAskedWithTheDayOfTheirScores() throws IOException {
        var draft = draft("""
                Pat;Fototyp;Narbentyp;Befund;Grad
                1;III;Eispickel;05.01.2025;3
                ;;rollend;;2
                2;IV;rollend;06.01.2025;4
                """);
        assertThat(draft.yaml()).contains("#fill_down: [\"Pat\", \"Fototyp\", \"Befund\"]");
    }

    @Test
    void aColumnThatMayBeOursByItsCellsIsAsked() throws IOException {
        var draft = draft("""
                Nr;Date;Treatment;Time;Paid;Initials
                1;2025-01-05;SkinPen;45 min;$350;AB
                2;2025-01-06;SkinPen;30 min;$400;CD
                """);
        assertThat(draft.yaml())
                .contains(
                        "#      duration_min: {of: \"Time\", part: \"(?iu)([0-9.,'’ ]*[0-9]) ?(?:min",
                        "#      currency: USD");
        assertThat(draft.doubts())
                .anyMatch(doubt -> doubt.contains("\"Time\" (45 min, 30 min) duration_min"))
                .anyMatch(doubt -> doubt.startsWith("of which currency"));
    }

    /** A day of one visit is not that of the others, whose day is missing or called otherwise. */
    @Test
    void theDayOfOneVisitIsNotTakenForAnother() throws IOException {
        var draft = draft("""
                Nr;vorher;;nachher;
                ;Datum;Eispickel;Termin;Eispickel
                1;2025-01-05;3;offen;2
                2;2025-01-06;4;offen;2
                """);
        assertThat(draft.yaml()).contains("{score: \"vorher Eispickel\", assessed_on: \"vorher Datum\"");
        assertThat(draft.doubts()).contains("\"nachher Eispickel\": on which day was it scored?");
    }

    /** It can say that there was none, or that nobody wrote one down. */
    @Test
    void aDashAmongSideEffectsIsAsked() throws IOException {
        var draft = draft("Nr;Datum;Verfahren;Schmerz;NW\n1;2025-01-05;Dermapen;-;-\n2;2025-01-06;Dermapen;3;keine\n");
        assertThat(draft.yaml())
                .contains(
                        "#        \"-\": \"none\"\n#        \"-\": \"\"",
                        "      pain:\n        \"-\": \"\"   # nothing recorded")
                .doesNotContain("missing:");
    }

    /** "Non" alone is no, "non renseigné" is nothing recorded. */
    @Test
    void aWordForNothingRecordedIsNotTakenForAnAnswerByItsPart() throws IOException {
        var draft = draft(
                "Dossier;Date;Traitement;Acné active\n1;2025-01-05;Dermapen;non renseigné\n2;2025-01-06;Dermapen;non\n");
        assertThat(draft.yaml()).contains("missing: [\"non renseigné\"]", "\"non\": \"no\"");
    }

    @Test
    void moneyIsKnownByItsSignsBeforeAndBehindTheNumber() throws IOException {
        var draft = draft("Nr;Date;Procedure;Collected\n1;2025-01-05;SkinPen;$1,350\n2;2025-01-06;SkinPen;$400\n");
        assertThat(draft.yaml()).contains("cost: {of: \"Collected\"").doesNotContain("is no number");
        assertThat(draft.doubts())
                .anyMatch(doubt -> doubt.startsWith("\"Collected\" ($1,350, $400) is taken for cost"));
    }

    /** All its cells are texts, and some of them are words that are known. */
    @Test
    void theFirstRowOfDataIsNoPartOfTheNames() throws IOException {
        var draft = draft("""
                Oceny;;;
                Nr karty;Data oceny;Typ blizn;Punkty
                K-011;30.01.2026;boxcar;2
                K-012;31.01.2026;mieszane;3
                """);
        assertThat(draft.yaml())
                .contains(
                        "header_row: 2\n", "patient_id: \"Nr karty\"", "scar_type: \"Typ blizn\"", "score: \"Punkty\"")
                .doesNotContain("header_rows");
    }

    @Test
    void bothSidesInColumnsOfTheirOwnAreSessionsOfEachSide() throws IOException {
        var draft = draft("""
                Nr;Fecha;Tratamiento derecha;Tratamiento izquierda;Prof. (mm)
                1;15/01/2025;Dermapen;Morpheus8;1,5
                2;16/01/2025;Dermapen;;2,0
                """);
        assertThat(draft.yaml())
                .contains("      session_date: \"Fecha\"\n", "      needle_depth_mm: \"Prof. (mm)\"\n")
                .contains(
                        "- {modality: \"Tratamiento derecha\", constants: {side: right}}",
                        "- {modality: \"Tratamiento izquierda\", constants: {side: left}}");
    }

    /** A person takes the sign # away and nothing else: what stands there then is on a level with its neighbours. */
    @Test
    void aLineWithoutItsSignIsOnALevelWithItsNeighbours() throws IOException {
        var draft = draft("""
                Nr;Date;Treatment;Time;Fee $;Downtime;Grade
                1;2025-01-05;SkinPen;45 min;350;none;3
                2;2025-01-06;Kontrolle;30 min;400;3 days;2
                """).yaml();
        var decided = draft.replaceAll("(?m)^#(?! UNSURE| A draft| not read| no column)", "")
                .replaceAll(
                        "\\n      instrument: (?!goodman_baron_grade).*|\\n      currency: (?!USD).*|\\n        \"none\": \"\"",
                        "");
        Object loaded = new Yaml().load(decided);
        assertThat(loaded).as(decided).isInstanceOf(Map.class);
    }

    /** Each who rates has a column. */
    @Test
    void columnsThatAreCalledAsThoseWhoRateAreScoresOfEach() throws IOException {
        var draft = draft("""
                Prontuário;Antes;;;3 meses;;
                ;Data;Médico;Avaliador cego;Data;Médico;Avaliador cego
                1;15/01/2025;3;4;16/04/2025;2;3
                2;16/01/2025;4;4;17/04/2025;2;2
                """);
        assertThat(draft.yaml())
                .contains("{score: \"Antes Médico\", assessed_on: \"Antes Data\", constants: {rater_role: clinician}}")
                .contains(
                        "{score: \"3 meses Avaliador cego\", assessed_on: \"3 meses Data\", constants: {rater_role: independent}}");
    }

    /** "No" to any question is no side effect. */
    @Test
    void aColumnOfAnswersIsNotTakenForSideEffects() throws IOException {
        var draft = draft("Nr;Datum;Verfahren;Raucher\n1;2025-01-05;Dermapen;nein\n2;2025-01-06;Dermapen;nein\n");
        assertThat(draft.yaml()).doesNotContain("\n      adverse_events: ", "\n      adjunct: ");
    }

    /** Nothing in a draft reaches a terminal that is not to be seen, and what it names is still the column that was meant. */
    @Test
    void charactersThatCannotBeSeenAreWrittenAsSuch() throws IOException {
        var draft = draft("""
                pat\u001bient id;day\u0007;treatment;\u001b]0 Frau\u202e M.\u0007;score
                1;2025-01-05;Derma\u200bpen;x;3
                2;2025-01-06;Dermapen;y;2
                """);
        assertThat(draft.yaml() + String.join("\n", draft.doubts()))
                .doesNotContainPattern("[\\p{Cntrl}\u200b\u202e&&[^\n]]")
                .contains("# not read: \\u001b]0 Frau M.\\u0007");
        Object profile = new Yaml().load(draft.yaml());
        assertThat(profile)
                .extracting("tables", as(InstanceOfAssertFactories.LIST))
                .first()
                .extracting("columns", as(InstanceOfAssertFactories.MAP))
                .containsEntry("patient_id", "pat\u001bient id")
                .containsEntry("session_date", "day\u0007");
    }

    /** A number that the state gives a person is no pseudonym. */
    @Test
    void aNationalNumberIsNotTakenForThePatient() throws IOException {
        var draft = draft("""
                Rodné číslo;č. karty;Datum;Zákrok
                855513/1234;K-1;5.1.2025;microneedling
                795401/1111;K-2;6.1.2025;microneedling
                """);
        assertThat(draft.yaml()).contains("patient_id: \"č. karty\"").doesNotContain(": \"Rodné číslo\"");
    }

    /** A row without a side counts as of both: what stands there instead is asked. */
    @Test
    void aQuestionMarkForASideIsAsked() throws IOException {
        var draft = draft("Pat;Datum;Verfahren;Seite\n1;2025-01-05;MN;links\n2;2025-01-05;MN;?\n");
        assertThat(draft.yaml()).doesNotContain("missing:").contains("#        \"?\": both", "#        \"?\": left");
    }

    /** Rows go on where many do; one among many that name somebody is another matter. */
    @Test
    void anIdThatIsMissingOnceWasForgottenAndIsNotFilledDown() throws IOException {
        var rows = new StringBuilder("Pat;Datum;Verfahren\n");
        for (var day = 1; day < 25; day++) {
            rows.append(day == 9 ? "" : day % 6 + 100).append(";2025-02-%02d;MN%n".formatted(day));
        }
        var draft = draft(rows.toString());
        assertThat(draft.yaml()).doesNotContain("fill_down");
        assertThat(draft.doubts())
                .contains(
                        "1 rows leave \"Pat\" empty, where all others name it: it was forgotten; they are rejected until it is written (2025-02-09)");
    }

    /** A draft is sent to whoever helps. */
    @Test
    void namesOfPatientsStandInNoDraft() throws IOException {
        var rows = new StringBuilder("Pat;Wer;Tel.;Datum;Verfahren\n");
        for (var each = 0; each < 18; each++) {
            rows.append("%d;Muster %s;0%d;2025-02-%02d;MN%n"
                    .formatted(each % 6, (char) ('A' + each % 6), 170000 + each % 6, each + 1));
        }
        assertThat(draft(rows.toString()).yaml())
                .contains("# not read: Wer, Tel.")
                .doesNotContain("Muster", "17000");
    }

    @Test
    void numbersOfTelephonesAreNoScores() throws IOException {
        var draft = draft("""
                NHC;Tipo de cicatriz;Tfno.;Fototipo
                1;rolling;600123456;II
                2;boxcar;600123457;III
                """);
        assertThat(draft.yaml()).doesNotContain("kind: ratings", "6001");
    }

    /** They may be the grade that is called a score. */
    @Test
    void aGoodmanScoreOfGradesIsAsked() throws IOException {
        var draft = draft("Pat;Datum;Narbentyp;Goodman Score\n1;2025-01-05;rollend;3\n2;2025-01-06;boxcar;2\n");
        assertThat(draft.yaml())
                .contains("#      instrument: goodman_baron_grade", "#      instrument: goodman_baron_score");
    }

    @Test
    void thoseWhoRateAreNamedWithTheRoleThatTheyCountIn() throws IOException {
        var draft =
                draft("Pat;Datum;Narbentyp;GB-Grad;Bewerter\n1;2025-01-05;rollend;3;RP\n2;2025-01-06;boxcar;2;DM\n");
        assertThat(draft.yaml()).contains("\"RP\": {rater_id: \"RP\", rater_role: clinician}");
        assertThat(draft.doubts())
                .anyMatch(doubt -> doubt.startsWith("each who rated (RP, DM) counts as the clinician"));
    }

    @Test
    void bothSidesInOneCellAreBothAndARegionAloneIsOfBoth() throws IOException {
        var draft = draft("""
                Pat;Datum;Zabieg;Strona
                1;2025-01-05;Dermapen;P i L
                2;2025-01-05;Dermapen;L
                3;2025-01-05;Dermapen;policzki
                """);
        assertThat(draft.yaml())
                .contains("\"P i L\": \"both\"", "\"L\": \"left\"", "\"policzki\": {body_site: face, side: both}");
    }

    @Test
    void wordsForAsAboveAreFilledDownAndMistypedOnesOffered() throws IOException {
        var draft = draft("""
                Patnr;Datum;Behandeling
                1;25-1-2025;microneedling
                1;25-2-2025;idem
                2;31-6-2025;micronedling
                """);
        assertThat(draft.yaml())
                .contains("#fill_down: [\"Patnr\", \"Behandeling\"]", "#        \"micronedling\": standard")
                .doesNotContain("\"idem\":");
        assertThat(draft.doubts()).anyMatch(doubt -> doubt.contains("there is no such day as [\"31-6-2025\"]"));
    }

    @Test
    void anEmptySheetStopsNoDraft() throws IOException {
        var out = new java.io.ByteArrayOutputStream();
        try (var book = new org.dhatim.fastexcel.Workbook(out, "clinic", "1.0")) {
            book.newWorksheet("Sayfa4");
            var sheet = book.newWorksheet("Visits");
            var cells = List.of(List.of("Patient ID", "Date", "Treatment"), List.of("7", "2025-01-05", "SkinPen"));
            for (var row = 0; row < cells.size(); row++) {
                for (var column = 0; column < cells.get(row).size(); column++) {
                    sheet.value(row, column, cells.get(row).get(column));
                }
            }
        }
        var draft = Suggestion.of("visits-2026-03-01.xlsx", out.toByteArray(), Night.instruments());
        assertThat(draft.yaml()).contains("modality: \"Treatment\"", "# sheets that are not read: Sayfa4");
    }

    @Test
    void whatPatientsHaveIsKnownByWhatStandsThereAndOffered() throws IOException {
        var draft = draft("""
                Patient;Typ nach F.;Jg.;Was
                1;II;1990;m
                2;III;1985;w
                3;IV;1999;w
                4;II;1978;m
                5;I;2001;w
                """);
        assertThat(draft.yaml()).contains("#      fitzpatrick: \"Typ nach F.\"", "#      sex: \"Was\"");
    }

    /** The number of a visit is no score, and answers beside patients are a consent. */
    @Test
    void numbersOfVisitsAreNoScoresAndAnswersOfPatientsAConsent() throws IOException {
        assertThat(draft("""
                                Pat;Datum;Ošetření č.;Zákrok;Typ jizev
                                1;2025-01-05;1;microneedling;rolling
                                1;2025-02-05;2;microneedling;rolling
                                """).yaml()).doesNotContain("kind: ratings");
        assertThat(draft("MRN;DOB;May we?\n1;1980-02-03;Yes\n2;1990-02-03;no\n3;1991-02-03;No\n")
                        .yaml())
                .contains("#      research_consent: \"May we?\"");
    }
}

package org.scarline.ingest.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BlockDoubtsTest {
    /** A row as {@code id day number sex name strand}, each perhaps a dash for nothing; an empty text is a blank row. */
    private static BlockRow row(long number, String text) {
        var parts = List.of(text.split(" ", -1));
        var id = parts.get(0);
        var isHeading = parts.size() == 1;
        var day = isHeading || parts.get(1).equals("-")
                ? Optional.<LocalDate>empty()
                : Optional.of(LocalDate.parse("2026-" + parts.get(1)));
        var texts = new HashMap<String, String>();
        at(parts, 2).ifPresent(visit -> texts.put("Nr", visit));
        at(parts, 4).ifPresent(name -> texts.put("Name", name));
        var sex = at(parts, 3);
        return new BlockRow(
                number,
                new BlockRow.Id(id.matches("[-\"]") ? "" : id, id.equals("\""), isHeading),
                day,
                texts,
                new BlockRow.Said(
                        sex.map(each -> Map.of("sex", each)).orElseGet(Map::of),
                        sex.map(each -> "sex").orElse(""),
                        at(parts, 5).orElse("")));
    }

    private static Optional<String> at(List<String> parts, int place) {
        return parts.size() > place && !parts.get(place).equals("-") ? Optional.of(parts.get(place)) : Optional.empty();
    }

    /** Rows of which it is not known whose they are, each with the reason. */
    private static List<String> doubts(String... rows) {
        var habits = new BlockHabits();
        for (var each : rows) {
            if (each.isEmpty()) {
                habits.blank();
            } else {
                habits.add(row(0, each));
            }
        }
        var doubts = habits.doubts();
        var found = new ArrayList<String>();
        for (var at = 0; at < rows.length; at++) {
            var number = at + 1;
            if (rows[at].isEmpty()) {
                doubts.blank();
            } else {
                doubts.of(row(number, rows[at])).ifPresent(why -> found.add(number + " " + why));
            }
        }
        return found;
    }

    @Test
    void nothingIsDoubtfulWhereTheRowsOfEachPatientGoOn() {
        assertThat(doubts("A 01-05 1 f", "- 02-02 2", "- 03-02 3", "B 01-07 1 m", "- 02-04 2", "C 02-01 1 f"))
                .isEmpty();
    }

    @Test
    void belowABlankRowTheNextPatientIsMeantUnlessBlankRowsStandAnywhere() {
        assertThat(doubts("A 01-05", "- 02-02", "", "- 02-07", "- 03-07", "", "C 02-01"))
                .containsExactly("4 below a blank row", "5 below row 4, which names nobody either");
        assertThat(doubts("A 01-05", "", "- 02-02", "", "- 03-01", "", "- 04-01", "", "B 02-01", "- 03-04"))
                .isEmpty();
        assertThat(doubts("A", "", "- 02-02", "B", "", "- 03-01")).isEmpty();
    }

    @Test
    void visitsThatAreCountedAnewAreOfSomebodyElse() {
        assertThat(doubts("A 01-05 1", "- 02-02 2", "- 02-03 1", "- 03-02 2", "C 01-09 1"))
                .containsExactly("3 where the visits are counted anew", "4 below row 3, which names nobody either");
        assertThat(doubts("A - 1", "- - 2", "- - 1", "C - 1", "- - 2", "- - 3"))
                .containsExactly("3 where the visits are counted anew");
    }

    @Test
    void monthsAfterTheSessionsAreNoSessionsThatAreCountedAnew() {
        assertThat(doubts(
                        "A 01-05 1-sessão",
                        "- 02-02 2-sessão",
                        "- 03-02 3-sessão",
                        "- 04-02 retorno-1-mês",
                        "- 06-02 retorno-3-meses",
                        "B 01-07 1-sessão",
                        "- 02-04 2-sessão",
                        "- 03-04 3-sessão",
                        "- 04-04 retorno-1-mês",
                        "- 06-04 retorno-3-meses",
                        "- 07-04 1-sessão",
                        "- 08-04 2-sessão",
                        "C 01-09 1-sessão"))
                .containsExactly("11 where the visits are counted anew", "12 below row 11, which names nobody either");
    }

    @Test
    void aVisitThatIsCountedOnIsOfTheSamePatientThoughADayIsWrongOrARowBlank() {
        assertThat(doubts("A 01-05 1", "- 06-30 2", "- 03-02 3", "", "- 04-02 4", "B 01-09 1", "- 02-04 2"))
                .isEmpty();
    }

    @Test
    void numbersThatCountNothingSayNothing() {
        assertThat(doubts("A 01-05 3", "- 02-02 2", "- 03-02 3", "B 01-09 4", "- 02-04 2", "- 03-04 1"))
                .isEmpty();
    }

    @Test
    void visitsOfEachScarTypeInTurnAreOfOnePatient() {
        assertThat(doubts("A 01-05 1", "- 02-02 2", "- 01-05 1", "- 02-02 2", "B 01-09 1", "- 02-06 2", "- 01-09 1"))
                .isEmpty();
    }

    @Test
    void daysThatGoBackAreOfSomebodyElseWhereTheyUsuallyGoOn() {
        assertThat(doubts("A 01-05", "- 02-02", "- 01-20", "- 02-20", "B 01-09", "- 02-06", "C 01-02", "- 02-03"))
                .containsExactly("3 where the days go back", "4 below row 3, which names nobody either");
    }

    @Test
    void inASheetThatBeginsWithTheLastVisitDaysGoOnWhereSomebodyElseBegins() {
        assertThat(doubts("A 03-05", "- 02-02", "- 04-20", "- 03-20", "B 03-09", "- 02-06", "C 04-02", "- 03-03"))
                .containsExactly("3 where the days go on", "4 below row 3, which names nobody either");
    }

    @Test
    void daysInNoOrderSayNothing() {
        assertThat(doubts("A 01-05", "- 03-02", "- 02-20", "B 03-09", "- 02-06", "- 04-02", "C 02-02", "- 01-03"))
                .isEmpty();
    }

    @Test
    void anotherSexIsAnotherPatient() {
        assertThat(doubts("A 01-05 - f", "- 02-02", "- 03-02 - m", "- 04-02", "B 01-09 - f"))
                .containsExactly("3 where sex is another than above", "4 below row 3, which names nobody either");
    }

    @Test
    void whatFirstRowsAloneSayBeginsAPatient() {
        assertThat(doubts("A 01-05 - f", "- 02-02", "- 02-07 - f", "- 03-02", "B 01-09 - m", "- 02-09"))
                .containsExactly(
                        "3 where sex is said anew, as in a patient's first row",
                        "4 below row 3, which names nobody either");
        assertThat(doubts("A 01-05 - f", "- 02-02 - f", "- 03-02 - f")).isEmpty();
    }

    @Test
    void inASheetSortedByDayEveryRowOfAnotherDayMayBeAnybodys() {
        assertThat(doubts(
                        "A 01-05", "B 01-06", "- 02-02", "C 02-03", "- 02-04", "D 02-05", "- 02-07", "E 02-08",
                        "- 02-08", "- 02-09", "F 02-11", "- 02-12"))
                .hasSize(5)
                .allMatch(each -> each.contains("sorted by day"))
                .noneMatch(each -> each.startsWith("9 "));
    }

    @Test
    void patientsOfOneTimeAreNoSortedSheet() {
        assertThat(doubts("A 01-05", "- 02-02", "B 01-06", "- 02-03", "C 01-07", "- 02-04", "D 01-08", "- 02-05"))
                .isEmpty();
    }

    @Test
    void aSignForTheIdAboveIsAsGoodAsTheId() {
        assertThat(doubts("A 01-05 1 f", "\" 02-02 2", "", "\" 01-02 1 m", "B 02-02 1", "- 03-02 2"))
                .isEmpty();
    }

    @Test
    void aColumnThatNamesPatientsTooTellsWhoIsMeant() {
        assertThat(doubts(
                        "A 03-03 - - Ames",
                        "B 03-04 - - Bell",
                        "- 03-06 - - Cole",
                        "D 03-09 - - Dorn",
                        "A 03-12 - - Ames",
                        "B 03-17 - - Bell",
                        "- 03-19 - - Bell"))
                .containsExactly("3 where \"Name\" is another than above");
        assertThat(doubts("A 03-03 - - Ke", "- 03-06 - - Vogt", "A 03-12 - - Ke", "- 03-17 - - Vogt", "B 03-18 - - Ke"))
                .isEmpty();
    }

    @Test
    void aColumnThatStandsInFirstRowsAloneBeginsAPatient() {
        assertThat(doubts(
                        "A 01-05 - - Ames",
                        "- 02-02",
                        "- 03-02",
                        "B 01-09 - - Bell",
                        "- 02-09",
                        "- 02-14 - - Cole",
                        "- 03-14"))
                .containsExactly(
                        "6 where \"Name\" is said anew, as in a patient's first row",
                        "7 below row 6, which names nobody either");
    }

    @Test
    void inASheetWhoseRowsNameTheirPatientAnEmptyCellMeansNobody() {
        var rows = new ArrayList<String>();
        for (var at = 10; at < 31; at++) {
            rows.add("P%d 03-%d".formatted(at, at));
        }
        rows.add(5, "- 03-14");
        rows.add(9, "- -");
        assertThat(doubts(rows.toArray(String[]::new))).isEmpty();
        rows.set(5, "- 03-29");
        assertThat(doubts(rows.toArray(String[]::new)))
                .containsExactly("6 in a sheet whose rows name their patient as a rule");
    }

    @Test
    void daysGoOnForEachSideInTurn() {
        assertThat(doubts(
                        "A 01-05 - - - R",
                        "- 02-05 - - - R",
                        "- 01-06 - - - L",
                        "- 02-06 - - - L",
                        "B 01-09 - - - R",
                        "- 02-09 - - - R"))
                .isEmpty();
        assertThat(doubts(
                        "A 01-05 - - - R",
                        "- 02-05 - - - R",
                        "- 01-06 - - - R",
                        "- 02-06 - - - R",
                        "B 01-09 - - - R",
                        "- 02-09 - - - R"))
                .hasSize(2);
    }

    @Test
    void whatStaysTheSameWithinPatientsTellsWhereAnotherBegins() {
        assertThat(doubts(
                        "A - - - d1",
                        "- - - - d1",
                        "- - - - d7",
                        "B - - - d2",
                        "- - - - d2",
                        "C - - - d3",
                        "- - - - d3",
                        "D - - - d4",
                        "- - - - d4"))
                .containsExactly("3 where \"Name\" is another than above");
    }
}

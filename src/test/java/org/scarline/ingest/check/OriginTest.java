package org.scarline.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Problem;

/** Where a row of a copy comes from, written into two columns and read from them. */
final class OriginTest {
    private static final List<String> OURS = List.of("patient_id", "session_date", "modality");

    private static Header header(List<String> names) {
        var line = String.join(",", names) + "\n";
        return ((Header.Known) Header.of(line.getBytes(StandardCharsets.UTF_8), SourceProfile.DEFAULT)).header();
    }

    private static Header copy() {
        return header(with(OURS, Origin.COLUMNS));
    }

    private static List<String> with(List<String> some, List<String> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static List<String> record(List<String> behind) {
        return with(List.of("p1", "2026-01-05", "rf"), behind);
    }

    @Test
    void aRowsPlacesComeBackAsTheyWereWritten() {
        var origin = new Origin("Visits!17", Map.of("session_date", "Visits!F17", "modality", "Visits!G17"));
        var cells = origin.cells(List.of());
        assertThat(cells).containsExactly("Visits!17\tmodality=Visits!G17\tsession_date=Visits!F17", "");
        assertThat(Origin.of(copy(), record(cells))).contains(origin);
        assertThat(Origin.problems(copy(), record(cells))).isEmpty();
    }

    /** A word that the profile takes for nothing recorded is quoted where something is needed: nobody finds an empty cell there. */
    @Test
    void whatStandsInACellThatCountsAsEmptyIsQuoted() {
        var origin = new Origin("Visits!17", Map.of("modality", "Visits!G17"), Map.of("modality", "?"));
        var cells = origin.cells(List.of());
        assertThat(Origin.of(copy(), record(cells))).contains(origin);
        var found = origin.located(Problem.of(Code.MISSING_VALUE, "modality", "", "needs a value"));
        assertThat(found.of("v.xlsx", 3))
                .isEqualTo("v.xlsx:Visits!G17 modality \"?\": needs a value, and by the profile this is none");
        var other = Problem.of(Code.UNKNOWN_CODE, "modality", "laser", "takes standard or rf");
        assertThat(origin.located(other)).isEqualTo(other.at("Visits!G17"));
    }

    @Test
    void aLineOfARowThatGaveSeveralIsCalledByItsOwnCell() {
        assertThat(new Origin("Visits!17", Map.of("score", "Visits!F17")).own()).isEqualTo("Visits!F17");
        assertThat(new Origin("Visits!17", Map.of("patient_id", "Visits!A17")).own())
                .isEqualTo("Visits!17");
    }

    @Test
    void aProblemComesBackWithItsValue() {
        var problem = Problem.of(Code.BAD_DATE, "session_date", "soon", "takes a date");
        var cells = new Origin("Visits!17", Map.of()).cells(List.of(problem));
        assertThat(Origin.problems(copy(), record(cells))).containsExactly(problem);
        assertThat(Origin.of(copy(), record(cells))).contains(new Origin("Visits!17", Map.of()));
    }

    /** What would part the columns or the lines of the copy becomes a space. */
    @Test
    void tabsAndLineBreaksOfASourcePartNothing() {
        var problem = new Problem(Code.BAD_DATE, "session_date", "a\tb\r\nc", "no\tday");
        var cells = new Origin("My\tsheet!1", Map.of("modality", "My\nsheet!A1")).cells(List.of(problem));
        assertThat(cells).containsExactly("My sheet!1\tmodality=My sheet!A1", "BAD_DATE\tsession_date\ta b  c\tno day");
        assertThat(Origin.problems(copy(), record(cells)))
                .containsExactly(new Problem(Code.BAD_DATE, "session_date", "a b  c", "no day"));
    }

    @Test
    void aFileWithoutTheTwoColumnsLastIsNoCopy() {
        var plain = header(OURS);
        assertThat(plain.origin()).isEmpty();
        assertThat(Origin.of(plain, List.of("p1", "2026-01-05", "rf"))).isEmpty();
        assertThat(Origin.problems(plain, List.of("p1", "2026-01-05", "rf"))).isEmpty();
        assertThat(copy().origin()).hasValue(3);
        assertThat(Origin.place(Origin.COLUMNS)).hasValue(0);
        assertThat(Origin.place(List.of("scarline@problem"))).isEmpty();
        assertThat(Origin.place(with(Origin.COLUMNS, OURS))).isEmpty();
    }

    @Test
    void aProblemIsSaidOfItsCellElseOfItsRow() {
        var origin = new Origin("Visits!17", Map.of("session_date", "Visits!F17"));
        assertThat(origin.located(Problem.of(Code.BAD_DATE, "session_date", "soon", "takes a date"))
                        .of("visits.xlsx", 2))
                .isEqualTo("visits.xlsx:Visits!F17 session_date \"soon\": takes a date");
        assertThat(origin.located(Problem.of(Code.UNKNOWN_CODE, "modality", "x", "takes rf"))
                        .of("visits.xlsx", 2))
                .isEqualTo("visits.xlsx:Visits!17 modality \"x\": takes rf");
    }

    @Test
    void severalProblemsOfALineComeBack() {
        var problems = List.of(
                Problem.of(Code.BAD_DATE, "session_date", "soon", "takes a date"),
                Problem.of(Code.AMBIGUOUS_NUMBER, "cost", "1.200", "could be 1200 or 1.2"));
        var cells = new Origin("Visits!17", Map.of()).cells(problems);
        assertThat(Origin.problems(copy(), record(cells))).isEqualTo(problems);
    }
}

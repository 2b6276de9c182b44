package org.scarline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scarline.report.table.Table;
import org.scarline.report.table.Tables;
import org.scarline.report.words.ReportContext;
import org.scarline.results.ProblemRow;
import org.scarline.results.Quality;
import org.scarline.results.QualityRow;
import org.scarline.results.Results;
import org.scarline.runs.Origin;
import org.scarline.runs.RunRows;

/** What the pages say of the files that came. */
final class QualityTablesTest {
    private static QualityRow file(String name, String kind, String codes) {
        var lines = codes.isEmpty() ? 7 : 0;
        return new QualityRow(
                new QualityRow.File(
                        "a", name, "2026-03-01", "0".repeat(64), kind, codes.isEmpty() ? "loaded" : "refused"),
                new QualityRow.Lines(lines, 0, 0, lines, 0, 0),
                new QualityRow.Accepted(lines, 0, 0, 0),
                0,
                codes);
    }

    private static ProblemRow problem(String code) {
        var file = new ProblemRow.File("a", "b.xlsx", "2026-03-01", "0".repeat(64));
        return new ProblemRow(file, code, "", 1, List.of(), "nothing");
    }

    private static List<String> heads(Table table, int column) {
        return table.rows().stream().map(row -> row.cells().get(column).text()).toList();
    }

    /** A workbook has a line for each kind of row, and none for how it was read before its profile changed. */
    @Test
    void aWorkbookIsListedByKindsAndNotAsRefusedWhereItWasReadAnew() {
        var quality = new Quality(
                List.of(
                        file("b.xlsx", "sessions", ""),
                        file("b.xlsx", "ratings", ""),
                        file("b.xlsx", "", "REPLACED:1"),
                        file("b.xlsx", "", "REPLACED:1"),
                        file("s.csv", "sessions", ""),
                        file("x.csv", "", "UNKNOWN_KIND:1")),
                List.of(problem("REPLACED"), problem("STRUCK_OUT")));
        var rows = new RunRows(new Results(List.of()), List.of(), List.of(), List.of(), List.of(), quality);
        var context = ReportContext.of(
                Cohort.RUN, Cohort.instruments(), Origin.CLINIC, rows, Cohort.RATED_BY, Optional.empty());
        assertThat(heads(Tables.files(context), 0))
                .containsExactly("b.xlsx, sessions", "b.xlsx, ratings", "s.csv", "x.csv", "All files: 4");
        assertThat(heads(Tables.problems(context), 2)).containsExactly("STRUCK_OUT");
    }
}

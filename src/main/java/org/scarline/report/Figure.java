package org.scarline.report;

import java.util.List;
import org.scarline.report.chart.Chart;
import org.scarline.report.chart.Sheet;

/**
 * One picture of the report with its words and the points it plots.
 *
 * @param id of the files {@code charts/<id>.png} and {@code .csv}, and of the anchor
 * @param title the finding, neutral where the data do not tell
 * @param subtitle population, instrument and method
 * @param note cut-off, run, definition and missing data
 * @param alt the picture in words, with its main numbers
 * @param columns of the plotted points
 * @param points one row per point
 */
record Figure(
        String id,
        String title,
        String subtitle,
        String note,
        String alt,
        Chart chart,
        List<String> columns,
        List<List<Cell>> points) {
    Figure {
        columns = List.copyOf(columns);
        points = List.copyOf(points);
    }

    /** A value as files keep it and as readers see it. */
    record Cell(String exact, String shown) {
        static Cell of(String text) {
            return new Cell(text, text);
        }
    }

    Sheet sheet() {
        return new Sheet(title, subtitle, note, alt, chart);
    }
}

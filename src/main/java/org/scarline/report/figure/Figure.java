package org.scarline.report.figure;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.scarline.disk.table.Decimal;
import org.scarline.report.chart.Caption;
import org.scarline.report.chart.Chart;
import org.scarline.report.chart.ChartImage;
import org.scarline.report.words.Count;
import org.scarline.report.words.Measure;
import org.scarline.report.words.Value;
import org.scarline.results.ResultRow;
import org.scarline.stats.Interval;

/**
 * One picture of the report with its words and the points it plots.
 *
 * @param id of the files {@code charts/<id>.png} and {@code .csv}, and of the anchor
 * @param crop the chart within its picture
 * @param columns of the plotted points
 * @param points one row per point
 */
public record Figure(
        String id, Caption caption, Chart chart, Crop crop, List<String> columns, List<List<Cell>> points) {
    /**
     * The piece of the picture that a page shows under its own words, in per cent of the picture's width.
     *
     * @param from how much to leave out above it
     * @param height of the piece
     */
    public record Crop(String from, String height) {
        public static Crop of(ChartImage image) {
            return new Crop(percent(image.from()), percent(image.share()));
        }

        private static String percent(double share) {
            return String.format(Locale.ROOT, "%.3f", 100 * share);
        }
    }

    Figure(String id, Caption caption, Chart chart, List<String> columns, List<List<Cell>> points) {
        this(id, caption, chart, Crop.of(new ChartImage(caption, chart)), columns, points);
    }

    public Figure {
        columns = List.copyOf(columns);
        points = List.copyOf(points);
    }

    /** A value as files keep it and as readers see it. */
    public record Cell(String exact, String shown) {
        public static Cell of(String text) {
            return new Cell(text, text);
        }

        static Cell estimate(Measure measure, Value value) {
            return value.isPresent()
                    ? new Cell(Decimal.shortest(value.estimate().getAsDouble()), measure.write(value))
                    : of("");
        }

        /** How many patients a row counts. */
        static Cell n(ResultRow row) {
            return new Cell(Long.toString(row.n()), Count.n(row));
        }

        static Cell low(Measure measure, Value value) {
            return end(measure, value, Interval::low);
        }

        static Cell high(Measure measure, Value value) {
            return end(measure, value, Interval::high);
        }

        private static Cell end(Measure measure, Value value, ToDoubleFunction<Interval> end) {
            return estimate(measure, Value.end(value, end));
        }
    }

    public String title() {
        return caption.title();
    }

    public ChartImage image() {
        return new ChartImage(caption, chart);
    }
}

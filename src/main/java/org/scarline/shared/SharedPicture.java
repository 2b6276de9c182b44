package org.scarline.shared;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import javax.imageio.ImageIO;
import org.scarline.report.chart.AxisScale;
import org.scarline.report.chart.Caption;
import org.scarline.report.chart.ChartImage;
import org.scarline.report.chart.ForestChart;
import org.scarline.report.chart.ForestRow;
import org.scarline.report.chart.LogoPicture;
import org.scarline.report.chart.VerdictMark;
import org.scarline.report.words.Ticks;
import org.scarline.report.words.Wording;

/**
 * One picture with the lines of the table below it. Both the page for print and the browser's show it as pixels: vectors
 * would carry the exact points.
 *
 * @param image with its title, subtitle and note
 * @param chart the same as pixels, for print
 */
record SharedPicture(String id, String title, String alt, ChartImage image, LogoPicture chart, List<Line> lines) {
    /** A line of the table. */
    record Line(String group, String name, String patients, String figure) {}

    static SharedPicture ofGains(String id, String subtitle, List<SharedRow> rows, Wording words) {
        return of(id, subtitle, rows, words, value -> Ticks.decimal(value, 2));
    }

    static SharedPicture ofShares(String id, String subtitle, List<SharedRow> rows, Wording words) {
        return of(id, subtitle, rows, words, Ticks::share);
    }

    private static SharedPicture of(
            String id, String subtitle, List<SharedRow> rows, Wording words, DoubleFunction<String> write) {
        var lines = rows.stream().map(row -> line(row, words, write)).toList();
        var title = words.say("shared." + id);
        var caption = new Caption(title, subtitle, words.say("shared.note"), alt(title, lines));
        var axis = axis(words.say("shared." + id + ".axis"), rows, write);
        var chart = new ForestChart(heads(words), groups(rows, lines, axis), words.say("chart.nothing"));
        var image = new ChartImage(caption, chart);
        return new SharedPicture(id, title, caption.alt(), image, pixels(image.png()), lines);
    }

    private static LogoPicture pixels(byte[] png) {
        try {
            return new LogoPicture(ImageIO.read(new ByteArrayInputStream(png)));
        } catch (IOException cause) {
            throw new IllegalStateException("a picture in memory can always be read", cause);
        }
    }

    private static Line line(SharedRow row, Wording words, DoubleFunction<String> write) {
        var n = row.low().n();
        if (!row.isShown()) {
            var why = row.low().isShown() ? row.high().shown() : row.low().shown();
            return new Line(row.group(), row.name(), "", words.say("shared.hidden." + why.code()));
        }
        var figure = new StringBuilder(write.apply(row.low().estimate().orElseThrow()));
        if (!row.low().estimate().equals(row.high().estimate())) {
            figure.append('–').append(write.apply(row.high().estimate().orElseThrow()));
        }
        if (row.low().low().isPresent() && row.high().high().isPresent()) {
            figure.append(words.say(
                    "shared.interval",
                    write.apply(row.low().low().getAsDouble()),
                    write.apply(row.high().high().getAsDouble())));
        }
        return new Line(row.group(), row.name(), n.isPresent() ? Ticks.count(n.getAsLong()) : "", figure.toString());
    }

    private static String alt(String title, List<Line> lines) {
        var all = new StringBuilder(title).append('.');
        lines.stream()
                .limit(3)
                .forEach(line -> all.append(' ')
                        .append(line.group())
                        .append(", ")
                        .append(line.name())
                        .append(": ")
                        .append(line.figure())
                        .append('.'));
        return all.toString();
    }

    private static ForestChart.Heads heads(Wording words) {
        return new ForestChart.Heads(
                words.say("shared.head.group"), words.say("shared.head.patients"), words.say("shared.head.figure"), "");
    }

    private static AxisScale axis(String label, List<SharedRow> rows, DoubleFunction<String> write) {
        var most = rows.stream()
                .flatMap(SharedRow::drawn)
                .mapToDouble(each -> each)
                .max()
                .orElse(1);
        var least = rows.stream()
                .flatMap(SharedRow::drawn)
                .mapToDouble(each -> each)
                .min()
                .orElse(0);
        return AxisScale.round(label, Math.min(0, least), Math.max(0.05, most), 5, write);
    }

    /** Lines under the names of their groups, all over one axis. */
    private static List<ForestChart.Group> groups(List<SharedRow> rows, List<Line> lines, AxisScale axis) {
        var byGroup = new LinkedHashMap<String, List<ForestRow>>();
        for (var each = 0; each < rows.size(); each++) {
            var line = lines.get(each);
            byGroup.computeIfAbsent(line.group(), group -> new ArrayList<>())
                    .add(rows.get(each).picture(line.patients(), line.figure()));
        }
        var all = new ArrayList<ForestRow>();
        byGroup.forEach((group, some) -> {
            var head = new ForestRow.Words(group, ForestRow.Inset.WHOLE, "", "", "");
            all.add(new ForestRow(head, Optional.empty(), VerdictMark.NONE));
            all.addAll(some);
        });
        return List.of(new ForestChart.Group(Optional.of(axis), Optional.empty(), all));
    }
}

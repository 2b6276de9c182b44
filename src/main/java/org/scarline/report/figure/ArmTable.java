package org.scarline.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.scarline.disk.table.Decimal;
import org.scarline.report.words.Count;
import org.scarline.report.words.ReportContext;

/** The points of both arms in words and as a table. */
record ArmTable(ArmPoints points) {
    static final List<String> COLUMNS = List.of("arm", "level", "x", "estimate", "ci_low", "ci_high", "n", "events");

    /** Every mark in words, arm by arm. */
    String alt() {
        if (points.isEmpty()) {
            return say("chart.nothing");
        }
        var arms = new ArrayList<String>();
        for (var arm = 0; arm < points.arms().size(); arm++) {
            var marks = points.arms().get(arm);
            arms.add(say(
                    "alt.arm",
                    points.armName(arm),
                    marks.isEmpty()
                            ? say("chart.nothing")
                            : marks.stream().map(this::words).collect(Collectors.joining("; "))));
        }
        return String.join(" ", arms);
    }

    private String words(ArmMark mark) {
        var level = mark.level().name();
        var estimate = points.measure().write(mark.value());
        var n = Count.n(mark.row());
        return mark.interval().isPresent()
                ? say("alt.point", level, estimate, points.measure().range(mark.value()), n)
                : say("alt.point.bare", level, estimate, n);
    }

    private String say(String key, Object... values) {
        return points.context().say(key, values);
    }

    List<List<Figure.Cell>> cells() {
        var cells = new ArrayList<List<Figure.Cell>>();
        for (var arm = 0; arm < points.arms().size(); arm++) {
            for (var mark : points.arms().get(arm)) {
                cells.add(cells(arm, mark));
            }
        }
        return cells;
    }

    private List<Figure.Cell> cells(int arm, ArmMark mark) {
        var row = mark.row();
        var events = row.events();
        return List.of(
                new Figure.Cell(ReportContext.ARMS.get(arm), points.armName(arm)),
                new Figure.Cell(mark.level().code(), mark.level().name()),
                Figure.Cell.of(Decimal.shortest(mark.level().x())),
                Figure.Cell.estimate(points.measure(), mark.value()),
                Figure.Cell.low(points.measure(), mark.value()),
                Figure.Cell.high(points.measure(), mark.value()),
                Figure.Cell.n(row),
                events.isPresent()
                        ? new Figure.Cell(Long.toString(events.getAsLong()), Count.events(row))
                        : Figure.Cell.of(""));
    }
}

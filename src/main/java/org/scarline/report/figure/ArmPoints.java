package org.scarline.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.scarline.clinic.VisitWindow;
import org.scarline.report.chart.ArmChart;
import org.scarline.report.chart.AxisScale;
import org.scarline.report.chart.GroupStyle;
import org.scarline.report.story.Count;
import org.scarline.report.story.Measure;
import org.scarline.report.story.Story;
import org.scarline.report.story.Ticks;
import org.scarline.report.story.Value;
import org.scarline.results.ResultRow;
import org.scarline.stats.Decimal;
import org.scarline.stats.Interval;

/**
 * One statistic of both arms along an axis: what the line pictures and the bars have in common.
 *
 * @param arms one list of marks per arm, in the order of {@link Story#ARMS}
 */
record ArmPoints(Story story, Measure measure, List<List<Mark>> arms) {
    private static final List<String> COLUMNS =
            List.of("arm", "level", "x", "estimate", "ci_low", "ci_high", "n", "events");

    /** Fewer patients than that. */
    private static final long HANDFUL = 5;

    /** A place on the x axis. */
    record Level(String code, String name, double x) {
        /** Visits at their target day, in weeks. */
        static List<Level> of(Story story, List<VisitWindow> visits) {
            return visits.stream()
                    .map(visit ->
                            new Level(visit.level(), story.words().name("level", visit.level()), visit.target() / 7.0))
                    .toList();
        }
    }

    /** An estimate at a place. */
    record Mark(Level level, ResultRow row, Value value) {
        double estimate() {
            return value.estimate().orElseThrow();
        }

        Optional<Interval> interval() {
            return value.interval();
        }
    }

    /** Finds the row of an arm at a level. */
    interface Lookup {
        Optional<ResultRow> row(String arm, Level level);
    }

    static ArmPoints find(Story story, Measure measure, List<Level> levels, Lookup lookup) {
        var arms = new ArrayList<List<Mark>>();
        for (var arm : Story.ARMS) {
            var marks = new ArrayList<Mark>();
            for (var level : levels) {
                lookup.row(arm, level)
                        .map(row -> new Mark(level, row, Value.of(row)))
                        .filter(mark -> mark.value().isPresent())
                        .ifPresent(marks::add);
            }
            arms.add(List.copyOf(marks));
        }
        return new ArmPoints(story, measure, List.copyOf(arms));
    }

    boolean isEmpty() {
        return arms.stream().allMatch(List::isEmpty);
    }

    boolean bothArms() {
        return arms.stream().noneMatch(List::isEmpty);
    }

    /** Not randomised where two arms are seen, no control group where there is one. */
    String caveat() {
        return story.say(bothArms() ? "caveat.two_arms" : "caveat.one_arm");
    }

    /** The marks of the arm that has any; of standard where both have. */
    int onlyArm() {
        return arms.get(0).isEmpty() ? 1 : 0;
    }

    String armName(int arm) {
        return story.arm(Story.ARMS.get(arm));
    }

    Optional<Mark> at(int arm, Level level) {
        return arms.get(arm).stream().filter(mark -> mark.level().equals(level)).findFirst();
    }

    /** Whether an arm's whole interval at a level lies above the other's; zero where they overlap or one is missing. */
    int ahead(Level level) {
        var standard = at(0, level).flatMap(Mark::interval);
        var rf = at(1, level).flatMap(Mark::interval);
        if (standard.isEmpty() || rf.isEmpty()) {
            return 0;
        }
        if (rf.get().low() > standard.get().high()) {
            return 1;
        }
        return standard.get().low() > rf.get().high() ? -1 : 0;
    }

    /** Whether both arms have an interval at a level, so that they can be held against each other. */
    boolean comparable(Level level) {
        return at(0, level).flatMap(Mark::interval).isPresent()
                && at(1, level).flatMap(Mark::interval).isPresent();
    }

    /**
     * A y axis over zero, all estimates and all intervals, but never past what the scale can give. The interval of a
     * handful of patients does not stretch it, for it would press all others flat.
     */
    AxisScale y(String label, double reach) {
        var few =
                arms.stream().flatMap(List::stream).allMatch(mark -> mark.row().n() < HANDFUL);
        var low = 0.0;
        var high = 0.0;
        for (var marks : arms) {
            for (var mark : marks) {
                var shown = mark.interval().filter(interval -> few || mark.row().n() >= HANDFUL);
                low = Math.min(low, shown.map(Interval::low).orElse(mark.estimate()));
                high = Math.max(high, shown.map(Interval::high).orElse(mark.estimate()));
            }
        }
        low = Math.max(low, -reach);
        high = Math.min(high, reach);
        var decimals = high - low > 5 ? 0 : high - low > 0.5 ? 1 : 2;
        return low == high
                ? AxisScale.round(label, 0, 1, 5, tick -> Ticks.decimal(tick, 1))
                : AxisScale.close(label, low, high, 5, tick -> Ticks.decimal(tick, decimals));
    }

    /** The arms as the chart draws them; what stands at a line's end and above and below a mark is told by the caller. */
    List<ArmChart.Arm> drawn(Words words) {
        var drawn = new ArrayList<ArmChart.Arm>();
        for (var arm = 0; arm < arms.size(); arm++) {
            var marks = arms.get(arm);
            var points = marks.stream()
                    .map(mark -> new ArmChart.Point(
                            mark.level().x(), mark.estimate(), mark.interval(), words.above(mark), words.below(mark)))
                    .toList();
            var last = marks.isEmpty() ? "" : words.last(armName(arm), marks.get(marks.size() - 1));
            drawn.add(new ArmChart.Arm(
                    GroupStyle.of(Story.ARMS.get(arm)), story.say("chart.n", armName(arm)), last, points));
        }
        return drawn;
    }

    /** What a chart writes at its marks. */
    interface Words {
        String last(String arm, Mark mark);

        String above(Mark mark);

        String below(Mark mark);
    }

    /** Every mark in words, arm by arm. */
    String alt() {
        if (isEmpty()) {
            return story.say("chart.nothing");
        }
        var told = new ArrayList<String>();
        for (var arm = 0; arm < arms.size(); arm++) {
            var marks = arms.get(arm);
            told.add(story.say(
                    "alt.arm",
                    armName(arm),
                    marks.isEmpty()
                            ? story.say("chart.nothing")
                            : marks.stream().map(this::told).collect(Collectors.joining("; "))));
        }
        return String.join(" ", told);
    }

    private String told(Mark mark) {
        return mark.interval()
                .map(interval -> story.say(
                        "alt.point",
                        mark.level().name(),
                        measure.write(mark.value()),
                        measure.range(mark.value()),
                        Count.n(mark.row())))
                .orElseGet(() -> story.say(
                        "alt.point.bare", mark.level().name(), measure.write(mark.value()), Count.n(mark.row())));
    }

    List<String> columns() {
        return COLUMNS;
    }

    List<List<Figure.Cell>> cells() {
        var cells = new ArrayList<List<Figure.Cell>>();
        for (var arm = 0; arm < arms.size(); arm++) {
            for (var mark : arms.get(arm)) {
                cells.add(cells(arm, mark));
            }
        }
        return cells;
    }

    private List<Figure.Cell> cells(int arm, Mark mark) {
        var row = mark.row();
        var events = row.events();
        return List.of(
                new Figure.Cell(Story.ARMS.get(arm), armName(arm)),
                new Figure.Cell(mark.level().code(), mark.level().name()),
                Figure.Cell.of(Decimal.shortest(mark.level().x())),
                Figure.Cell.estimate(measure, mark.value()),
                Figure.Cell.low(measure, mark.value()),
                Figure.Cell.high(measure, mark.value()),
                new Figure.Cell(Long.toString(row.n()), Count.n(row)),
                events.isPresent()
                        ? new Figure.Cell(Long.toString(events.getAsLong()), Count.events(row))
                        : Figure.Cell.of(""));
    }
}

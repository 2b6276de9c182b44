package org.scarline.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.scarline.clinic.Instrument;
import org.scarline.clinic.Points;
import org.scarline.report.chart.Caption;
import org.scarline.report.chart.GridChart;
import org.scarline.report.chart.GridChart.Shade;
import org.scarline.report.words.Count;
import org.scarline.report.words.Measure;
import org.scarline.report.words.ReportContext;
import org.scarline.report.words.TwoArms;
import org.scarline.report.words.Value;
import org.scarline.results.ResultRow;
import org.scarline.stats.Proportion;

/** From which grade to which patients came, as counts: the honest view of an ordered scale. */
final class ShiftFigure {
    private static final List<String> COLUMNS = List.of("arm", "level", "estimate", "n", "events");
    private static final List<String> ARMS = List.of(ReportContext.ALL, ReportContext.STANDARD, ReportContext.RF);
    private static final double LABELS = 36;
    private static final String FINAL = "final";

    private final ReportContext context;
    private final List<Integer> grades;
    private final List<Shift> shifts;

    private ShiftFigure(ReportContext context) {
        this.context = context;
        this.grades = context.scale(context.instrument())
                .filter(Instrument::grade)
                .map(ShiftFigure::grades)
                .orElse(List.of());
        this.shifts = ARMS.stream().flatMap(this::shifts).toList();
    }

    /** Patients of an arm who came from one grade to another. */
    private record Shift(String arm, int from, int to, ResultRow row) {
        long patients() {
            return row.events().orElse(0);
        }
    }

    static Figure of(ReportContext context) {
        return new ShiftFigure(context).figure();
    }

    private Figure figure() {
        return new Figure(
                "shift",
                new Caption(title(), context.say("shift.subtitle", context.seen()), context.footnote("shift"), alt()),
                chart(),
                COLUMNS,
                shifts.stream().map(this::cells).toList());
    }

    private static List<Integer> grades(Instrument scale) {
        return IntStream.rangeClosed((int) (scale.lowest() / Points.ONE), (int) (scale.highest() / Points.ONE))
                .boxed()
                .toList();
    }

    private Stream<Shift> shifts(String arm) {
        return grades.stream()
                .flatMap(from -> grades.stream()
                        .flatMap(to -> context
                                .find(ReportContext.ALL, arm, FINAL, FINAL, "shift_" + from + "_" + to)
                                .map(row -> new Shift(arm, from, to, row))
                                .stream()));
    }

    /** A finding only where the whole interval of the share with a better grade lies on one side of a half. */
    private String title() {
        var all = of(ReportContext.ALL);
        var patients = all.stream().mapToLong(Shift::patients).sum();
        if (patients < TwoArms.LEAST) {
            return context.say("shift.title.neutral");
        }
        var better = all.stream()
                .filter(shift -> shade(shift.from(), shift.to()) == Shade.BETTER)
                .mapToLong(Shift::patients)
                .sum();
        var interval = new Proportion(better, patients).wilson95();
        if (interval.low() > 0.5) {
            return context.say("shift.title.more");
        }
        return context.say(interval.high() < 0.5 ? "shift.title.fewer" : "shift.title.neutral");
    }

    private List<Shift> of(String arm) {
        return shifts.stream().filter(shift -> shift.arm().equals(arm)).toList();
    }

    private Shade shade(int from, int to) {
        if (from == to) {
            return Shade.SAME;
        }
        var lowerIsBetter = context.scale(context.instrument())
                .filter(scale -> scale.better() == Instrument.Better.LOWER)
                .isPresent();
        return to < from == lowerIsBetter ? Shade.BETTER : Shade.WORSE;
    }

    private String alt() {
        var words = ARMS.stream()
                .map(arm -> context.say(
                        "alt.arm",
                        context.arm(arm),
                        of(arm).isEmpty()
                                ? context.say("chart.nothing")
                                : of(arm).stream()
                                        .map(shift -> context.say(
                                                "shift.alt.cell",
                                                Integer.toString(shift.from()),
                                                Integer.toString(shift.to()),
                                                Count.events(shift.row())))
                                        .collect(Collectors.joining("; "))))
                .collect(Collectors.joining(" "));
        return context.say("shift.alt") + " " + words;
    }

    private GridChart chart() {
        return new GridChart(
                ARMS.stream().map(this::panel).toList(),
                LABELS,
                List.of(
                        new GridChart.Legend(Shade.BETTER, context.say("shift.better")),
                        new GridChart.Legend(Shade.SAME, context.say("shift.same")),
                        new GridChart.Legend(Shade.WORSE, context.say("shift.worse"))),
                context.say("chart.nothing"));
    }

    private GridChart.Panel panel(String arm) {
        var known = of(arm);
        var rows = new ArrayList<GridChart.Row>();
        for (var from : grades) {
            rows.add(new GridChart.Row(
                    Integer.toString(from),
                    known.isEmpty()
                            ? List.of()
                            : grades.stream().map(to -> cell(known, from, to)).toList()));
        }
        return new GridChart.Panel(
                known.isEmpty()
                        ? context.arm(arm)
                        : context.say(
                                "shift.panel",
                                context.arm(arm),
                                Count.n(known.get(0).row())),
                context.say("shift.across"),
                context.say("shift.down"),
                grades.stream().map(grade -> Integer.toString(grade)).toList(),
                rows,
                other(arm));
    }

    private GridChart.Cell cell(List<Shift> known, int from, int to) {
        return new GridChart.Cell(
                known.stream()
                        .filter(shift -> shift.from() == from && shift.to() == to)
                        .map(shift -> context.words().brief(shift.patients()))
                        .findFirst()
                        .orElse(""),
                shade(from, to));
    }

    /** Patients whose mean over several scars is between two grades. */
    private String other(String arm) {
        Optional<ResultRow> row = context.find(ReportContext.ALL, arm, FINAL, FINAL, "shift_other");
        return row.map(found -> context.say("shift.other", Count.events(found))).orElse("");
    }

    private List<Figure.Cell> cells(Shift shift) {
        var value = Value.of(shift.row());
        return List.of(
                new Figure.Cell(shift.arm(), context.arm(shift.arm())),
                new Figure.Cell(
                        shift.row().key().statistic(),
                        context.say("shift.from_to", Integer.toString(shift.from()), Integer.toString(shift.to()))),
                Figure.Cell.estimate(Measure.SHARE, value),
                new Figure.Cell(Long.toString(shift.row().n()), Count.n(shift.row())),
                new Figure.Cell(Long.toString(shift.patients()), Count.events(shift.row())));
    }
}

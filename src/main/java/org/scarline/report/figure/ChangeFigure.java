package org.scarline.report.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.scarline.report.chart.ArmChart;
import org.scarline.report.chart.AxisScale;
import org.scarline.report.chart.PlotAxes;
import org.scarline.report.words.Count;
import org.scarline.report.words.Measure;
import org.scarline.report.words.ReportContext;
import org.scarline.report.words.Ticks;
import org.scarline.report.words.TwoArms;

/** How the patients' own changes are spread: counts in bins, so that nobody is seen. */
final class ChangeFigure {
    private static final double HEIGHT = 210;

    /** Between the numbers of a bin's name: it holds from the first to below the second. */
    private static final String TO = "..";

    private ChangeFigure() {}

    /** A bin by its place among all bins from the lowest to the highest that anybody stands in. */
    private record Bin(String code, double from, double to) {
        static Bin of(String code) {
            var at = code.indexOf(TO);
            return new Bin(
                    code,
                    Double.parseDouble(code.substring(0, at)),
                    Double.parseDouble(code.substring(at + TO.length())));
        }

        double width() {
            return to - from;
        }

        long number() {
            return Math.round(from / width());
        }
    }

    static Figure of(ReportContext context) {
        var bins = bins(context);
        var points = ArmPoints.find(
                context,
                Measure.SHARE,
                levels(context, bins),
                (arm, level) -> context.find(ReportContext.ALL, arm, "change", level.code(), "patients_changed"));
        var unit = context.points(context.instrument()).word();
        var picture = new ArmPicture("change", points);
        var axes = new PlotAxes(x(context, bins, unit), y(context, points), List.of());
        return picture.figure(
                FigureTitle.neutral(title(context, points)),
                context.say("change.subtitle", context.seen(), points.caveat()),
                context.say("change.alt", unit),
                picture.chart(ArmChart.Form.BARS, axes, ArmLabels.ofBars(mark -> Count.events(mark.row())), HEIGHT));
    }

    private static List<Bin> bins(ReportContext context) {
        var bins = new TreeMap<Long, Bin>();
        context.rows().results().named("patients_changed").stream()
                .filter(row -> row.key().instrument().equals(context.instrument())
                        && row.key().raterRole().equals(context.role())
                        && ReportContext.ARMS.contains(row.key().arm()))
                .map(row -> Bin.of(row.key().level()))
                .forEach(bin -> bins.put(bin.number(), bin));
        return List.copyOf(bins.values());
    }

    private static List<ArmLevel> levels(ReportContext context, List<Bin> bins) {
        var measure = context.points(context.instrument());
        return bins.stream()
                .map(bin -> new ArmLevel(
                        bin.code(),
                        context.say(
                                "change.bin",
                                Ticks.decimal(bin.from(), decimals(bin.from())),
                                Ticks.decimal(bin.to(), decimals(bin.to())),
                                measure.word()),
                        bin.number() + 0.5))
                .toList();
    }

    private static int decimals(double end) {
        return end == Math.rint(end) ? 0 : 1;
    }

    /** The bin that most patients of each arm stand in, from ten patients. */
    private static String title(ReportContext context, ArmPoints points) {
        var byBin = new LinkedHashMap<String, List<String>>();
        for (var arm = 0; arm < points.arms().size(); arm++) {
            var name = points.armName(arm);
            points.arms().get(arm).stream()
                    .filter(mark -> mark.row().n() >= TwoArms.LEAST)
                    .max(Comparator.comparingDouble(ArmMark::estimate))
                    .ifPresent(mark -> byBin.computeIfAbsent(mark.level().name(), bin -> new ArrayList<>())
                            .add(name));
        }
        var most = byBin.entrySet().stream()
                .map(bin -> context.say("change.title.arm", bin.getKey(), String.join(", ", bin.getValue())))
                .collect(Collectors.joining("; "));
        return most.isEmpty() ? context.say("change.title.neutral") : context.say("change.title", most);
    }

    /** Ticks stand where bins begin and end, so that zero is a border: left of it patients got worse. */
    private static AxisScale x(ReportContext context, List<Bin> bins, String unit) {
        var first = bins.isEmpty() ? 0 : Math.min(0, bins.get(0).number());
        var last = bins.isEmpty() ? 1 : Math.max(0, bins.get(bins.size() - 1).number()) + 1;
        var width = bins.isEmpty() ? 1 : bins.get(0).width();
        var every = (last - first) / 14 + 1;
        var ticks = new ArrayList<AxisScale.Tick>();
        for (var i = first; i <= last; i++) {
            if (Math.floorMod(i, every) == 0) {
                ticks.add(new AxisScale.Tick(i, Ticks.decimal(i * width, decimals(i * width))));
            }
        }
        return new AxisScale(context.say("change.x", unit), first - 0.1, last + 0.2, ticks);
    }

    private static AxisScale y(ReportContext context, ArmPoints points) {
        var most = points.marks().stream().mapToDouble(ArmMark::estimate).max().orElse(0.5);
        return AxisScale.round(context.say("change.y"), 0, Math.min(1.2, most * 1.15), 4, Ticks::share);
    }
}

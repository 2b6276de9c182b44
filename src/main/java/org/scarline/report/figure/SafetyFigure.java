package org.scarline.report.figure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scarline.report.chart.Caption;
import org.scarline.report.chart.DotChart;
import org.scarline.report.chart.GroupStyle;
import org.scarline.report.words.Count;
import org.scarline.report.words.Measure;
import org.scarline.report.words.ReportContext;
import org.scarline.report.words.Value;
import org.scarline.results.Cell;
import org.scarline.results.ResultRow;

/** What treatment cost the skin: downtime and adverse events, by treatment and by skin type. */
final class SafetyFigure {
    private static final List<String> COLUMNS =
            List.of("group", "level", "estimate", "ci_low", "ci_high", "n", "events");
    private static final String DOWNTIME = "days_downtime_3_or_less";
    private static final List<String> EVENTS = List.of(
            "pih", "infection", "burn", "scarring", "tram_track", "fat_loss", "nerve", "erythema", "oedema", "other");

    private final ReportContext context;
    private final List<Group> treatments;
    private final List<Group> skins;

    private SafetyFigure(ReportContext context) {
        this.context = context;
        this.treatments = List.of(
                new Group(ReportContext.STANDARD, ReportContext.ALL, ReportContext.STANDARD, GroupStyle.STANDARD),
                new Group(ReportContext.RF, ReportContext.ALL, ReportContext.RF, GroupStyle.RF));
        this.skins = List.of(
                new Group("fitzpatrick_1_3", "fitzpatrick_1_3", ReportContext.ALL, GroupStyle.FITZPATRICK_1_3),
                new Group("fitzpatrick_4_6", "fitzpatrick_4_6", ReportContext.ALL, GroupStyle.FITZPATRICK_4_6));
    }

    /** Patients who are shown together. */
    private record Group(String code, String population, String arm, GroupStyle tone) {
        boolean isSkin() {
            return arm.equals(ReportContext.ALL);
        }
    }

    static Figure of(ReportContext context) {
        return new SafetyFigure(context).figure();
    }

    private Figure figure() {
        return new Figure(
                "safety",
                new Caption(title(), context.say("safety.subtitle"), context.footnote("safety"), alt()),
                chart(),
                COLUMNS,
                groups().flatMap(group -> statistics()
                                .flatMap(statistic -> find(group, statistic).map(row -> cells(group, row)).stream()))
                        .toList());
    }

    private Stream<Group> groups() {
        return Stream.concat(treatments.stream(), skins.stream());
    }

    private static Stream<String> statistics() {
        return Stream.concat(Stream.of(DOWNTIME), EVENTS.stream().map(event -> event + "_ever"));
    }

    private Optional<ResultRow> find(Group group, String statistic) {
        return context.rows()
                .results()
                .find(Cell.of(statistic.equals(DOWNTIME) ? "practice" : "safety", "")
                        .inPopulation(group.population())
                        .inArm(group.arm())
                        .statistic(statistic));
    }

    private String title() {
        var pih = context.practice("safety", ReportContext.ALL, "", "pih_ever");
        var downtime = context.practice("practice", ReportContext.ALL, "", DOWNTIME);
        if (pih.isEmpty() || downtime.isEmpty()) {
            return context.say("safety.title.neutral");
        }
        return context.say(
                "safety.title", Count.events(pih.get()), Count.n(pih.get()), Measure.SHARE.write(Value.of(downtime)));
    }

    /** What is counted, in words. */
    private String name(String statistic) {
        return statistic.equals(DOWNTIME)
                ? context.say("safety.downtime")
                : context.words().name("event", statistic.substring(0, statistic.lastIndexOf('_')));
    }

    private String name(Group group) {
        return group.isSkin() ? context.words().name("reading", group.code()) : context.arm(group.code());
    }

    private String alt() {
        var words = groups().map(group -> context.say("alt.arm", name(group), words(group)))
                .collect(Collectors.joining(" "));
        return context.say("safety.alt") + " " + words;
    }

    private String words(Group group) {
        var points = statistics()
                .flatMap(statistic -> find(group, statistic)
                        .map(row -> context.say(
                                "safety.alt.point", name(statistic), label(row), Measure.SHARE.range(Value.of(row))))
                        .stream())
                .collect(Collectors.joining("; "));
        return points.isEmpty() ? context.say("chart.nothing") : points;
    }

    /** Events as so many of so many; downtime, which is a mean of shares, as that mean. */
    private String label(ResultRow row) {
        return row.key().statistic().equals(DOWNTIME)
                ? context.say("safety.share", Measure.SHARE.write(Value.of(row)), Count.n(row))
                : context.say("chart.of", Count.events(row), Count.n(row));
    }

    private DotChart chart() {
        var known = statistics()
                .filter(statistic ->
                        groups().anyMatch(group -> find(group, statistic).isPresent()))
                .toList();
        return new DotChart(
                ShareAxis.quarters(context.say("safety.x"), 1),
                known.stream().map(this::name).toList(),
                List.of(panel(treatments, known), panel(skins, known)),
                context.say("chart.nothing"));
    }

    private DotChart.Panel panel(List<Group> groups, List<String> statistics) {
        return new DotChart.Panel(groups.stream()
                .map(group -> new DotChart.Group(
                        group.tone(),
                        legend(group, groups, statistics),
                        statistics.stream()
                                .map(statistic -> find(group, statistic).flatMap(this::point))
                                .toList()))
                .toList());
    }

    /** The group's name; of a treatment without a record beside one that has some, that too. */
    private String legend(Group group, List<Group> groups, List<String> statistics) {
        var alone = groups.stream().anyMatch(other -> isRecorded(other, statistics));
        return alone && !group.isSkin() && !isRecorded(group, statistics)
                ? context.say("safety.empty", name(group), context.say("chart.nothing"))
                : name(group);
    }

    private boolean isRecorded(Group group, List<String> statistics) {
        return statistics.stream().anyMatch(statistic -> find(group, statistic).isPresent());
    }

    private Optional<DotChart.Point> point(ResultRow row) {
        var value = Value.of(row);
        return value.estimate().stream()
                .mapToObj(estimate -> new DotChart.Point(estimate, value.interval(), label(row)))
                .findFirst();
    }

    private List<Figure.Cell> cells(Group group, ResultRow row) {
        var value = Value.of(row);
        return List.of(
                new Figure.Cell(group.code(), name(group)),
                new Figure.Cell(row.key().statistic(), name(row.key().statistic())),
                Figure.Cell.estimate(Measure.SHARE, value),
                Figure.Cell.low(Measure.SHARE, value),
                Figure.Cell.high(Measure.SHARE, value),
                Figure.Cell.n(row),
                new Figure.Cell(
                        row.events().isPresent() ? Long.toString(row.events().getAsLong()) : "", Count.events(row)));
    }
}

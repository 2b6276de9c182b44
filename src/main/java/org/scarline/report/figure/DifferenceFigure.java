package org.scarline.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scarline.clinic.Arms;
import org.scarline.clinic.ScarType;
import org.scarline.report.chart.AxisScale;
import org.scarline.report.chart.GapChart;
import org.scarline.report.story.Count;
import org.scarline.report.story.Measure;
import org.scarline.report.story.Story;
import org.scarline.report.story.Ticks;
import org.scarline.report.story.TwoArms;
import org.scarline.report.story.Value;
import org.scarline.results.ResultRow;
import org.scarline.stats.Interval;

/** RF minus standard over all patients and in groups of them: an observation, for nobody was randomised. */
public final class DifferenceFigure {
    private static final List<String> COLUMNS =
            List.of("group", "level", "how", "estimate", "ci_low", "ci_high", "n", "events");
    private static final String ARMS = "rf-standard";
    private static final String FINAL = "final";
    private static final String ADJUSTED = "difference_adjusted";
    private static final String PLAIN = "difference";
    private static final List<String> STRATA = List.of("low", "mid", "high");
    private static final List<String> SESSIONS = List.of("1", "2", "3", "4", "5", "6", "7+");

    private final Story story;
    private final Measure points;
    private final List<Group> groups;

    private DifferenceFigure(Story story) {
        this.story = story;
        this.points = story.points(story.instrument());
        this.groups = List.of(overall(), types(), strata(), sessions());
    }

    /** Rows under one head. */
    private record Group(String id, List<Gap> gaps) {}

    /** One difference: that at equal baseline, or where there is none the plain one. */
    private record Gap(String level, String name, ResultRow row) {
        long second() {
            return row.n() - row.events().orElse(0);
        }

        boolean isEnough() {
            return row.events().orElse(0) >= TwoArms.LEAST && second() >= TwoArms.LEAST;
        }

        /** Nothing where an arm has too few patients. */
        Value value() {
            return isEnough() ? Value.of(row) : Value.NONE;
        }
    }

    public static Figure of(Story story) {
        return new DifferenceFigure(story).figure();
    }

    private Figure figure() {
        return new Figure(
                "difference",
                title(),
                story.say("difference.subtitle", story.seen()),
                story.footnote(story.say("difference.definition")),
                alt(),
                chart(),
                COLUMNS,
                groups.stream()
                        .flatMap(group -> group.gaps().stream().map(gap -> cells(group, gap)))
                        .toList());
    }

    private Group overall() {
        return group(
                "overall",
                Stream.of(
                        gap(ARMS, Story.ALL, FINAL, FINAL, "treated", story.say("difference.overall.treated")),
                        gap(
                                Arms.start(ARMS),
                                Story.ALL,
                                FINAL,
                                FINAL,
                                "start",
                                story.say("difference.overall.start"))));
    }

    private Group types() {
        return group(
                "types",
                Stream.of(ScarType.values())
                        .map(ScarType::code)
                        .map(type -> gap(
                                ARMS, type, FINAL, FINAL, type, story.words().name("scar", type))));
    }

    private Group strata() {
        return group(
                "strata",
                STRATA.stream()
                        .map(stratum -> story.find(Story.ALL, ARMS, FINAL, FINAL, "difference_stratum_" + stratum)
                                .map(row -> new Gap(stratum, story.words().name("stratum", stratum), row))));
    }

    private Group sessions() {
        return group(
                "sessions",
                SESSIONS.stream()
                        .map(level -> gap(
                                ARMS,
                                Story.ALL,
                                "sessions",
                                level,
                                level,
                                story.say(level.equals("1") ? "sessions.one" : "sessions.many", level))));
    }

    private static Group group(String id, Stream<Optional<Gap>> gaps) {
        return new Group(id, gaps.flatMap(Optional::stream).toList());
    }

    private Optional<Gap> gap(String arms, String type, String axis, String level, String code, String name) {
        return story.find(type, arms, axis, level, ADJUSTED)
                .or(() -> story.find(type, arms, axis, level, PLAIN))
                .map(row -> new Gap(code, name, row));
    }

    /** Told of all patients where the whole interval lies on one side of zero. */
    private String title() {
        var overall = groups.get(0).gaps().stream()
                .filter(gap -> gap.level().equals("treated"))
                .filter(gap -> gap.row().key().statistic().equals(ADJUSTED))
                .flatMap(gap -> gap.value().interval().stream())
                .findFirst();
        if (overall.isEmpty()) {
            return story.say("difference.title.neutral");
        }
        if (overall.get().low() > 0) {
            return story.say("difference.title.ahead", story.arm(Story.RF), story.arm(Story.STANDARD));
        }
        return overall.get().high() < 0
                ? story.say("difference.title.ahead", story.arm(Story.STANDARD), story.arm(Story.RF))
                : story.say("difference.title.spans");
    }

    private String alt() {
        var told = groups.stream()
                .flatMap(group -> group.gaps().stream())
                .map(gap -> gap.value().isPresent()
                        ? story.say(
                                "difference.alt.row",
                                gap.name(),
                                story.told(points, gap.value()),
                                Count.n(gap.row()),
                                how(gap))
                        : story.say("difference.alt.none", gap.name()))
                .collect(Collectors.joining("; "));
        return story.say("difference.alt", told.isEmpty() ? story.say("chart.nothing") : told);
    }

    private String how(Gap gap) {
        var adjusted = gap.row().key().statistic().equals(ADJUSTED);
        return story.say("difference.how." + (adjusted ? ADJUSTED : PLAIN));
    }

    private GapChart chart() {
        var rows = new ArrayList<GapChart.Row>();
        var empty = groups.stream().allMatch(group -> group.gaps().isEmpty());
        for (var group : groups) {
            rows.add(new GapChart.Row(
                    GapChart.Style.HEAD,
                    story.say("difference." + group.id()),
                    "",
                    OptionalDouble.empty(),
                    Optional.empty(),
                    group.gaps().isEmpty() && !empty ? story.say("chart.nothing") : "",
                    ""));
            group.gaps().forEach(gap -> rows.add(row(group, gap)));
        }
        return new GapChart(
                new GapChart.Heads(
                        story.say("difference.head.group"),
                        story.say("difference.head.n"),
                        story.say("difference.head.figure")),
                axis(),
                story.say("difference.left"),
                story.say("difference.right"),
                rows,
                story.say("chart.nothing"));
    }

    private GapChart.Row row(Group group, Gap gap) {
        var value = gap.value();
        return new GapChart.Row(
                group.id().equals("overall") ? GapChart.Style.WHOLE : GapChart.Style.PART,
                gap.name(),
                Count.n(gap.row()),
                value.estimate(),
                value.interval(),
                value.isPresent() ? story.told(points, value) : story.say("difference.few"),
                value.isPresent() ? how(gap) : "");
    }

    /** As far to either side as the estimates and the middle of the intervals' ends go; wider ones get an arrow. */
    private AxisScale axis() {
        var most = groups.stream()
                .flatMap(group -> group.gaps().stream())
                .map(Gap::value)
                .flatMap(value -> value.interval().stream())
                .mapToDouble(DifferenceFigure::far)
                .sorted()
                .toArray();
        var reach = most.length == 0 ? 1 : Math.max(most[most.length * 3 / 4], most[most.length / 2] * 1.2);
        var decimals = reach > 2 ? 0 : 1;
        return AxisScale.round(
                story.say("difference.axis", points.word()), -reach, reach, 4, tick -> Ticks.decimal(tick, decimals));
    }

    private static double far(Interval interval) {
        return Math.max(Math.abs(interval.low()), Math.abs(interval.high()));
    }

    private List<Figure.Cell> cells(Group group, Gap gap) {
        var value = gap.value();
        return List.of(
                new Figure.Cell(group.id(), story.say("difference." + group.id())),
                new Figure.Cell(gap.level(), gap.name()),
                new Figure.Cell(gap.row().key().statistic(), how(gap)),
                Figure.Cell.estimate(points, value),
                Figure.Cell.low(points, value),
                Figure.Cell.high(points, value),
                new Figure.Cell(Long.toString(gap.row().n()), Count.n(gap.row())),
                new Figure.Cell(Long.toString(gap.row().events().orElse(0)), Count.events(gap.row())));
    }
}

package org.scarline.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.scarline.clinic.ScarType;
import org.scarline.report.chart.ArmChart;
import org.scarline.report.chart.AxisScale;
import org.scarline.report.story.Count;
import org.scarline.report.story.Measure;
import org.scarline.report.story.Story;
import org.scarline.report.story.Ticks;

/** Share of responders at the final rating by scar type and arm. */
public final class RespondersFigure {
    private static final double HEIGHT = 262;

    private RespondersFigure() {}

    public static Figure of(Story story) {
        var statistic = "responders_" + story.rule().orElse("none");
        var levels = levels(story, statistic);
        var points = ArmPoints.find(
                story,
                Measure.SHARE,
                levels,
                (arm, level) -> story.find(level.code(), arm, "final", "final", statistic));
        var rule = story.words().name("rule", story.rule().orElse("none"));
        return new Figure(
                "responders",
                title(story, points, levels),
                story.say("responders.subtitle", story.seen(), rule, points.caveat()),
                story.footnote(story.say("responders.definition")),
                story.say("responders.alt", rule) + " " + points.alt(),
                chart(story, points, levels, rule),
                points.columns(),
                points.cells());
    }

    /** The three documented types and all together, and of the others those that were rated. */
    private static List<ArmPoints.Level> levels(Story story, String statistic) {
        var levels = new ArrayList<ArmPoints.Level>();
        for (var type : ScarType.values()) {
            var rated = Story.ARMS.stream()
                    .anyMatch(arm -> story.find(type.code(), arm, "final", "final", statistic)
                            .isPresent());
            if (rated || type.compareTo(ScarType.MIXED) < 0) {
                levels.add(level(story, type.code(), levels.size() + 1));
            }
        }
        levels.add(level(story, Story.ALL, levels.size() + 1));
        return levels;
    }

    private static ArmPoints.Level level(Story story, String code, int place) {
        return new ArmPoints.Level(code, story.words().name("scar", code), place);
    }

    private static String title(Story story, ArmPoints points, List<ArmPoints.Level> levels) {
        if (!points.bothArms()) {
            return story.say("responders.title.neutral");
        }
        var rf = apart(points, levels, 1);
        var standard = apart(points, levels, -1);
        if (rf.isEmpty() == standard.isEmpty()) {
            return story.say(rf.isEmpty() ? "responders.title.overlap" : "responders.title.neutral");
        }
        var ahead = rf.isEmpty() ? 0 : 1;
        return story.say(
                "responders.title.ahead",
                points.armName(ahead),
                points.armName(1 - ahead),
                rf.isEmpty() ? standard : rf);
    }

    private static String apart(ArmPoints points, List<ArmPoints.Level> levels, int side) {
        return levels.stream()
                .filter(level -> points.ahead(level) == side)
                .map(level -> level.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static ArmChart chart(Story story, ArmPoints points, List<ArmPoints.Level> levels, String rule) {
        var ticks = levels.stream()
                .map(level -> new AxisScale.Tick(level.x(), level.name()))
                .toList();
        return new ArmChart(
                ArmChart.Style.BARS,
                new AxisScale(story.say("responders.x"), 0.5, levels.size() + 0.5, ticks),
                shares(story.say("responders.y", rule)),
                List.of(),
                points.drawn(new Counts(story)),
                story.say("chart.nothing"),
                HEIGHT);
    }

    /** A y axis of shares with room above 100 % for the number over a whisker. */
    private static AxisScale shares(String label) {
        var ticks = List.of(0.0, 0.25, 0.5, 0.75, 1.0).stream()
                .map(share -> new AxisScale.Tick(share, Ticks.share(share)))
                .toList();
        return new AxisScale(label, 0, 1.08, ticks);
    }

    private record Counts(Story story) implements ArmPoints.Words {
        @Override
        public String last(String arm, ArmPoints.Mark mark) {
            return "";
        }

        @Override
        public String above(ArmPoints.Mark mark) {
            return Measure.SHARE.write(mark.value());
        }

        @Override
        public String below(ArmPoints.Mark mark) {
            return story.say("chart.of", Count.events(mark.row()), Count.n(mark.row()));
        }
    }
}

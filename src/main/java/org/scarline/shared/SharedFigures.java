package org.scarline.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.scarline.clinic.AdverseEvent;
import org.scarline.clinic.Arms;
import org.scarline.clinic.ScarType;
import org.scarline.export.gate.Figure;
import org.scarline.export.release.Aggregate;
import org.scarline.report.words.Wording;
import org.scarline.results.AxisLevel;
import org.scarline.results.Cell;
import org.scarline.results.RatedBy;
import org.scarline.results.ResultRow;

/** Which protected figures of a release stand in which picture. */
final class SharedFigures {
    private static final List<String> ARMS = List.of(Cell.ALL, "standard", "rf");
    private static final List<String> WEEKS =
            List.of("week_2", "weeks_4_6", "week_8", "week_12", "week_16", "month_6", "month_12");
    private static final List<String> SESSIONS = List.of("1", "2", "3", "4", "5", "6", "7+");
    private static final List<String> DAYS = List.of("28", "42", "56", "84");
    private static final Figure ABSENT = new Figure(
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalLong.empty(),
            Figure.Shown.FEW);

    private final Map<ResultRow.Key, Figure> figures;
    private final RatedBy measure;
    private final Wording words;

    SharedFigures(List<Aggregate> aggregates, RatedBy measure, Wording words) {
        this.figures = aggregates.stream()
                .collect(Collectors.toMap(row -> row.cell().statistic(row.statistic()), Aggregate::figure));
        this.measure = measure;
        this.words = words;
    }

    /** The first rule that responders are counted by; empty where the instrument has none. */
    private String rule() {
        return figures.keySet().stream()
                .filter(key -> key.instrument().equals(measure.instrument()))
                .map(ResultRow.Key::statistic)
                .filter(name -> name.startsWith("responders_"))
                .min(String::compareTo)
                .orElse("");
    }

    /**
     * All pictures, in the order of the page; without a rule there is none of responders.
     *
     * @param scale what the instrument is called
     */
    List<SharedPicture> all(String scale) {
        var all = new ArrayList<SharedPicture>();
        all.add(gains("gain", scale, byType("mean_improvement")));
        if (!rule().isEmpty()) {
            all.add(shares("responders", words.say("shared." + rule()), byType(rule())));
        }
        all.add(gains("weeks", scale, byLevel("weeks", WEEKS)));
        all.add(gains("sessions", scale, byLevel("sessions", SESSIONS)));
        all.add(shares("time", words.say("shared.time.subtitle"), times()));
        all.add(shares("safety", words.say("shared.safety.subtitle"), events()));
        return all;
    }

    private SharedPicture gains(String id, String scale, List<SharedRow> rows) {
        return SharedPicture.ofGains(id, scale, rows, words);
    }

    private SharedPicture shares(String id, String subtitle, List<SharedRow> rows) {
        return SharedPicture.ofShares(id, subtitle, rows, words);
    }

    private Cell cell(String axis, String level) {
        return new Cell(Cell.ALL, measure, Cell.ALL, Cell.ALL, new AxisLevel(axis, level));
    }

    private Figure find(Cell cell, String statistic) {
        return figures.getOrDefault(cell.statistic(statistic), ABSENT);
    }

    private String arm(String code) {
        return words.name("arm", code);
    }

    private List<SharedRow> byType(String statistic) {
        var rows = new ArrayList<SharedRow>();
        var types = new ArrayList<>(List.of(Cell.ALL));
        for (var type : ScarType.values()) {
            types.add(type.code());
        }
        for (var type : types) {
            var end = cell("final", "final");
            var cell = new Cell(Cell.ALL, measure, type, Cell.ALL, new AxisLevel(end.axis(), end.level()));
            for (var arm : ARMS) {
                rows.add(SharedRow.of(words.name("scar", type), arm(arm), arm, find(cell.inArm(arm), statistic)));
            }
        }
        return rows;
    }

    private List<SharedRow> byLevel(String axis, List<String> levels) {
        var rows = new ArrayList<SharedRow>();
        for (var arm : ARMS.subList(1, ARMS.size())) {
            for (var level : levels) {
                var figure = find(cell(axis, level).inArm(arm), "mean_improvement");
                rows.add(SharedRow.of(arm(arm), words.name("level", level), arm, figure));
            }
        }
        return rows;
    }

    private List<SharedRow> times() {
        var rows = new ArrayList<SharedRow>();
        for (var arm : ARMS) {
            var start = arm.equals(Cell.ALL) ? arm : Arms.start(arm);
            for (var day : DAYS) {
                var cell = cell("time", day).inArm(start);
                rows.add(new SharedRow(
                        arm(arm),
                        words.say("shared.day", day),
                        arm,
                        find(cell, "cumulative_low"),
                        find(cell, "cumulative_high")));
            }
        }
        return rows;
    }

    private List<SharedRow> events() {
        var rows = new ArrayList<SharedRow>();
        for (var event : AdverseEvent.values()) {
            var cell = new Cell(Cell.ALL, RatedBy.NONE, Cell.ALL, Cell.ALL, new AxisLevel("safety", ""));
            for (var arm : ARMS) {
                var figure = find(cell.inArm(arm), event.code() + "_ever");
                rows.add(SharedRow.of(words.name("event", event.code()), arm(arm), arm, figure));
            }
        }
        return rows;
    }
}

package org.scarline.export.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.scarline.derive.outcome.RatedLevel;
import org.scarline.export.gate.Figure;
import org.scarline.results.AxisLevel;
import org.scarline.results.Cell;
import org.scarline.results.ResultRow;

/**
 * One row of {@code summary.csv}: all patients of a scar type and a treatment after so many sessions.
 *
 * @param cell its arm is the treatment
 * @param sessions {@code 1} to {@code 6}, {@code 7+}, or {@code all}: the final rating
 * @param figures of the row
 * @param rule by which {@code responders} are counted; empty where the instrument has none
 * @param documented what published series of the treatment gained
 */
record Summary(Cell cell, String sessions, Figures figures, String rule, Documented documented) {
    /** What is said of the patients. */
    record Figures(Figure n, Figure baseline, Figure improvement, Figure responders) {}

    private static final Figure NONE = new Figure(
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalLong.empty(),
            Figure.Shown.YES);

    /** The rows of a plan, from its aggregates. */
    static List<Summary> of(Plan plan, List<Aggregate> aggregates, DocumentedGains gains) {
        var figures = aggregates.stream()
                .collect(Collectors.toMap(row -> row.cell().statistic(row.statistic()), Aggregate::figure));
        var rows = new ArrayList<Summary>();
        for (var measure : plan.measures()) {
            var rules = plan.instrument(measure).responderRules();
            var rule = rules.isEmpty() ? "" : rules.get(0).code();
            for (var scarType : Plan.scarTypes()) {
                for (var treatment : Plan.TREATMENTS) {
                    for (var level : levels()) {
                        var cell = new Cell(Cell.ALL, measure, scarType, treatment, level);
                        rows.add(new Summary(
                                cell,
                                level.axis().equals("final") ? Cell.ALL : level.level(),
                                figures(cell, rule, figures),
                                rule,
                                gains.of(cell)));
                    }
                }
            }
        }
        return rows;
    }

    private static List<AxisLevel> levels() {
        return Plan.ratedLevels().stream()
                .filter(level -> level.axis().equals("sessions") || level == RatedLevel.FINAL)
                .map(level -> new AxisLevel(level.axis(), level.code()))
                .toList();
    }

    private static Figures figures(Cell cell, String rule, Map<ResultRow.Key, Figure> figures) {
        return new Figures(
                figures.getOrDefault(cell.statistic(Aggregate.N), NONE),
                figures.getOrDefault(cell.statistic("mean_baseline"), NONE),
                figures.getOrDefault(cell.statistic("mean_improvement"), NONE),
                figures.getOrDefault(cell.statistic("responders_" + rule), NONE));
    }

    /** Why something of the row is not shown: the patients, else the responders. */
    Figure.Shown shown() {
        return figures.n().isShown()
                ? figures.responders().shown()
                : figures.n().shown();
    }
}

package org.scarline.export.release;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scarline.clinic.Arms;
import org.scarline.clinic.Instrument;
import org.scarline.clinic.Points;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.Level;
import org.scarline.derive.outcome.Outcome;
import org.scarline.derive.outcome.SafetyEvent;
import org.scarline.derive.outcome.TimeLevel;
import org.scarline.export.gate.Figure;
import org.scarline.export.gate.Gate;
import org.scarline.export.gate.GatedTimes;
import org.scarline.export.gate.KeyedCounts;
import org.scarline.export.gate.KeyedTally;
import org.scarline.results.AxisLevel;
import org.scarline.results.Cell;
import org.scarline.results.RatedBy;
import org.scarline.results.Statistic;

/** Fills the plan from a tally, every figure through the gate. */
final class PlannedTables {
    private static final Map<String, Set<Outcome.Skin>> POPULATIONS = populations();

    private final Plan plan;
    private final Gate gate;
    private final KeyedTally tally;
    private final List<Aggregate> rows = new ArrayList<>();

    private PlannedTables(Plan plan, Gate gate, KeyedTally tally) {
        this.plan = plan;
        this.gate = gate;
        this.tally = tally;
    }

    private static Map<String, Set<Outcome.Skin>> populations() {
        var all = new LinkedHashMap<String, Set<Outcome.Skin>>();
        all.put(Cell.ALL, KeyedTally.anySkin());
        all.put("fitzpatrick_1_3", EnumSet.of(Outcome.Skin.FITZPATRICK_1_3));
        all.put("fitzpatrick_4_6", EnumSet.of(Outcome.Skin.FITZPATRICK_4_6));
        return all;
    }

    /** Every row of the plan, in the order of the key columns; made on as many cores as there are. */
    static List<Aggregate> of(Plan plan, Gate gate, KeyedTally tally) {
        return cells(plan).parallelStream()
                .flatMap(cell -> {
                    var some = new PlannedTables(plan, gate, tally);
                    some.add(cell);
                    return some.rows.stream();
                })
                .sorted()
                .toList();
    }

    /** What is measured of everybody and of each group, in each scar type, and what happened to them. */
    private static List<Cell> cells(Plan plan) {
        var cells = new ArrayList<Cell>();
        for (var population : POPULATIONS.keySet()) {
            for (var measure : plan.measures()) {
                for (var scarType : Plan.scarTypes()) {
                    cells.add(new Cell(population, measure, scarType, Cell.ALL, new AxisLevel("", "")));
                }
            }
            cells.add(new Cell(population, RatedBy.NONE, Cell.ALL, Cell.ALL, new AxisLevel("safety", "")));
        }
        return cells;
    }

    private void add(Cell cell) {
        if (cell.ratedBy().equals(RatedBy.NONE)) {
            Plan.safetyArms(cell).forEach(arm -> safety(cell.inArm(arm)));
        } else {
            Plan.ratedLevels()
                    .forEach(level -> rated(cell.at(level.axis(), level.code()), level, Plan.arms(cell, level)));
            Plan.startArms(cell).forEach(arm -> times(cell.inArm(arm)));
        }
    }

    /** The planned arms of one cell, and rf less standard where both are among them. */
    private void rated(Cell cell, Level level, List<String> arms) {
        var byArm = new LinkedHashMap<String, Map<String, Figure>>();
        for (var arm : arms) {
            var figures = arm(cell.inArm(arm), level);
            byArm.put(arm, figures);
            figures.forEach((statistic, figure) -> add(cell.inArm(arm), statistic, figure));
        }
        var compared = cell.inArm(Arms.compared("rf", "standard"));
        byArm.getOrDefault("rf", Map.of()).forEach((statistic, rf) -> {
            if (statistic.equals("mean_improvement") || statistic.startsWith("responders_")) {
                var standard = byArm.getOrDefault("standard", Map.of()).get(statistic);
                if (standard != null) {
                    add(compared, Names.difference(statistic), Gate.difference(rf, standard));
                }
            }
        });
    }

    private Map<String, Figure> arm(Cell cell, Level level) {
        var place = Plan.place(ContributionKind.CELLS, cell.ratedBy(), cell.scarType(), level, cell.arm());
        var patients = tally.counted(place, POPULATIONS.getOrDefault(cell.population(), Set.of()));
        var instrument = plan.instrument(cell.ratedBy());
        var figures = new LinkedHashMap<String, Figure>();
        figures.put(Aggregate.N, gate.count(patients));
        var improvement = gate.improvement(patients, pair -> Points.toDouble(pair.b()), range(instrument));
        figures.put("mean_improvement", improvement.mean());
        figures.put("sd_improvement", improvement.sd());
        if (!instrument.isChange()) {
            figures.put("mean_baseline", gate.baseline(patients, pair -> Points.toDouble(pair.a()), range(instrument)));
            var movable = patients.where(pair -> instrument.possible(pair.a()) > 0);
            for (var rule : Plan.rules(instrument, level)) {
                figures.put(
                        "responders_" + rule.code(),
                        gate.rate(movable, pair -> rule.met(pair.b(), instrument.possible(pair.a()))));
            }
        }
        return figures;
    }

    /** From the lowest to the highest score: the most by which one patient's improvement can change. */
    static double range(Instrument instrument) {
        return Points.toDouble(instrument.highest()) - Points.toDouble(instrument.lowest());
    }

    private void times(Cell cell) {
        var place = Plan.place(ContributionKind.TIME, cell.ratedBy(), cell.scarType(), TimeLevel.TIME, cell.arm());
        var patients = tally.counted(place, POPULATIONS.getOrDefault(cell.population(), Set.of()));
        var shares = new GatedTimes(gate, patients, Plan.DAYS).shares();
        for (var each = 0; each < Plan.DAYS.size(); each++) {
            var at = cell.at("time", Long.toString(Plan.DAYS.get(each)));
            add(at, "cumulative_low", shares.days().get(each).low());
            add(at, "cumulative_high", shares.days().get(each).high());
        }
        add(cell.at("time", "median"), "median_low", shares.median().low());
        add(cell.at("time", "median"), "median_high", shares.median().high());
        add(cell.at("time", ""), Aggregate.N, gate.count(patients));
    }

    /** Every event is recorded of the same patients: those with any record of events. */
    private void safety(Cell cell) {
        for (var event : Plan.events()) {
            var patients = recorded(cell, event);
            add(cell, event.code() + "_ever", gate.rate(patients, pair -> pair.a() > 0));
        }
        add(cell, Aggregate.N, gate.count(recorded(cell, SafetyEvent.ERYTHEMA)));
    }

    private KeyedCounts recorded(Cell cell, SafetyEvent event) {
        var place = Plan.place(ContributionKind.SAFETY, RatedBy.NONE, Cell.ALL, event, cell.arm());
        return tally.counted(place, POPULATIONS.getOrDefault(cell.population(), Set.of()));
    }

    private void add(Cell cell, String statistic, Figure figure) {
        var unit = statistic.equals(Aggregate.N)
                ? "patients"
                : Statistic.of(statistic, cell, plan.instruments()).unit();
        rows.add(new Aggregate(cell, statistic, unit, figure));
    }

    /** How the difference of a figure between two arms is called. */
    private static final class Names {
        private Names() {}

        static String difference(String statistic) {
            return statistic.equals("mean_improvement")
                    ? "difference"
                    : statistic.replace("responders_", "responder_difference_");
        }
    }
}

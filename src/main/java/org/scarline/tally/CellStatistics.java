package org.scarline.tally;

import java.util.OptionalDouble;
import java.util.TreeMap;
import org.scarline.clinic.Instrument;
import org.scarline.clinic.Instruments;
import org.scarline.clinic.Points;
import org.scarline.clinic.ResponderRule;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.Landmark;
import org.scarline.derive.outcome.Level;
import org.scarline.results.Method;
import org.scarline.stats.Proportion;
import org.scarline.stats.Weighted;

/** What is calculated for each cell: improvement, baseline, responders, for grades the shift table, at the end the spread. */
final class CellStatistics {
    private static final String ONE_ARM = "no control group; includes regression to the mean";
    private static final String BY_SESSIONS = ONE_ARM + "; not a dose response";

    private final Instruments instruments;
    private final ChangeStatistics changes;

    CellStatistics(Instruments instruments) {
        this.instruments = instruments;
        this.changes = new ChangeStatistics(instruments);
    }

    void add(Tally tally, Collected to) {
        to.each(tally.keys(ContributionKind.CELLS), (key, own) -> add(tally, key, own));
    }

    private void add(Tally tally, Contribution.Key key, Collected to) {
        var place = tally.at(key);
        for (var population : Population.at(key.level(), tally)) {
            var cell = TalliedCell.of(population, key);
            if (to.wants(cell)) {
                add(place.of(population), key, to.at(cell, note(key.level())));
            }
        }
        changes.add(tally, key, to);
    }

    private static String note(Level level) {
        return level.axis().equals("sessions") ? BY_SESSIONS : ONE_ARM;
    }

    private void add(PatientCounts counted, Contribution.Key key, ResultRowBuilder to) {
        if (counted.isEmpty()) {
            return;
        }
        if (key.arm().equals(Landmark.MORE)) {
            to.count("patients", counted.n());
            return;
        }
        var instrument = instruments.get(key.instrument());
        improvement(counted, to);
        if (!instrument.isChange()) {
            to.value("mean_baseline", mean(counted), counted.n(), Method.MEAN);
            responders(instrument, counted, to);
            if (instrument.grade()) {
                shift(instrument, counted, to);
            }
        }
    }

    private static void improvement(PatientCounts counted, ResultRowBuilder to) {
        var improvement = counted.weighted((a, b) -> Points.toDouble(b));
        to.mean("mean_improvement", improvement);
        to.value("sd_improvement", improvement.sd(), improvement.n(), Method.SD);
        to.value("median_improvement", quantile(improvement, 0.5), improvement.n(), Method.QUANTILE_7);
        to.value("q1_improvement", quantile(improvement, 0.25), improvement.n(), Method.QUANTILE_7);
        to.value("q3_improvement", quantile(improvement, 0.75), improvement.n(), Method.QUANTILE_7);
    }

    private static OptionalDouble quantile(Weighted values, double p) {
        return OptionalDouble.of(values.quantile(p));
    }

    private static OptionalDouble mean(PatientCounts counted) {
        return OptionalDouble.of(counted.weighted((a, b) -> Points.toDouble(a)).mean());
    }

    /** A scar that could not get better says nothing about the treatment: it leaves rates and percentages. */
    private static void responders(Instrument instrument, PatientCounts counted, ResultRowBuilder to) {
        var movable = movable(instrument, counted);
        if (movable.n() < counted.n()) {
            to.count("at_floor", counted.n() - movable.n());
        }
        if (movable.isEmpty()) {
            return;
        }
        if (!instrument.grade()) {
            to.mean("mean_improvement_pct", movable.weighted((a, b) -> 100.0 * b / instrument.possible(a)));
        }
        for (ResponderRule rule : instrument.responderRules()) {
            to.rate("responders_" + rule.code(), responders(rule, instrument, movable));
        }
    }

    /** Patients who can still improve. */
    static PatientCounts movable(Instrument instrument, PatientCounts counted) {
        return counted.where((a, b) -> instrument.possible(a) > 0);
    }

    /** How many of them improved as the rule asks; at least one patient. */
    static Proportion responders(ResponderRule rule, Instrument instrument, PatientCounts movable) {
        return movable.proportion((a, b) -> rule.met(b, instrument.possible(a)));
    }

    private static void shift(Instrument instrument, PatientCounts counted, ResultRowBuilder to) {
        var whole = counted.where((a, b) -> a % Points.ONE == 0 && b % Points.ONE == 0);
        if (!whole.isEmpty()) {
            var shifts = new TreeMap<String, Long>();
            whole.forEach((pair, patients) -> shifts.merge(name(instrument, pair), patients, Long::sum));
            shifts.forEach((name, patients) -> to.part(name, patients, whole.n()));
        }
        if (whole.n() < counted.n()) {
            to.events("shift_other", counted.n() - whole.n(), counted.n());
        }
    }

    private static String name(Instrument instrument, PatientCounts.Pair pair) {
        var now = instrument.after(pair.a(), pair.b());
        return "shift_" + pair.a() / Points.ONE + "_" + now / Points.ONE;
    }
}

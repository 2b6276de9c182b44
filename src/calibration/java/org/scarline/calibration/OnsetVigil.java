package org.scarline.calibration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.scarline.compare.Register;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.Outcome;
import org.scarline.derive.outcome.TimeLevel;
import org.scarline.results.ResultRow;
import org.scarline.results.Results;
import org.scarline.stats.SplitMix64;
import org.scarline.tally.Tally;

/** Many growing cohorts of which only the time to first improvement is known, each looked at week by week. */
final class OnsetVigil {
    private static final int PATIENTS = 240;
    private static final int LEAST = 30;

    private static final Contribution.Key PLACE = new Contribution.Key(
            ContributionKind.TIME,
            "goodman_baron_grade",
            "clinician",
            Contribution.ALL,
            TimeLevel.TIME,
            Contribution.ALL);

    private static final Outcome.Rows NO_ROWS = new Outcome.Rows(OptionalInt.empty(), 0, 0);

    private final OnsetWorld onset;
    private final String claim;

    /** A claim on the share improved by the world's day. */
    OnsetVigil(OnsetWorld onset, String claim) {
        this.onset = onset;
        this.claim = claim;
    }

    World world() {
        return onset.world();
    }

    List<Verdicted> verdicts(int cohorts) {
        return Vigil.verdicted(world(), Parallel.map("onset verdicts, " + world().name(), cohorts, this::watch));
    }

    /** How often the interval of everybody at the end holds the half that is true. */
    Coverage coverage(int cohorts, int size) {
        var key = cell().row("cumulative_low");
        var told = Parallel.map("onset coverage, " + world().name(), cohorts, number -> {
            var results = results(cohort(number, size), Cohort.CLOSED);
            return results.find(key).map(Coverage.Told::of).orElse(Coverage.Told.NOTHING);
        });
        var watch = Watch.known("share improved by day " + onset.day() + " (likelihood ratio)", key, 0.5);
        return Coverage.of(world(), watch, size, 0.5, told);
    }

    private Map<String, Ever> watch(int number) {
        var watching = new Watching(Register.only(claim));
        var patients = cohort(number, PATIENTS);
        for (var week = 0; week < Looks.COUNT; week++) {
            var today = Cohort.OPENED.plusWeeks(week);
            var seen = patients.stream()
                    .filter(each -> each.visits().stream().anyMatch(visit -> !visit.isAfter(today)))
                    .toList();
            if (seen.size() >= LEAST) {
                watching.look(results(seen, today));
            }
        }
        return watching.byReading();
    }

    private List<OnsetWorld.Patient> cohort(int number, int size) {
        var numbers = SplitMix64.of(world().seed(number));
        var patients = new ArrayList<OnsetWorld.Patient>();
        for (var i = 0; i < size; i++) {
            patients.add(onset.draw(numbers));
        }
        return patients;
    }

    private Cell cell() {
        return Cell.at("time", Integer.toString(onset.day()));
    }

    private Results results(List<OnsetWorld.Patient> patients, LocalDate today) {
        var tally = new Tally((int) today.toEpochDay());
        patients.stream()
                .filter(each -> !each.visits().isEmpty())
                .forEach(each -> tally.add("clinic", outcome(each.interval(today))));
        ResultRow.Key key = cell().row("cumulative_low");
        return Cohort.results(tally, key.cell()::equals);
    }

    private static Outcome outcome(long[] interval) {
        return outcome(Outcome.Skin.UNKNOWN, List.of(contribution(interval)));
    }

    /** Of a patient of whom nothing else is known. */
    static Outcome outcome(Outcome.Skin skin, List<Contribution> contributions) {
        return new Outcome(new Outcome.Person(skin, "", OptionalInt.empty()), false, NO_ROWS, List.of(), contributions);
    }

    /** An interval with 0 for an open end, as the tally takes it. */
    static Contribution contribution(long[] interval) {
        return new Contribution(PLACE, interval[0], interval[1] == 0 ? ContributionKind.OPEN : interval[1]);
    }
}

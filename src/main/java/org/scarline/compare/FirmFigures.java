package org.scarline.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.scarline.clinic.Arms;
import org.scarline.clinic.Instruments;
import org.scarline.compare.Sensitivity.Flip;
import org.scarline.results.Cell;
import org.scarline.results.ResultRow;
import org.scarline.results.Results;
import org.scarline.results.Statistic;

/**
 * What a verdict may owe to regression to the mean, and what it would take for a firm one to fall: how little the patients
 * not seen may have gained, and of two arms how strong something unmeasured would have to be.
 */
final class FirmFigures {
    private static final String FINAL = "final";
    private static final String TIPPING_POINT = "tipping_point";

    private final Results results;
    private final Instruments instruments;

    FirmFigures(Results results, Instruments instruments) {
        this.results = results;
        this.instruments = instruments;
    }

    /** In a fixed order. */
    List<Sensitivity> of(Verdict verdict) {
        var rows = new ArrayList<Sensitivity>();
        var cell = verdict.observed().cell();
        results.find(cell.statistic("regression_to_mean"))
                .filter(row -> verdict.observed()
                        .statistic()
                        .filter(each -> each.name().equals("mean_improvement"))
                        .isPresent())
                .ifPresent(row -> rows.add(figure(verdict, "regression_to_mean", verdict.finding(), observed(row))));
        if (!verdict.finding().isFirm() || verdict.kind() != Verdict.Kind.OUTCOME) {
            return rows;
        }
        if (cell.axis().equals(FINAL) || cell.axis().equals("continued")) {
            rows.addAll(cell.twoArms() ? ofArms(verdict) : ofOne(verdict));
        }
        for (var name : List.of("e_value", "e_value_of_interval")) {
            results.find(cell.statistic(name))
                    .ifPresent(row -> rows.add(figure(verdict, name, verdict.finding(), observed(row))));
        }
        return rows;
    }

    /** Patients whose course is over and who were not seen: all of them, and those of each arm alone. */
    private List<Sensitivity> ofOne(Verdict verdict) {
        var cell = verdict.observed().cell();
        var rows = new ArrayList<Sensitivity>();
        followedUp(cell, cell.arm()).ifPresent(all -> {
            var unseen = unseen(verdict, all);
            rows.add(ofUnseen(verdict, cell.arm(), unseen, unseen));
            if (cell.axis().equals(FINAL) && cell.arm().equals(Cell.ALL)) {
                wholeArms(cell).stream()
                        .flatMap(arm -> followedUp(cell, arm).stream())
                        .forEach(row -> rows.add(ofUnseen(verdict, row.cell().arm(), unseen(verdict, row), unseen)));
            }
        });
        return rows;
    }

    private Sensitivity ofUnseen(Verdict verdict, String arm, long some, long all) {
        // The word falls where bound + f (μ − m) meets the threshold; f is their share of the patients, seen or not,
        // of whom those seen and the others not seen have the mean m
        var share = (double) some / (verdict.n() + all);
        return tipping(verdict, arm, verdict.estimate().orElseThrow() - slack(verdict) / share, some);
    }

    private List<Sensitivity> ofArms(Verdict verdict) {
        var cell = verdict.observed().cell();
        var sides = Arms.sides(cell.arm());
        var patients = verdict.observed().patients();
        if (patients.first().isEmpty()) {
            return List.of();
        }
        return Stream.of(
                        ofSide(verdict, sides.get(0), patients.first().getAsLong(), 1),
                        ofSide(verdict, sides.get(1), patients.second().orElseThrow(), -1))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Sensitivity> ofSide(Verdict verdict, String arm, long seen, int side) {
        var cell = verdict.observed().cell();
        var mean = results.find(cell.inArm(arm).statistic("mean_improvement"))
                .map(ResultRow::estimate)
                .orElse(OptionalDouble.empty());
        return followedUp(cell, arm).filter(row -> mean.isPresent()).map(row -> {
            // One arm's unseen move the difference by ± f (μ − m), m and f the arm's
            var unseen = unseen(verdict, row);
            var share = (double) unseen / (seen + unseen);
            return tipping(verdict, arm, mean.getAsDouble() - side * slack(verdict) / share, unseen);
        });
    }

    /** How far the interval that decides lies beyond the threshold. */
    private static double slack(Verdict verdict) {
        var always = verdict.observed().always().orElseThrow();
        var threshold = verdict.threshold().orElseThrow();
        return always.low() > threshold ? always.low() - threshold : always.high() - threshold;
    }

    private List<String> wholeArms(Cell cell) {
        return results.named("followed_up").stream()
                .map(ResultRow::cell)
                .filter(each -> !each.ofStartArm()
                        && !each.arm().equals(Cell.ALL)
                        && each.equals(cell.at(FINAL, FINAL).inArm(each.arm())))
                .map(Cell::arm)
                .sorted()
                .toList();
    }

    /** Those of the arm who could have been evaluated; empty where all of them have a final rating. */
    private Optional<ResultRow> followedUp(Cell cell, String arm) {
        return results.find(cell.at(FINAL, FINAL).inArm(arm).statistic("followed_up"))
                .filter(row -> row.n() > row.events().orElse(0));
    }

    /** On the axis {@code continued} also those without a rating before the final one. */
    private static long unseen(Verdict verdict, ResultRow followedUp) {
        var seen = followedUp.events().orElse(0);
        var both = verdict.observed().cell().axis().equals(FINAL) ? seen : Math.min(seen, verdict.n());
        return followedUp.n() - both;
    }

    private Sensitivity tipping(Verdict verdict, String arm, double point, long unseen) {
        var cell = verdict.observed().cell().inArm(arm);
        return figure(
                verdict,
                TIPPING_POINT,
                FindingRule.atMostLeaning(verdict.finding()),
                new Observed(
                        cell,
                        Optional.of(Statistic.of(TIPPING_POINT, cell, instruments)),
                        OptionalDouble.of(point),
                        Optional.empty(),
                        Optional.empty(),
                        Patients.of(unseen)));
    }

    private static Observed observed(ResultRow row) {
        return new Observed(
                row.cell(),
                Optional.of(row.statistic()),
                row.estimate(),
                Optional.empty(),
                Optional.empty(),
                Patients.of(row));
    }

    private static Sensitivity figure(Verdict verdict, String name, Verdict.Finding finding, Observed observed) {
        return new Sensitivity(verdict.key(), name, finding, observed, verdict.threshold(), Flip.FIGURE);
    }
}

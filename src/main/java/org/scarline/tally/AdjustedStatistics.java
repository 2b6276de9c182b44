package org.scarline.tally;

import java.util.List;
import java.util.Map;
import org.scarline.clinic.Instruments;
import org.scarline.derive.outcome.Comparison;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.RatedLevel;
import org.scarline.results.Cell;
import org.scarline.results.Method;
import org.scarline.results.RatedBy;
import org.scarline.stats.Difference;
import org.scarline.stats.adjusted.EValue;
import org.scarline.stats.adjusted.MixedModel;
import org.scarline.stats.adjusted.OverlapWeighted;
import org.scarline.stats.twoarms.HedgesG;

/**
 * RF against standard needling, and a laser on top of RF, at the final rating once more, with more of what the patients
 * differ in than their baseline: checks of the adjusted difference, no further comparisons.
 */
final class AdjustedStatistics {
    private static final List<Comparison> COMPARISONS =
            List.of(new Comparison("rf", "standard"), new Comparison("rf+laser", "rf"));

    /** Patients of each arm, or as many of equal weight, below whom nothing is adjusted. */
    private static final int LEAST = 10;

    private final Instruments instruments;

    AdjustedStatistics(Instruments instruments) {
        this.instruments = instruments;
    }

    /** Patients of both arms by all that they are compared by. */
    private record Both(
            Map<ComparedPatient, Long> first, Map<ComparedPatient, Long> second, ResultRowBuilder.Arms arms) {
        static Both of(Map<ComparedPatient, Long> first, Map<ComparedPatient, Long> second) {
            return new Both(first, second, new ResultRowBuilder.Arms(patients(first), patients(second)));
        }

        boolean enough() {
            return arms.first() >= LEAST && arms.second() >= LEAST;
        }

        Covariates covariates() {
            return Covariates.of(first.keySet(), second.keySet());
        }

        private static long patients(Map<ComparedPatient, Long> arm) {
            return arm.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** One comparison by one kind of rating. */
    private record Asked(Comparison comparison, RatedBy ratedBy) {}

    void add(Tally tally, Collected to) {
        var all = COMPARISONS.stream()
                .flatMap(comparison ->
                        ratedBy(tally, comparison.first()).stream().map(ratedBy -> new Asked(comparison, ratedBy)))
                .toList();
        to.each(all, (asked, own) -> add(tally, asked, own));
    }

    private void add(Tally tally, Asked asked, Collected to) {
        var comparison = asked.comparison();
        var cell = Cell.of(RatedLevel.FINAL.axis(), RatedLevel.FINAL.code())
                .measuredBy(asked.ratedBy())
                .inArm(comparison.name());
        if (to.wants(cell)) {
            var both = Both.of(
                    tally.compared(asked.ratedBy(), comparison.first(), comparison),
                    tally.compared(asked.ratedBy(), comparison.second(), comparison));
            if (both.enough()) {
                add(both, cell, to.at(cell, ComparisonStatistics.NOT_RANDOMISED));
            }
        }
    }

    private static List<RatedBy> ratedBy(Tally tally, String arm) {
        return tally.keys(ContributionKind.CELLS).stream()
                .filter(key -> key.level() == RatedLevel.FINAL
                        && key.arm().equals(arm)
                        && key.scarType().equals(Contribution.ALL))
                .map(key -> new RatedBy(key.instrument(), key.raterRole()))
                .toList();
    }

    private void add(Both both, Cell cell, ResultRowBuilder to) {
        var covariates = both.covariates();
        overlap(both, covariates, to);
        mixed(both, covariates, to);
        eValue(new TwoArms(instruments.get(cell.instrument()), counts(both.first()), counts(both.second())), to);
    }

    private static void overlap(Both both, Covariates covariates, ResultRowBuilder to) {
        OverlapWeighted.of(covariates.profiles(both.first()), covariates.profiles(both.second()))
                .ifPresent(found -> {
                    to.ofArms("effective_first", found.effectiveFirst(), both.arms(), Method.KISH);
                    to.ofArms("effective_second", found.effectiveSecond(), both.arms(), Method.KISH);
                    if (Math.min(found.effectiveFirst(), found.effectiveSecond()) >= LEAST) {
                        found.difference()
                                .ifPresent(difference -> difference("overlap", difference, both, Method.OVERLAP, to));
                    }
                });
    }

    private static void mixed(Both both, Covariates covariates, ResultRowBuilder to) {
        var patients = covariates.patients(both.first(), both.second());
        MixedModel.effect(patients, Covariates.ARM).ifPresent(found -> {
            difference("mixed", found.effect(), both, Method.MIXED, to);
            to.ofArms("sd_between_patients", found.betweenPatients(), both.arms(), Method.MIXED);
            to.ofArms("sd_between_sites", found.betweenSites(), both.arms(), Method.MIXED);
        });
    }

    private static void difference(String how, Difference found, Both both, Method method, ResultRowBuilder to) {
        to.difference("difference_" + how, found.estimate(), found.ci95(), both.arms(), method);
        to.ofArms("se_difference_" + how, found.standardError(), both.arms(), method);
    }

    private static void eValue(TwoArms arms, ResultRowBuilder to) {
        var sd = HedgesG.pooledDeviation(TwoArms.improvement(arms.first()), TwoArms.improvement(arms.second()));
        if (sd.isPresent()) {
            arms.adjusted().ifPresent(found -> {
                to.ofArms("e_value", EValue.of(found.estimate(), sd.getAsDouble()), arms.arms(), Method.E_VALUE);
                to.ofArms(
                        "e_value_of_interval", EValue.of(found.ci95(), sd.getAsDouble()), arms.arms(), Method.E_VALUE);
            });
        }
    }

    private static PatientCounts counts(Map<ComparedPatient, Long> arm) {
        var counts = new Gathered(arm.size());
        arm.forEach((patient, patients) ->
                counts.add(patient.gain().a(), patient.gain().b(), patients));
        return counts.counts();
    }
}

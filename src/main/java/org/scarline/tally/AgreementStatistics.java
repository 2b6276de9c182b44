package org.scarline.tally;

import org.scarline.clinic.Instrument;
import org.scarline.clinic.Instruments;
import org.scarline.clinic.Points;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.results.Method;
import org.scarline.stats.agreement.IntraclassCorrelation;
import org.scarline.stats.agreement.ScorePair;
import org.scarline.stats.agreement.WeightedKappa;

/** How well two raters of a site agree: weighted kappa for grades, the intraclass correlation for scores. */
final class AgreementStatistics {
    /** Fewer patients tell nothing of agreement. */
    private static final long ESTIMATED_FROM = 10;

    private final Instruments instruments;

    AgreementStatistics(Instruments instruments) {
        this.instruments = instruments;
    }

    void add(Tally tally, Collected to) {
        for (var key : tally.keys(ContributionKind.AGREEMENT)) {
            for (var site : tally.sites()) {
                var cell = TalliedCell.ofRaters(Population.site(site), key);
                var counted = to.wants(cell) ? tally.counted(key, Population.site(site)) : PatientCounts.NOBODY;
                if (counted.n() >= ESTIMATED_FROM) {
                    add(instruments.get(key.instrument()), counted, to.at(cell, ""));
                }
            }
        }
    }

    private static void add(Instrument instrument, PatientCounts counted, ResultRowBuilder to) {
        var pairs = counted.each((pair, patients) ->
                        new ScorePair(Points.toDouble(pair.a()), Points.toDouble(pair.b()), patients))
                .toList();
        var n = counted.n();
        if (instrument.grade()) {
            WeightedKappa.linear(pairs)
                    .ifPresent(kappa ->
                            to.estimated("kappa_linear", kappa, WeightedKappa.linear95(pairs), n, Method.KAPPA));
            WeightedKappa.quadratic(pairs)
                    .ifPresent(kappa ->
                            to.estimated("kappa_quadratic", kappa, WeightedKappa.quadratic95(pairs), n, Method.KAPPA));
        } else {
            IntraclassCorrelation.of(pairs)
                    .ifPresent(icc -> to.estimated("icc_2_1", icc, IntraclassCorrelation.of95(pairs), n, Method.ICC));
        }
    }
}

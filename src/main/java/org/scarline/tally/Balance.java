package org.scarline.tally;

import org.scarline.results.Method;
import org.scarline.stats.Proportion;

/** How alike two arms were before treatment: nobody drew lots, so severity and skin type may differ. */
final class Balance {
    private Balance() {}

    static void add(TwoArms arms, Parallel.Sides sides, Population population, ResultRowBuilder to) {
        if (!arms.instrument().isChange()) {
            baseline(arms, to);
        }
        if (population.name().equals(Population.ALL.name())) {
            skin(
                    "first",
                    sides.first(Population.FITZPATRICK_4_6).n(),
                    sides.first(Population.FITZPATRICK_1_3).n(),
                    to);
            skin(
                    "second",
                    sides.second(Population.FITZPATRICK_4_6).n(),
                    sides.second(Population.FITZPATRICK_1_3).n(),
                    to);
        }
    }

    private static void baseline(TwoArms arms, ResultRowBuilder to) {
        var first = TwoArms.baseline(arms.first());
        var second = TwoArms.baseline(arms.second());
        to.noted("balance_baseline_first", first.mean(), first.n(), Method.MEAN);
        to.noted("balance_baseline_second", second.mean(), second.n(), Method.MEAN);
        if (first.n() > 1 && second.n() > 1) {
            // (m₁ − m₂) / √((s₁² + s₂²) / 2), Austin 2009
            var spread = Math.sqrt(
                    (first.variance().orElseThrow() + second.variance().orElseThrow()) / 2);
            if (spread > 0) {
                to.ofArms("balance_baseline_smd", (first.mean() - second.mean()) / spread, arms.arms(), Method.SMD);
            }
        }
    }

    private static void skin(String arm, long dark, long light, ResultRowBuilder to) {
        if (dark + light > 0) {
            to.rate("balance_fitzpatrick_4_6_" + arm, new Proportion(dark, dark + light));
        }
    }
}

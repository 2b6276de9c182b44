package org.scarline.stats.adjusted;

import java.util.Comparator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;

/** Where a function of a share is least: the best of a few, then between its neighbours (Brent 1973); 0 itself counts. */
final class Minimum {
    private static final int LOOKS = 12;
    private static final double MOST = 1 - 1e-7;
    private static final double RELATIVE = 1e-9;
    private static final double ABSOLUTE = 1e-11;

    private Minimum() {}

    static double of(DoubleUnaryOperator function) {
        var seen = IntStream.rangeClosed(0, LOOKS)
                .mapToDouble(look -> function.applyAsDouble(place(look)))
                .toArray();
        int best = IntStream.rangeClosed(0, LOOKS)
                .boxed()
                .min(Comparator.comparingDouble(look -> seen[look]))
                .orElseThrow();
        var found = new BrentOptimizer(RELATIVE, ABSOLUTE)
                .optimize(
                        new UnivariateObjectiveFunction(function::applyAsDouble),
                        GoalType.MINIMIZE,
                        new SearchInterval(place(Math.max(0, best - 1)), place(Math.min(LOOKS, best + 1))),
                        MaxEval.unlimited());
        return seen[0] <= found.getValue() ? 0 : found.getPoint();
    }

    private static double place(int look) {
        return MOST * look / LOOKS;
    }
}

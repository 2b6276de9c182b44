package org.scarline.stats.turnbull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import org.scarline.stats.turnbull.LeaningFits.Fit;
import org.scarline.stats.turnbull.MassCurve.Point;

/**
 * Looks among the estimates with a weight on one side of a day for a mass there, or for a fall of the log-likelihood. Both
 * grow with the weight, and each fit tells how fast: a few find either by Newton's method, which is kept between the
 * weights that are known to be too small and too large.
 */
final class SideSearch {
    /** Times as many as the patients a weight may be; shares nearer to none or all than it reaches count as none or all. */
    private static final double MOST_WEIGHT = 1e6;

    /** How near a fit's root must come: the curve from there errs by the square of that at most. */
    private static final double NEAR = 1e-5;

    /** Fits after which what stands is taken: far more than it ever takes. */
    private static final int MOST_FITS = 100;

    private final LeaningFits fits;
    private final LeaningFits.Side side;
    private final List<Fit> known = new ArrayList<>();
    private WeightBracket bracket = new WeightBracket();

    SideSearch(LeaningFits fits, LeaningFits.Side side) {
        this.fits = fits;
        this.side = side;
    }

    /** The mass at which the root is that, above 0; empty where no weight reaches it. */
    OptionalDouble massAt(double root) {
        return find(curve -> curve.atRoot(root), root, fit -> false).stream()
                .mapToDouble(Point::mass)
                .findFirst();
    }

    /** The root at a mass above that of the patients' own estimate; empty where no weight reaches it. */
    OptionalDouble rootAt(double mass) {
        return find(curve -> curve.atMass(mass), 1, fit -> false).stream()
                .mapToDouble(Point::root)
                .findFirst();
    }

    /**
     * Whether the root at a mass above that of the patients' own estimate is at most that; empty where no weight reaches
     * the mass. As its square is convex in the mass, mostly the first fit tells.
     */
    Optional<Boolean> allows(double mass, double most) {
        var bounds = new Bounds(mass, most, side.unweighted());
        return find(curve -> curve.atMass(mass), most, fit -> bounds.excludes(fit) || bounds.allows(fit))
                .map(found -> known.stream().anyMatch(bounds::allows)
                        || (found.root() <= most && known.stream().noneMatch(bounds::excludes)));
    }

    /** How many estimates it took so far. */
    int fits() {
        return known.size();
    }

    /** What a fit says of the root at a mass. */
    private record Bounds(double mass, double most, double unweighted) {
        /** The square lies above its tangent. */
        boolean excludes(Fit fit) {
            return fit.root() * fit.root() + 2 * fit.weight() / fit.mass() * (mass - fit.mass()) > most * most;
        }

        /** The square lies below its chord. */
        boolean allows(Fit fit) {
            return fit.mass() >= mass
                    && fit.root() * fit.root() * (mass - unweighted) <= most * most * (fit.mass() - unweighted);
        }
    }

    /** Where the aim is met; empty where no weight reaches it. */
    private Optional<Point> find(Function<MassCurve, Point> aim, double far, Predicate<Fit> isEnough) {
        var most = MOST_WEIGHT * fits.n();
        var weight = Math.min(start(aim, far), most);
        for (var count = 1; ; count++) {
            var fit = fit(weight);
            var met = aim.apply(curve(known.size() - 1));
            bracket.take(fit, met.root());
            if (distance(fit, met) <= NEAR || isEnough.test(fit) || bracket.isNarrow() || count == MOST_FITS) {
                return Optional.of(met);
            }
            if (!bracket.isBounded() && weight >= most) {
                return Optional.empty();
            }
            weight = Math.min(bracket.next(met.weight(), count), most);
        }
    }

    private Fit fit(double weight) {
        var fit = fits.fit(side, weight);
        if (known.isEmpty()) {
            fits.learn(side, fit);
        }
        known.add(fit);
        return fit;
    }

    /** Where the search begins: as seen from the nearest of what is known, or about so many standard errors away. */
    private double start(Function<MassCurve, Point> aim, double far) {
        bracket = new WeightBracket();
        var nearest = Double.POSITIVE_INFINITY;
        var expected = 0.0;
        for (var at = 0; at < known.size(); at++) {
            var fit = known.get(at);
            var met = aim.apply(curve(at));
            bracket.take(fit, met.root());
            if (distance(fit, met) < nearest) {
                nearest = distance(fit, met);
                expected = met.weight();
            }
        }
        return known.isEmpty() ? fits.expected(side, far) : bracket.next(expected, 0);
    }

    private static double distance(Fit fit, Point met) {
        return Math.abs(fit.root() - met.root());
    }

    /** Near one of the fits, as the one found before it lets it expect. */
    private MassCurve curve(int at) {
        return new MassCurve(known.get(at), known.get(Math.max(0, at - 1)));
    }
}

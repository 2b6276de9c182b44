package org.scarline.calibration;

import java.util.List;
import java.util.function.Predicate;

/**
 * How often a verdict was ever firm over all looks.
 *
 * @param claim with its reading
 * @param cohorts that were looked at
 * @param supported of them, those in which it was ever supported
 * @param contradicted those in which it was ever contradicted
 * @param firm those in which it was either
 * @param held those in which it was ever firm for all outcome claims together
 * @param ordinary those in which the ordinary interval would have made it firm
 * @param atLast those in which the last look supported it
 * @param n mean number of patients behind the last verdict
 */
record Verdicted(
        String world,
        String claim,
        long cohorts,
        long supported,
        long contradicted,
        long firm,
        long held,
        long ordinary,
        long atLast,
        double n) {
    static Verdicted of(World world, String claim, List<Ever> cohorts) {
        return new Verdicted(
                world.name(),
                claim,
                cohorts.size(),
                cohorts.stream().filter(Ever::supported).count(),
                cohorts.stream().filter(Ever::contradicted).count(),
                cohorts.stream().filter(Ever::firm).count(),
                cohorts.stream().filter(Ever::held).count(),
                cohorts.stream().filter(Ever::ordinary).count(),
                cohorts.stream().filter(Ever::supportedAtLast).count(),
                cohorts.stream().mapToLong(Ever::n).average().orElse(0));
    }

    /** Over several claims of one world: in how many cohorts any of them was. */
    static Verdicted any(World world, List<List<Ever>> cohorts) {
        return new Verdicted(
                world.name(),
                "any of them",
                cohorts.size(),
                count(cohorts, Ever::supported),
                count(cohorts, Ever::contradicted),
                count(cohorts, Ever::firm),
                count(cohorts, Ever::held),
                count(cohorts, Ever::ordinary),
                count(cohorts, Ever::supportedAtLast),
                cohorts.stream()
                        .flatMap(List::stream)
                        .mapToLong(Ever::n)
                        .average()
                        .orElse(0));
    }

    private static long count(List<List<Ever>> cohorts, Predicate<Ever> what) {
        return cohorts.stream().filter(each -> each.stream().anyMatch(what)).count();
    }

    double share(long some) {
        return (double) some / cohorts;
    }

    /** Monte Carlo standard error of a share of the cohorts. */
    double error(long some) {
        return Math.sqrt(share(some) * (1 - share(some)) / cohorts);
    }
}

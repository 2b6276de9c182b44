package org.scarline.compare;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scarline.clinic.Arms;
import org.scarline.results.Cell;
import org.scarline.results.ResultRow;
import org.scarline.results.Results;

/**
 * The same two arms looked at in other ways: by what a course began with, among patients of like severity, adjusted
 * further, and site by site. Where one of these points the other way, who got which arm may have made the difference.
 */
final class ConsistencyChecks {
    /** Patients of each arm below whom a group tells nothing. */
    private static final int LEAST = 10;

    private static final String ADJUSTED = "difference_adjusted";
    private static final String PLAIN = "difference";
    private static final String MEAN = "mean_improvement";
    private static final String OF_SITES =
            "no clinic has both treatments, so that the difference is one of clinics as well";

    private final Results results;

    /** Sites where two arms are held against each other, and sites where anybody was rated again. */
    private final List<String> comparing;

    private final List<String> rating;

    ConsistencyChecks(Results results) {
        this.results = results;
        this.comparing = sites(results, ADJUSTED, PLAIN);
        this.rating = sites(results, MEAN);
    }

    /**
     * What keeps a word on two arms from being firm, in words: other ways to look that point the other way than the estimate,
     * and that no site has both. None for one arm.
     */
    List<String> holdingBack(Cell cell, double estimate) {
        if (!cell.twoArms()) {
            return List.of();
        }
        var away = named(cell).entrySet().stream()
                .filter(each -> enough(each.getValue()))
                .filter(each -> each.getValue().estimate().orElse(0) * Math.signum(estimate) < 0)
                .map(each -> each.getKey() + " points the other way");
        return Stream.concat(away, isOfSites(cell) ? Stream.of(OF_SITES) : Stream.empty())
                .toList();
    }

    /** Whether there are several sites, and each has one of the two treatments alone. */
    private boolean isOfSites(Cell cell) {
        var sides = Arms.sides(cell.arm());
        var first = sites(cell.inArm(sides.get(0)));
        var second = sites(cell.inArm(sides.get(1)));
        return !first.isEmpty() && !second.isEmpty() && Collections.disjoint(first, second);
    }

    private Set<String> sites(Cell ofArm) {
        return rating.stream()
                .filter(site -> results.find(
                                ofArm.inPopulation(Cell.populationOf(site)).statistic(MEAN))
                        .isPresent())
                .collect(Collectors.toSet());
    }

    private Map<String, ResultRow> named(Cell cell) {
        var named = new LinkedHashMap<String, ResultRow>();
        if (!cell.ofStartArm()) {
            find(cell.byStartArm(), ADJUSTED).ifPresent(row -> named.put("start arm", row));
        }
        for (var severity : List.of("low", "mid", "high")) {
            find(cell, "difference_stratum_" + severity).ifPresent(row -> named.put(severity + " severity", row));
        }
        find(cell, "difference_overlap").ifPresent(row -> named.put("overlap weights", row));
        find(cell, "difference_mixed").ifPresent(row -> named.put("the mixed model", row));
        if (cell.population().equals(Cell.ALL)) {
            for (var site : comparing) {
                var ofSite = cell.inPopulation(Cell.populationOf(site));
                find(ofSite, ADJUSTED).or(() -> find(ofSite, PLAIN)).ifPresent(row -> named.put(site, row));
            }
        }
        return named;
    }

    private Optional<ResultRow> find(Cell cell, String statistic) {
        return results.find(cell.statistic(statistic))
                .filter(row -> row.estimate().isPresent());
    }

    private static List<String> sites(Results results, String... statistics) {
        return Stream.of(statistics)
                .flatMap(statistic -> results.named(statistic).stream())
                .flatMap(row -> row.cell().site().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Of two arms {@code n} counts both, {@code events} the first. */
    private static boolean enough(ResultRow row) {
        var first = row.events().orElse(0);
        return first >= LEAST && row.n() - first >= LEAST;
    }
}

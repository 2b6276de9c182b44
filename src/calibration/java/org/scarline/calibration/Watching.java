package org.scarline.calibration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.scarline.compare.Register;
import org.scarline.compare.Verdict;
import org.scarline.compare.Verdict.Finding;
import org.scarline.results.Results;

/** The verdicts of one cohort over all looks, by claim and reading. */
final class Watching {
    private static final long MIN_N = 30;

    private final Register claims;
    private final Map<String, Ever> byReading = new LinkedHashMap<>();

    Watching(Register claims) {
        this.claims = claims;
    }

    /** Takes in a look. */
    void look(Results results) {
        var parts = new HashMap<String, List<Finding>>();
        for (var verdict : claims.verdicts(results, Cohort.instruments())) {
            var name = verdict.reading().isEmpty() ? verdict.id() : verdict.id() + "/" + verdict.reading();
            var ordinarily =
                    parts.containsKey(name) ? together(Objects.requireNonNull(parts.get(name))) : ordinarily(verdict);
            if (verdict.isPart()) {
                parts.computeIfAbsent(verdict.id() + "/" + verdict.whole(), whole -> new ArrayList<>())
                        .add(ordinarily);
            }
            byReading.computeIfAbsent(name, each -> new Ever()).take(verdict, ordinarily);
        }
    }

    Map<String, Ever> byReading() {
        return byReading;
    }

    /** What the ordinary interval would say, under the same rule and from as many patients. */
    private static Finding ordinarily(Verdict verdict) {
        if (verdict.n() < MIN_N
                || verdict.ciLow().isEmpty()
                || verdict.ciHigh().isEmpty()
                || verdict.threshold().isEmpty()) {
            return Finding.INSUFFICIENT_DATA;
        }
        var threshold = verdict.threshold().getAsDouble();
        if (verdict.ciLow().getAsDouble() <= threshold
                && threshold <= verdict.ciHigh().getAsDouble()) {
            return Finding.LEANING_FOR;
        }
        return verdict.ciLow().getAsDouble() > threshold == verdict.rule().equals(">")
                ? Finding.SUPPORTED
                : Finding.CONTRADICTED;
    }

    private static Finding together(List<Finding> rows) {
        if (rows.contains(Finding.CONTRADICTED)) {
            return Finding.CONTRADICTED;
        }
        return rows.stream().allMatch(each -> each == Finding.SUPPORTED) ? Finding.SUPPORTED : Finding.LEANING_FOR;
    }
}

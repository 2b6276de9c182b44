package org.scarline.calibration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.scarline.compare.Claims;
import org.scarline.compare.Primary;
import org.scarline.compare.Verdict;
import org.scarline.compare.Verdict.Finding;
import org.scarline.compare.Verdicts;
import org.scarline.tally.Results;

/** The verdicts of one cohort over all looks, by claim and reading. */
final class Watching {
    private static final long MIN_N = 30;

    private final Claims claims;
    private final Map<String, Ever> byReading = new LinkedHashMap<>();

    Watching(Claims claims) {
        this.claims = claims;
    }

    /** Takes in a look. */
    void look(Results results) {
        var ofClaim = new ArrayList<Finding>();
        for (var verdict : Verdicts.of(claims, results, Cohort.instruments(), Primary.DEFAULT)) {
            if (verdict.reading().equals("overall")) {
                take(verdict, together(ofClaim));
                ofClaim.clear();
            } else {
                var ordinarily = ordinarily(verdict);
                take(verdict, ordinarily);
                ofClaim.add(ordinarily);
            }
            if (verdict.reading().isEmpty()) {
                ofClaim.clear();
            }
        }
    }

    Map<String, Ever> byReading() {
        return byReading;
    }

    private void take(Verdict verdict, Finding ordinarily) {
        var name = verdict.reading().isEmpty() ? verdict.id() : verdict.id() + "/" + verdict.reading();
        byReading.computeIfAbsent(name, each -> new Ever()).take(verdict, ordinarily);
    }

    /** What the ordinary interval would say, under the same rule and from as many patients. */
    private static Finding ordinarily(Verdict verdict) {
        if (verdict.n() < MIN_N || verdict.ciLow().isEmpty() || verdict.threshold().isEmpty()) {
            return Finding.INSUFFICIENT_DATA;
        }
        var above = verdict.rule().equals(">");
        if (isAbove(verdict.ciLow(), verdict)) {
            return above ? Finding.SUPPORTED : Finding.CONTRADICTED;
        }
        if (isBelow(verdict.ciHigh(), verdict)) {
            return above ? Finding.CONTRADICTED : Finding.SUPPORTED;
        }
        return Finding.LEANING_FOR;
    }

    private static boolean isAbove(OptionalDouble end, Verdict verdict) {
        return end.orElseThrow() > verdict.threshold().orElseThrow();
    }

    private static boolean isBelow(OptionalDouble end, Verdict verdict) {
        return end.orElseThrow() < verdict.threshold().orElseThrow();
    }

    private static Finding together(List<Finding> rows) {
        if (rows.contains(Finding.CONTRADICTED)) {
            return Finding.CONTRADICTED;
        }
        return rows.stream().allMatch(each -> each == Finding.SUPPORTED) ? Finding.SUPPORTED : Finding.LEANING_FOR;
    }
}

package org.scarline.report;

import java.util.Optional;
import java.util.function.Predicate;
import org.scarline.compare.Verdict;
import org.scarline.results.Cell;
import org.scarline.results.Statistic;
import org.scarline.runs.PastRun;

/** The verdicts whose figures stand for a run, found by what they judged: whoever renames a claim moves no headline. */
final class HeadlineRow {
    private static final String FINAL = "final";
    private static final String IMPROVEMENT = "mean_improvement";
    private static final String RESPONDERS = "responders_";

    private HeadlineRow() {}

    /** The mean improvement of all patients at the final rating. */
    static Optional<Verdict> improvement(PastRun run) {
        return first(run, IMPROVEMENT::equals, verdict -> true);
    }

    /** The share of those who met a rule then, on the same scale and by the same raters. */
    static Optional<Verdict> responders(PastRun run) {
        return improvement(run)
                .map(verdict -> verdict.observed().cell().ratedBy())
                .flatMap(ratedBy -> first(
                        run,
                        statistic -> statistic.startsWith(RESPONDERS),
                        verdict -> verdict.observed().cell().ratedBy().equals(ratedBy)));
    }

    private static Optional<Verdict> first(PastRun run, Predicate<String> statistic, Predicate<Verdict> also) {
        return run.verdicts().stream()
                .filter(verdict -> verdict.estimate().isPresent())
                .filter(verdict -> isOverall(verdict.observed().cell()))
                .filter(verdict -> verdict.observed()
                        .statistic()
                        .map(Statistic::name)
                        .filter(statistic)
                        .isPresent())
                .filter(also)
                .findFirst();
    }

    private static boolean isOverall(Cell cell) {
        return cell.population().equals(Cell.ALL)
                && cell.scarType().equals(Cell.ALL)
                && cell.arm().equals(Cell.ALL)
                && cell.axis().equals(FINAL);
    }
}

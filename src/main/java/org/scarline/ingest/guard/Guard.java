package org.scarline.ingest.guard;

import java.util.Optional;
import org.scarline.clinic.Kind;

/**
 * A row of {@code guards.csv}.
 *
 * @param kind of the files that it looks at; empty for all
 * @param least below which it is silent
 * @param limit beyond which it speaks
 */
record Guard(Measure measure, Optional<Kind> kind, Action action, Least least, Limit limit) {
    /**
     * How much there must be: of few lines nothing can be said.
     *
     * @param before lines, rows or days before
     * @param cases lines, rows or days now
     */
    record Least(long before, long cases) {}

    /**
     * How much is too much.
     *
     * @param share of lines or rows, or how many times as long; more than it, or less where less is worse
     * @param increase of the share over the one before
     */
    record Limit(double share, double increase) {}

    boolean isOf(Measure other, Optional<Kind> file) {
        return measure == other && action != Action.OFF && (kind.isEmpty() || kind.equals(file));
    }
}

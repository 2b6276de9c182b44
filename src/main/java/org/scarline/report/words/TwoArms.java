package org.scarline.report.words;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.scarline.clinic.Arms;
import org.scarline.results.ResultRow;

/**
 * Two arms held against each other at the final rating.
 *
 * @param code as the rows name it, {@code rf-standard}
 */
public record TwoArms(ReportContext context, String code) {
    /** Patients of either arm below whom nothing is compared on a page. */
    public static final int LEAST = 10;

    private static final String FINAL = "final";
    private static final String FIRST = "rf-standard";
    private static final String PAIRED = "paired_difference";
    private static final String OF_FIRST = "balance_baseline_first";
    private static final String OF_SECOND = "balance_baseline_second";

    /** Every comparison that the rows know, RF with standard before the combinations; those by start arm are left out. */
    public static List<TwoArms> all(ReportContext context) {
        return with(context, OF_FIRST);
    }

    /** Every two treatments that patients had side by side. */
    public static List<TwoArms> paired(ReportContext context) {
        return with(context, PAIRED);
    }

    private static List<TwoArms> with(ReportContext context, String statistic) {
        return context.rows().results().named(statistic).stream()
                .map(ResultRow::key)
                .filter(key -> key.population().equals(ReportContext.ALL)
                        && key.scarType().equals(ReportContext.ALL))
                .filter(key -> key.instrument().equals(context.instrument())
                        && key.raterRole().equals(context.role()))
                .map(ResultRow.Key::arm)
                .filter(arm -> !Arms.isStart(arm))
                .distinct()
                .sorted(Comparator.comparing((String arm) -> !arm.equals(FIRST)).thenComparing(arm -> arm))
                .map(arm -> new TwoArms(context, arm))
                .toList();
    }

    /** The difference in patients who had RF and standard side by side; empty where it has no interval, or they are too few. */
    public static Optional<ResultRow> sideBySide(ReportContext context) {
        return new TwoArms(context, FIRST)
                .row(ReportContext.ALL, PAIRED)
                .filter(row -> row.n() >= LEAST && Value.of(row).interval().isPresent());
    }

    /** RF and standard, which the report is about; the others are combinations. */
    public boolean isMain() {
        return code.equals(FIRST);
    }

    /** The same two by what a course began with. */
    public TwoArms byStart() {
        return new TwoArms(context, Arms.start(code));
    }

    public String name() {
        return context.comparison(code);
    }

    public Optional<ResultRow> row(String scarType, String statistic) {
        return context.find(scarType, code, FINAL, FINAL, statistic);
    }

    /** Patients of the first-named arm; the row is there wherever both arms have one. */
    public Optional<ResultRow> first(String scarType) {
        return row(scarType, OF_FIRST);
    }

    /** Patients of the other arm. */
    public Optional<ResultRow> second(String scarType) {
        return row(scarType, OF_SECOND);
    }

    /** Whether both arms have enough patients. */
    public boolean isEnough(String scarType) {
        return first(scarType).filter(row -> row.n() >= LEAST).isPresent()
                && second(scarType).filter(row -> row.n() >= LEAST).isPresent();
    }
}

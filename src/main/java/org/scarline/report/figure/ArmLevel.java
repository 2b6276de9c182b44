package org.scarline.report.figure;

import java.util.List;
import org.scarline.clinic.VisitWindow;
import org.scarline.report.words.ReportContext;

/**
 * A place on the x axis.
 *
 * @param code as in the column of {@code results.csv}
 * @param name as readers see it
 */
record ArmLevel(String code, String name, double x) {
    private static final double WEEK = 7;

    /** Visits at their target day, in weeks. */
    static List<ArmLevel> of(ReportContext context, List<VisitWindow> visits) {
        return visits.stream()
                .map(visit -> new ArmLevel(
                        visit.level(), context.words().name("level", visit.level()), visit.target() / WEEK))
                .toList();
    }
}

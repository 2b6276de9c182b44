package org.scarline.clinic;

import java.util.List;

/**
 * A visit that is looked for: days after some session, both ends included, and the day it is best on.
 *
 * @param level as in the column of {@code results.csv}
 * @param target the rating closest to it stands for the visit
 */
public record VisitWindow(String level, int from, int to, int target) {
    /** Around weeks 4 to 6, when most patients are documented to begin to see improvement. */
    public static final VisitWindow ONSET = new VisitWindow("weeks_4_6", 25, 45, 35);

    /** The levels of the axis {@code weeks}: days since the first session. */
    public static final List<VisitWindow> SINCE_FIRST = List.of(
            new VisitWindow("week_2", 8, 24, 14),
            ONSET,
            new VisitWindow("week_8", 46, 69, 56),
            new VisitWindow("week_12", 70, 97, 84),
            new VisitWindow("week_16", 98, 139, 112),
            new VisitWindow("month_6", 140, 272, 182),
            new VisitWindow("month_12", 273, 547, 365));

    /** The levels of the axis {@code since_last}: days since the course's last session. */
    public static final List<VisitWindow> SINCE_LAST = List.of(
            new VisitWindow("days_8_24", 8, 24, 14),
            new VisitWindow("days_25_45", 25, 45, 35),
            new VisitWindow("days_46_69", 46, 69, 56),
            new VisitWindow("days_70_97", 70, 97, 84),
            new VisitWindow("days_98_139", 98, 139, 112),
            new VisitWindow("days_140_272", 140, 272, 182));
}

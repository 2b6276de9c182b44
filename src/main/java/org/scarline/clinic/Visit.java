package org.scarline.clinic;

import java.util.List;

/**
 * A visit that is looked for: days after some session, both ends included, and the day it is best on.
 *
 * @param level as in the column of {@code results.csv}
 * @param target the rating closest to it stands for the visit
 */
public record Visit(String level, int from, int to, int target) {
    /** The levels of the axis {@code weeks}: days since the first session. */
    public static final List<Visit> SINCE_FIRST = List.of(
            new Visit("week_2", 8, 24, 14),
            new Visit("weeks_4_6", 25, 45, 35),
            new Visit("week_8", 46, 69, 56),
            new Visit("week_12", 70, 97, 84),
            new Visit("week_16", 98, 139, 112),
            new Visit("month_6", 140, 272, 182),
            new Visit("month_12", 273, 547, 365));

    /** The levels of the axis {@code since_last}: days since the course's last session. */
    public static final List<Visit> SINCE_LAST = List.of(
            new Visit("days_8_24", 8, 24, 14),
            new Visit("days_25_45", 25, 45, 35),
            new Visit("days_46_69", 46, 69, 56),
            new Visit("days_70_97", 70, 97, 84),
            new Visit("days_98_139", 98, 139, 112),
            new Visit("days_140_272", 140, 272, 182));
}

package org.scarline.derive;

import org.scarline.clinic.Arm;
import org.scarline.clinic.Protocol;
import org.scarline.clinic.Ratio;

/**
 * A follow-up rating on skin that has settled.
 *
 * @param day days since 1970-01-01
 * @param sessionsBefore sessions of the course strictly before it, at least one
 * @param daysSinceFirst since the course's first session
 * @param daysSinceLast since the last session strictly before it, more than 7
 * @param arm what those sessions were
 * @param improvement points gained, in millionths; positive is better
 */
public record EfficacyRating(
        int day, int sessionsBefore, int daysSinceFirst, int daysSinceLast, Arm arm, Ratio improvement) {
    /** Whether so soon after a session the skin is still swollen. */
    public static boolean isUnsettled(Course course, int day) {
        return course.daysSinceSession(day) <= Protocol.SWOLLEN_DAYS;
    }

    public static EfficacyRating of(Course course, int day, Ratio improvement) {
        var before = course.sessionsBefore(day);
        return new EfficacyRating(
                day,
                before,
                day - course.start(),
                day - course.days().get(before - 1).day(),
                course.arms().get(before - 1),
                improvement);
    }
}

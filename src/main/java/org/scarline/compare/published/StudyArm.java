package org.scarline.compare.published;

import java.util.List;
import java.util.OptionalLong;
import org.scarline.clinic.Arms;
import org.scarline.clinic.Protocol;
import org.scarline.results.Cell;

/**
 * Whom a published result is about, how they were treated, and when they were rated.
 *
 * @param arm in the words of the cohort's arms where it is one of them; two arms are joined by a minus
 * @param role whether the arm was treated or is the control that was not
 * @param scarType code, or {@code all}
 * @param patients who began, in this arm
 * @param regimen sessions and gaps in words
 * @param followUpDays after the last session; a month is 30 days
 */
public record StudyArm(
        String arm, Role role, String scarType, OptionalLong patients, String regimen, OptionalLong followUpDays) {
    private static final String FINAL = "final";

    /** Whether it was not treated: such an arm stands beside all of the cohort. */
    boolean isControl() {
        return role == Role.CONTROL;
    }

    boolean twoArms() {
        return Arms.isComparison(arm);
    }

    /** The arms that it is about. */
    List<String> arms() {
        return Arms.sides(arm);
    }

    /** Whether the follow-up is the cohort's final rating; no other axis counts from the last session. */
    boolean ratedAtTheEnd() {
        return followUpDays.stream()
                .anyMatch(days -> days >= Protocol.FINAL_DAYS.low() && days <= Protocol.FINAL_DAYS.high());
    }

    /** The cohort's cell that answers to it: the final rating of its scar type and arm, for a control of all arms. */
    Cell cell(String instrument, String raterRole) {
        return Cell.of(FINAL, FINAL)
                .measuredBy(instrument, raterRole)
                .ofType(scarType)
                .inArm(isControl() ? Cell.ALL : arm);
    }
}

package org.scarline.derive.course;

import java.util.List;
import java.util.Optional;

/** The levels of the axis {@code weeks}: days since the first session, and the day a rating is best taken on. */
public record Window(Slot slot, int from, int to, int target) {
    public static final List<Window> ALL = List.of(
            new Window(Slot.WEEK_2, 8, 24, 14),
            new Window(Slot.WEEKS_4_6, 25, 45, 35),
            new Window(Slot.WEEK_8, 46, 69, 56),
            new Window(Slot.WEEK_12, 70, 97, 84),
            new Window(Slot.WEEK_16, 98, 139, 112),
            new Window(Slot.MONTH_6, 140, 272, 182),
            new Window(Slot.MONTH_12, 273, 547, 365));

    /** The rating closest to the target; of two as close, the later. Empty when none is inside. */
    public Optional<EfficacyRating> pick(List<EfficacyRating> ratings) {
        EfficacyRating best = null;
        for (var rating : ratings) {
            var day = rating.daysSinceFirst();
            if (day >= from && day <= to && (best == null || distance(rating) <= distance(best))) {
                best = rating;
            }
        }
        return Optional.ofNullable(best);
    }

    private int distance(EfficacyRating rating) {
        return Math.abs(rating.daysSinceFirst() - target);
    }
}

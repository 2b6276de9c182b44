package org.scarline.derive.course;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** A level of an axis of days since some session: which days it takes, and the day a rating is best taken on. */
public record Window(Slot slot, int from, int to, int target) {
    /** The levels of the axis {@code weeks}: days since the first session. */
    public static final List<Window> SINCE_FIRST = List.of(
            new Window(Slot.WEEK_2, 8, 24, 14),
            new Window(Slot.WEEKS_4_6, 25, 45, 35),
            new Window(Slot.WEEK_8, 46, 69, 56),
            new Window(Slot.WEEK_12, 70, 97, 84),
            new Window(Slot.WEEK_16, 98, 139, 112),
            new Window(Slot.MONTH_6, 140, 272, 182),
            new Window(Slot.MONTH_12, 273, 547, 365));

    /** The levels of the axis {@code since_last}: days since the course's last session. */
    public static final List<Window> SINCE_LAST = List.of(
            new Window(Slot.SINCE_LAST_8_24, 8, 24, 14),
            new Window(Slot.SINCE_LAST_25_45, 25, 45, 35),
            new Window(Slot.SINCE_LAST_46_69, 46, 69, 56),
            new Window(Slot.SINCE_LAST_70_97, 70, 97, 84),
            new Window(Slot.SINCE_LAST_98_139, 98, 139, 112),
            new Window(Slot.SINCE_LAST_140_272, 140, 272, 182));

    /** The rating whose day is closest to the target; of two as close, the later. Empty when none is inside. */
    public Optional<EfficacyRating> pick(List<EfficacyRating> ratings, ToIntFunction<EfficacyRating> day) {
        EfficacyRating best = null;
        for (var rating : ratings) {
            var at = day.applyAsInt(rating);
            if (at >= from && at <= to && (best == null || distance(at) <= distance(day.applyAsInt(best)))) {
                best = rating;
            }
        }
        return Optional.ofNullable(best);
    }

    private int distance(int day) {
        return Math.abs(day - target);
    }
}

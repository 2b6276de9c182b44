package org.scarline.derive.outcome;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where on which axis a contribution stands. */
public sealed interface Level
        permits FlowStage,
                GapBin,
                PracticeMeasure,
                RatedLevel,
                RatedTwice,
                RatingLeftOut,
                SafetyEvent,
                SessionField,
                TimeLevel,
                WholeAxis {
    /** Every level, in the order of the positions. */
    static List<Level> all() {
        return Stream.<Level[]>of(
                        FlowStage.values(),
                        GapBin.values(),
                        PracticeMeasure.values(),
                        RatedLevel.values(),
                        RatedTwice.values(),
                        RatingLeftOut.values(),
                        SafetyEvent.values(),
                        SessionField.values(),
                        TimeLevel.values(),
                        WholeAxis.values())
                .flatMap(Arrays::stream)
                .sorted(Comparator.comparingInt(Level::position))
                .toList();
    }

    /** The level with that code. Throws {@link IllegalArgumentException} where the axis has no such level. */
    static Level of(String axis, String code) {
        return all().stream()
                .filter(level -> level.axis().equals(axis) && level.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no level " + code + " on " + axis));
    }

    /** A number of its own among all levels. Stored records hold it: it never changes, and a new level takes a new one. */
    int position();

    /** As in the column {@code axis} of {@code results.csv}. */
    String axis();

    /** As in the column {@code level}; for what is no level there, the name of what is counted. */
    String code();
}

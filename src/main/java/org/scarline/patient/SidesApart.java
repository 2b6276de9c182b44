package org.scarline.patient;

import java.util.List;
import java.util.Optional;
import org.scarline.clinic.Side;
import org.scarline.derive.Mean;

/** A face whose sides have different treatments: what each side's scars did, for a mean over both would be of neither. */
final class SidesApart {
    private SidesApart() {}

    /** Empty where both sides have one treatment, or one of them has no change that can be told. */
    static Optional<String> title(Words words) {
        var left = of(words, Side.LEFT);
        var right = of(words, Side.RIGHT);
        var apart = left.isPresent() && right.isPresent() && !left.get().arm.equals(right.get().arm);
        return apart
                ? Optional.of(words.say(
                        "title.sides",
                        words.sessions(words.status().sessions()),
                        left.get().stated(words, Side.LEFT),
                        right.get().stated(words, Side.RIGHT)))
                : Optional.empty();
    }

    private static Optional<OneSide> of(Words words, Side side) {
        var histories = words.status().place().histories().stream()
                .filter(history -> history.key().region().side() == side)
                .toList();
        var latest =
                histories.stream().flatMap(history -> history.latest().stream()).toList();
        return histories.stream()
                .flatMap(history -> history.course().stream())
                .findFirst()
                .filter(course -> !latest.isEmpty())
                .map(course -> new OneSide(course.wholeArm().name(), mean(latest)));
    }

    private static long mean(List<ScarRating> latest) {
        var mean = new Mean();
        latest.forEach(reading -> mean.add(reading.improvement().orElseThrow()));
        return mean.value().rounded();
    }

    /**
     * One side.
     *
     * @param arm what it received, as a code
     * @param change mean over its scars, in millionths; positive is better
     */
    private record OneSide(String arm, long change) {
        String stated(Words words, Side side) {
            return words.say(
                    "title.side",
                    words.context().words().name("side", side.code()),
                    words.context().arm(arm),
                    words.change(change));
        }
    }
}

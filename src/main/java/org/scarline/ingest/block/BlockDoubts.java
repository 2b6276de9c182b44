package org.scarline.ingest.block;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Says of rows that leave out the patient's id why they may be somebody else's than the row above. */
public final class BlockDoubts {
    private final BlockHabits habits;
    private final BlockWalk walk = new BlockWalk();
    private Optional<Long> lost = Optional.empty();

    BlockDoubts(BlockHabits habits) {
        this.habits = habits;
    }

    /** A row of nothing. */
    public void blank() {
        walk.blank();
    }

    /** Why it is not known whose the next row is, as the end of a sentence; empty where it is. */
    public Optional<String> of(BlockRow row) {
        var hasBegun = walk.hasBegun();
        var step = walk.step(row);
        if (step.names() != BlockStep.Names.NOBODY) {
            lost = Optional.empty();
            return Optional.empty();
        }
        if (!hasBegun) {
            return Optional.empty();
        }
        if (lost.isPresent()) {
            return Optional.of("below row %d, which names nobody either".formatted(lost.get()));
        }
        var why = why(step);
        lost = why.map(each -> row.number()).filter(number -> !isOfThisRowAlone(step));
        return why;
    }

    /** In a sheet that was sorted anew each row is for itself. */
    private boolean isOfThisRowAlone(BlockStep step) {
        return habits.isSorted() && step.days() == BlockStep.Days.ON;
    }

    private Optional<String> why(BlockStep found) {
        var step = habits.seen(found);
        if (!step.other().isEmpty()) {
            return Optional.of("where %s is another than above".formatted(step.other()));
        }
        if (isOfThisRowAlone(step)) {
            return Optional.of("in a sheet that is sorted by day, so that the row above may be anybody's");
        }
        if (counts(step).anyMatch(count -> isAnew(count, step.days()))) {
            return Optional.of("where the visits are counted anew");
        }
        return counts(step).anyMatch(BlockStep.Count::goesOn) ? Optional.empty() : whyUncounted(step);
    }

    private Stream<BlockStep.Count> counts(BlockStep step) {
        return step.numbers().entrySet().stream()
                .filter(each -> habits.counts(each.getKey()))
                .map(Map.Entry::getValue);
    }

    /** Where no number of a visit says that the patient's rows go on. */
    private Optional<String> whyUncounted(BlockStep step) {
        if (step.isBelowBlank() && habits.partsByBlanks()) {
            return Optional.of("below a blank row");
        }
        if (habits.isAgainstDays(step.days())) {
            return Optional.of("where the days go %s".formatted(step.days() == BlockStep.Days.BACK ? "back" : "on"));
        }
        return !step.restated().isEmpty() && habits.isSaidOnce()
                ? Optional.of("where %s is said anew, as in a patient's first row".formatted(step.restated()))
                : Optional.empty();
    }

    /** The same number again on the same day is the same visit, and visits may be gone through once more. */
    private static boolean isAnew(BlockStep.Count count, BlockStep.Days days) {
        return switch (days) {
            case ON, BACK -> count.here() <= count.above();
            case SAME, NONE -> count.here() < count.above();
            case RETURN -> false;
        };
    }
}

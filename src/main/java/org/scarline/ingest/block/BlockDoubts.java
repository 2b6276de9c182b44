package org.scarline.ingest.block;

import java.util.Optional;
import java.util.stream.Stream;

/** Says of rows that leave out the patient's id why they may be somebody else's than the row above. */
public final class BlockDoubts {
    private static final String ANEW = "where %s is said anew, as in a patient's first row";

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
        var another = step.other().isEmpty() ? otherName(step) : Optional.of(step.other());
        if (another.isPresent()) {
            return another.map("where %s is another than above"::formatted);
        }
        if (isOfThisRowAlone(step)) {
            return Optional.of("in a sheet that is sorted by day, so that the row above may be anybody's");
        }
        if (counts(step).anyMatch(count -> isAnew(count, step.days()))) {
            return Optional.of("where the visits are counted anew");
        }
        return counts(step).anyMatch(BlockStep.Count::goesOn) ? Optional.empty() : whyUncounted(step);
    }

    /** A column beside the id that names patients, and that names somebody else than above. */
    private Optional<String> otherName(BlockStep step) {
        return step.row().texts().entrySet().stream()
                .filter(each -> habits.namesPatients(each.getKey()))
                .filter(each -> !step.above()
                        .last()
                        .getOrDefault(each.getKey(), each.getValue())
                        .equals(each.getValue()))
                .map(each -> "\"" + each.getKey() + "\"")
                .findFirst();
    }

    private Stream<BlockStep.Count> counts(BlockStep step) {
        return step.row().texts().keySet().stream()
                .filter(habits::counts)
                .flatMap(column -> step.count(column).stream());
    }

    /** Where no number of a visit says that the patient's rows go on. */
    private Optional<String> whyUncounted(BlockStep step) {
        if (step.isBelowBlank() && habits.partsByBlanks()) {
            return Optional.of("below a blank row");
        }
        if (habits.isAgainstDays(step.days())) {
            return Optional.of("where the days go %s".formatted(step.days() == BlockStep.Days.BACK ? "back" : "on"));
        }
        var again = step.row().said().restated();
        if (!again.isEmpty() && habits.isSaidOnce()) {
            return Optional.of(ANEW.formatted(again));
        }
        var ofFirstRows = step.row().texts().keySet().stream()
                .filter(habits::standsInFirstRows)
                .findFirst();
        if (ofFirstRows.isPresent()) {
            return ofFirstRows.map(column -> ANEW.formatted("\"" + column + "\""));
        }
        return habits.namesEachRow() && isOfItsOwn(step)
                ? Optional.of("in a sheet whose rows name their patient as a rule")
                : Optional.empty();
    }

    /** Whether a row is of another visit than the one above. */
    private boolean isOfItsOwn(BlockStep step) {
        return !habits.hasDays() || (step.row().day().isPresent() && step.days() != BlockStep.Days.SAME);
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

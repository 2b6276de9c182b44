package org.scarline.ingest.block;

import java.util.Map;
import java.util.TreeMap;

/**
 * How a sheet keeps the rows of each patient, learned from all of it: whether days go on or back, what blank rows part, which
 * column counts visits.
 */
public final class BlockHabits {
    private static final int FEW = 3;

    /** Patients whose rows are of several days, each wholly before the next: by chance they are not so many. */
    private static final int SEQUENCE = 4;

    private final BlockWalk walk = new BlockWalk();
    private final Map<Integer, Numbering> numbers = new TreeMap<>();
    private boolean isSeveral;
    private int several;
    private int namedBelowBlank;
    private int othersBelowBlank;
    private int on;
    private int back;
    private int returns;
    private int patientsOn;
    private int patientsBack;
    private int restated;
    private int notRestated;

    /** A row of nothing. */
    public void blank() {
        walk.blank();
    }

    /** The next row. */
    public void add(BlockRow row) {
        var step = walk.step(row);
        switch (step.names()) {
            case ANOTHER -> another(row, step);
            case NOBODY -> nobody(step);
            case SAME -> {}
        }
    }

    private void another(BlockRow row, BlockStep step) {
        row.numbers().forEach((place, number) -> numbering(place).start(number));
        isSeveral = false;
        namedBelowBlank += step.isBelowBlank() ? 1 : 0;
        patientsOn += step.days() == BlockStep.Days.ON ? 1 : 0;
        patientsBack += step.days() == BlockStep.Days.BACK ? 1 : 0;
    }

    private void nobody(BlockStep step) {
        several += isSeveral ? 0 : 1;
        isSeveral = true;
        step.numbers().forEach((place, count) -> numbering(place).step(count));
        othersBelowBlank += step.isBelowBlank() ? 1 : 0;
        on += step.days() == BlockStep.Days.ON ? 1 : 0;
        back += step.days() == BlockStep.Days.BACK ? 1 : 0;
        returns += step.days() == BlockStep.Days.RETURN ? 1 : 0;
        restated += step.restated().isEmpty() ? 0 : 1;
        notRestated += step.restated().isEmpty() ? 1 : 0;
    }

    private Numbering numbering(int place) {
        return numbers.computeIfAbsent(place, each -> new Numbering());
    }

    /** Goes through the sheet once more. */
    public BlockDoubts doubts() {
        return new BlockDoubts(this);
    }

    boolean partsByBlanks() {
        return othersBelowBlank < FEW || namedBelowBlank >= othersBelowBlank;
    }

    boolean counts(int place) {
        return numbering(place).counts();
    }

    /** A day that the patient has already is one that goes back, unless the sheet goes through the visits once for each scar type. */
    BlockStep seen(BlockStep step) {
        var isUsual = several < FEW || returns > several / FEW;
        return step.days() == BlockStep.Days.RETURN && !isUsual ? step.on(BlockStep.Days.BACK) : step;
    }

    /** Days of a patient go on in most sheets, and back in those that begin with the last visit; where both are usual, neither says anything. */
    boolean isAgainstDays(BlockStep.Days days) {
        var most = Math.max(1, several / 2);
        var isOn = on >= back && back <= most;
        var isBack = back > on && on <= most;
        return (isOn && days == BlockStep.Days.BACK) || (isBack && days == BlockStep.Days.ON);
    }

    /**
     * Whether the whole sheet goes on by day, from patient to patient: then it was sorted, and the row above may be anybody's.
     * Days that are texts stand behind the others then.
     */
    boolean isSorted() {
        return patientsOn >= SEQUENCE
                && patientsBack <= patientsOn / SEQUENCE
                && back <= on / SEQUENCE
                && numbers.values().stream().noneMatch(Numbering::isCoherent);
    }

    boolean isSaidOnce() {
        return notRestated > 0 && restated <= Math.max(1, notRestated / FEW);
    }
}

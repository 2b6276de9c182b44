package org.scarline.ingest.block;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * How a sheet keeps the rows of each patient, learned from all of it: whether days go on or back, what blank rows part, which
 * column counts visits.
 */
public final class BlockHabits {
    private static final int FEW = 3;

    /** Patients whose rows are of several days, each wholly before the next: by chance they are not so many. */
    private static final int SEQUENCE = 4;

    /** Rows that name somebody for each that does not: then leaving the id out is no habit. */
    private static final int NAMED = 10;

    private final BlockWalk walk = new BlockWalk();
    private final Map<String, Numbering> numbers = new TreeMap<>();
    private final Map<String, ColumnHabit> columns = new TreeMap<>();
    private final Set<String> seen = new HashSet<>();
    private boolean isSeveral;
    private int several;
    private int first;
    private int again;
    private int same;
    private int others;
    private int withDay;
    private int namedBelowBlank;
    private int othersBelowBlank;
    private int on;
    private int back;
    private int returns;
    private int patientsOn;
    private int patientsBack;
    private int restated;

    /** A row of nothing. */
    public void blank() {
        walk.blank();
    }

    /** The next row. */
    public void add(BlockRow row) {
        var step = walk.step(row);
        if (step.names() == BlockStep.Names.NOBODY) {
            nobody(step);
        } else if (!row.id().text().isEmpty()) {
            row.texts().forEach((column, text) -> column(column).named(row.id().text(), text));
            withDay += row.day().isPresent() ? 1 : 0;
        }
        if (step.names() == BlockStep.Names.ANOTHER) {
            another(row, step);
        } else if (step.names() == BlockStep.Names.SAME) {
            same++;
        }
    }

    private void another(BlockRow row, BlockStep step) {
        first++;
        again += seen.add(row.id().text()) ? 0 : 1;
        row.texts().forEach((column, text) -> {
            column(column).inFirstRow();
            Optional.ofNullable(step.above().last().get(column))
                    .ifPresent(above -> column(column).begins(above, text));
            BlockStep.number(text).ifPresent(numbering(column)::start);
        });
        isSeveral = false;
        namedBelowBlank += step.isBelowBlank() ? 1 : 0;
        patientsOn += step.days() == BlockStep.Days.ON ? 1 : 0;
        patientsBack += step.days() == BlockStep.Days.BACK ? 1 : 0;
    }

    private void nobody(BlockStep step) {
        others++;
        several += isSeveral ? 0 : 1;
        isSeveral = true;
        step.row().texts().keySet().forEach(column -> {
            column(column).inOtherRow();
            Optional.ofNullable(step.above().last().get(column))
                    .ifPresent(above ->
                            column(column).below(above, step.row().texts().getOrDefault(column, above)));
            step.count(column).ifPresent(numbering(column)::step);
        });
        othersBelowBlank += step.isBelowBlank() ? 1 : 0;
        on += step.days() == BlockStep.Days.ON ? 1 : 0;
        back += step.days() == BlockStep.Days.BACK ? 1 : 0;
        returns += step.days() == BlockStep.Days.RETURN ? 1 : 0;
        restated += step.row().said().restated().isEmpty() ? 0 : 1;
    }

    private Numbering numbering(String column) {
        return numbers.computeIfAbsent(column, each -> new Numbering());
    }

    private ColumnHabit column(String name) {
        return columns.computeIfAbsent(name, each -> new ColumnHabit());
    }

    /** Goes through the sheet once more. */
    public BlockDoubts doubts() {
        return new BlockDoubts(this);
    }

    boolean partsByBlanks() {
        return othersBelowBlank < FEW || namedBelowBlank >= othersBelowBlank;
    }

    boolean counts(String column) {
        return numbering(column).counts();
    }

    boolean namesPatients(String column) {
        return column(column).namesPatients() || column(column).staysInPatient();
    }

    boolean standsInFirstRows(String column) {
        return column(column).standsInFirstRows(first, others);
    }

    /** Whether rows name their patient as a rule, also when the row above is of the same one. */
    boolean namesEachRow() {
        var named = first + same;
        return others * NAMED <= named || (others * FEW <= named && again * FEW >= first);
    }

    /** Whether a row without a day is of the visit above. */
    boolean hasDays() {
        return withDay > 0;
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
        var notRestated = others - restated;
        return notRestated > 0 && restated <= Math.max(1, notRestated / FEW);
    }
}

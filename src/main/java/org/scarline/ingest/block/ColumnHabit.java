package org.scarline.ingest.block;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a column that nobody reads has to do with patients: it may name them too, or stand in their first rows alone. */
final class ColumnHabit {
    private static final int FEW = 2;
    private static final int SOME = 3;
    private static final int TENTH = 10;
    private static final int FIFTH = 5;

    private final Map<String, String> ofPatient = new HashMap<>();
    private final Set<String> texts = new HashSet<>();
    private int agreeing;
    private int disagreeing;
    private int sameBelow;
    private int otherBelow;
    private int begins;
    private int changes;
    private int inFirstRows;
    private int inOtherRows;

    /** A text in a row that names nobody, below another. */
    void below(String above, String here) {
        sameBelow += above.equals(here) ? 1 : 0;
        otherBelow += above.equals(here) ? 0 : 1;
    }

    /** A text in the first row of a patient, below another of the patient before. */
    void begins(String above, String here) {
        changes += above.equals(here) ? 0 : 1;
        begins++;
    }

    /** Whether it stays the same within a patient's rows, and changes from patient to patient. */
    boolean staysInPatient() {
        return sameBelow >= SOME && otherBelow <= Math.max(1, sameBelow / FIFTH) && changes * FEW > begins;
    }

    /** A text in a row that names its patient. */
    void named(String id, String text) {
        texts.add(text);
        var before = ofPatient.putIfAbsent(id, text);
        agreeing += text.equals(before) ? 1 : 0;
        disagreeing += before == null || text.equals(before) ? 0 : 1;
    }

    void inFirstRow() {
        inFirstRows++;
    }

    void inOtherRow() {
        inOtherRows++;
    }

    /** Whether it says the same of a patient each time and of most patients something else, as a name does. */
    boolean namesPatients() {
        return agreeing >= FEW && disagreeing * TENTH <= agreeing && texts.size() * FEW > ofPatient.size();
    }

    /** Whether it is filled in patients' first rows and left empty below them. */
    boolean standsInFirstRows(int firstRows, int otherRows) {
        return firstRows >= FEW
                && inFirstRows * FIFTH >= firstRows * (FIFTH - 1)
                && otherRows >= SOME
                && inOtherRows <= Math.max(1, otherRows / FIFTH);
    }
}

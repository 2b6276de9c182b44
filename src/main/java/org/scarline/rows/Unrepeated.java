package org.scarline.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.scarline.rows.ledger.Counts;

/**
 * Counts rows that stand, that the file before a file said, and that it does not say again: where it says all that its clinic
 * keeps, they were deleted or got another key. Older ones than all of the file are none of them: it may have a window.
 */
final class Unrepeated {
    private final int file;
    private final OptionalInt last;
    private final List<Row> rows = new ArrayList<>();
    private int seen;
    private long firstDay = Long.MAX_VALUE;
    private boolean bringsNew;

    /** A row that stands and is not said again. */
    private record Row(long day, Set<Integer> files, boolean withNews) {}

    /**
     * Of a file.
     *
     * @param file by its number
     * @param last the one before it, empty for none
     */
    Unrepeated(int file, OptionalInt last) {
        this.file = file;
        this.last = last;
    }

    /** The file whose rows are looked at, by its number. */
    int file() {
        return file;
    }

    /** A row of the file. */
    void said(long day) {
        firstDay = Math.min(firstDay, day);
    }

    /** A row of the file that was not there before. */
    void saidFirst(long day) {
        said(day);
        bringsNew = true;
    }

    /** A row that stands, that the file does not say, and that others say. */
    void notSaid(long day, Set<Integer> others) {
        if (last.isPresent() && others.contains(last.getAsInt())) {
            rows.add(new Row(day, others, false));
        }
    }

    /** All rows of a patient were given. */
    void endOfPatient() {
        if (bringsNew) {
            rows.subList(seen, rows.size()).replaceAll(row -> new Row(row.day(), row.files(), true));
        }
        seen = rows.size();
        bringsNew = false;
    }

    Counts.Gone gone() {
        var files = new TreeSet<Integer>();
        var gone = rows.stream().filter(row -> row.day() >= firstDay).toList();
        gone.forEach(row -> files.addAll(row.files()));
        return new Counts.Gone(gone.size(), gone.stream().filter(Row::withNews).count(), files);
    }
}

package org.scarline.rows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scarline.rows.ledger.Precedence;
import org.scarline.rows.segment.Numbers;

/** One patient's rows of one kind, all versions of each: which stand, and what became of each that arrived. */
final class Versions<V> {
    private final RowTable<?, V> table;
    private final List<long[]> rows = new ArrayList<>();
    private final List<long[]> inForce = new ArrayList<>();
    private int keys;
    private int voided;

    Versions(RowTable<?, V> table) {
        this.table = table;
    }

    void add(long[] row) {
        rows.add(row);
    }

    /** Lets the rows arrive once more, in their order; call it once, when all are there. */
    void settle(Precedence precedence, Fates fates) {
        rows.sort(table.byKey());
        long[] standing = null;
        for (var row : rows) {
            var before = standing != null && table.isSameRow(standing, row) ? standing : null;
            if (standing != null && before == null) {
                settled(standing);
            }
            var stands = before == null || isLater(precedence, row, before);
            fates.add(row, fate(row, before, stands));
            standing = stands ? row : before;
        }
        if (standing != null) {
            settled(standing);
        }
    }

    private static boolean isLater(Precedence precedence, long[] row, long[] other) {
        return precedence.isLater(Numbers.file(row), Numbers.line(row), Numbers.file(other), Numbers.line(other));
    }

    private Fates.Fate fate(long[] row, long @Nullable [] before, boolean stands) {
        if (before != null && table.saysTheSame(row, before)) {
            return Fates.Fate.DUPLICATE;
        }
        if (!stands) {
            return Fates.Fate.SUPERSEDED;
        }
        if (Numbers.isVoid(row)) {
            return Fates.Fate.VOIDED;
        }
        return before == null ? Fates.Fate.NEW : Fates.Fate.CORRECTED;
    }

    private void settled(long[] standing) {
        keys++;
        if (Numbers.isVoid(standing)) {
            voided++;
        } else {
            inForce.add(standing);
        }
    }

    List<V> inForce() {
        return inForce.stream().map(table::read).toList();
    }

    /** Says of each row whether a file says it, and of those that it does not say whether they stand; call it when they are settled. */
    void compare(Unrepeated file) {
        var standing = new ArrayDeque<>(inForce);
        for (int begin = 0, end; begin < rows.size(); begin = end) {
            end = begin + 1;
            while (end < rows.size() && table.isSameRow(rows.get(begin), rows.get(end))) {
                end++;
            }
            var stands = !standing.isEmpty() && table.isSameRow(standing.getFirst(), rows.get(begin));
            compare(rows.subList(begin, end), stands ? Optional.of(standing.removeFirst()) : Optional.empty(), file);
        }
        file.endOfPatient();
    }

    private void compare(List<long[]> versions, Optional<long[]> standing, Unrepeated file) {
        var day = table.day(versions.get(0));
        if (Numbers.file(versions.get(0)) == file.file()) {
            day.ifPresent(file::saidFirst);
        } else if (versions.stream().anyMatch(each -> Numbers.file(each) == file.file())) {
            day.ifPresent(file::said);
        } else if (standing.isPresent()) {
            var others = versions.stream().map(Numbers::file).collect(Collectors.toSet());
            day.ifPresent(each -> file.notSaid(each, others));
        }
    }

    /** How many different rows were ever known. */
    int keys() {
        return keys;
    }

    /** How many of them were taken back. */
    int voided() {
        return voided;
    }
}

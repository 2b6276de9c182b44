package org.scarline.ingest;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scarline.rows.Row;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Problem;

/**
 * Days that go back where each patient's days go on in order, line by line: a wrong year, or a control that was before the
 * baseline. Said only of a file in which that is the habit, so that rows in no order are none of it; and so from patient to patient of a
 * file that is sorted by day.
 */
final class DayOrder {
    private static final int FEW = 8;
    private static final int FEW_OF_FILE = 12;
    private static final int TWENTIETH = 20;
    private static final int REMEMBERED = 10_000;
    private static final int PENDING = 50;
    private static final int BITS = 32;
    private static final long LOW = 0xffff_ffffL;

    private final Long2ObjectOpenHashMap<Last> last = new Long2ObjectOpenHashMap<>();
    private final Long2ObjectOpenHashMap<LocalDate> counted = new Long2ObjectOpenHashMap<>();
    private final List<Back> pending = new ArrayList<>();
    private final FileOrder file = new FileOrder();
    private int onward;
    private int back;

    /** Whose last line of the same kind stands where. */
    private record Last(LocalDate day, Line.Accepted line) {}

    /** A line whose day lies before that of the one above it. */
    record Back(Line.Accepted line, Problem problem) {}

    /** Which lines so far are known to go back, now that this one is seen; each once. */
    List<Back> see(int patient, Line.Accepted line) {
        var day = day(line.row());
        if (day == null) {
            return List.of();
        }
        if (last.size() > REMEMBERED) {
            last.clear();
            counted.clear();
        }
        var here = new Last(day, line);
        var ofFile = file.see(patient, here);
        var before = last.put(((long) patient << BITS) | (strand(line.row()) & LOW), here);
        if (before == null || before.day().equals(day) || day.equals(counted.put(patient, day))) {
            return ofFile;
        }
        if (day.isAfter(before.day())) {
            onward++;
        } else {
            back++;
            pending.add(new Back(line, problem(line, day, before, "each patient's days")));
        }
        var known = known();
        return known.isEmpty() ? ofFile : known;
    }

    /**
     * The same from patient to patient, in a file that is sorted by day: a wrong year of a patient's only visit, or day and month
     * exchanged. One row stands out there, and without it the days go on; where a list begins anew below another they do not.
     */
    private static final class FileOrder {
        private final List<Back> pending = new ArrayList<>();
        private @Nullable Last last;
        private @Nullable LocalDate earlier;
        private @Nullable Doubt doubt;
        private int lastPatient;
        private int onward;
        private int back;
        private int anew;

        /** A row that stands out when the next is not before the one above it. */
        private record Doubt(Back row, LocalDate above) {}

        List<Back> see(int patient, Last here) {
            var before = last;
            var isOther = patient != lastPatient;
            last = here;
            lastPatient = patient;
            if (before == null
                    || !isOther
                    || !column(before.line().row()).equals(column(here.line().row()))) {
                return List.of();
            }
            settle(here.day());
            compare(before, here);
            earlier = before.day();
            var all = onward + back + anew;
            if (all < FEW_OF_FILE || back + anew > Math.max(1, all / TWENTIETH)) {
                if (pending.size() > PENDING) {
                    pending.clear();
                }
                return List.of();
            }
            var known = List.copyOf(pending);
            pending.clear();
            return known;
        }

        private void settle(LocalDate day) {
            if (doubt != null && !day.isBefore(doubt.above)) {
                add(doubt.row);
            } else if (doubt != null) {
                anew++;
            }
            doubt = null;
        }

        private void compare(Last before, Last here) {
            if (before.day().isBefore(here.day())) {
                onward++;
            } else if (here.day().isBefore(before.day())) {
                var row = new Back(here.line(), problem(here.line(), here.day(), before, "days"));
                if (earlier != null && !here.day().isBefore(earlier)) {
                    add(row);
                } else {
                    doubt = new Doubt(row, before.day());
                }
            }
        }

        private void add(Back row) {
            back++;
            pending.add(row);
        }
    }

    private List<Back> known() {
        var isHabit = onward + back >= FEW && back <= Math.max(1, (onward + back) / TWENTIETH);
        if (!isHabit) {
            if (pending.size() > PENDING) {
                pending.clear();
            }
            return List.of();
        }
        var known = List.copyOf(pending);
        pending.clear();
        return known;
    }

    private static Problem problem(Line.Accepted line, LocalDate day, Last before, String what) {
        return line.located(Problem.of(
                Code.UNLIKELY_DAY,
                column(line.row()),
                day.toString(),
                "lies before %s in line %s above it, and this file gives %s in order"
                        .formatted(before.day(), before.line().called().row(), what)));
    }

    private static String column(Row row) {
        return row instanceof Row.OfSession ? "session_date" : "assessed_on";
    }

    private static @Nullable LocalDate day(Row row) {
        if (row.isVoid()) {
            return null;
        }
        if (row instanceof Row.OfSession session) {
            return session.key().date();
        }
        return row instanceof Row.OfRating rating ? rating.key().date() : null;
    }

    /** What a line speaks of beside the patient and the day: a sheet may give all visits of one scar type before those of the next. */
    private static int strand(Row row) {
        if (row instanceof Row.OfSession session) {
            return 31 * session.key().bodySite().hashCode()
                    + session.key().side().hashCode();
        }
        var key = ((Row.OfRating) row).key();
        var place = 31 * (31 * key.bodySite().hashCode() + key.side().hashCode())
                + key.scarType().hashCode();
        return 31 * (31 * place + key.instrument().hashCode()) + key.rater().hashCode();
    }
}

package org.scarline.rows.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Problems of one kind in one column of a file, without any value of a patient.
 *
 * @param code with {@code UNUSUAL} and remarks among them, which are kept
 * @param column ours; empty when they concern whole lines or the file
 * @param count how many
 * @param first where the first of them are found: lines, or places of a sheet; none for the file itself
 */
public record ProblemGroup(Code code, String column, long count, List<String> first) {
    private static final int PLACES = 3;

    public ProblemGroup {
        first = List.copyOf(first);
    }

    /** Why a file as a whole is not loaded. */
    public static ProblemGroup ofFile(Problem problem) {
        return of(problem, 0);
    }

    static ProblemGroup of(Problem problem, long line) {
        var place = line == 0 ? List.<String>of() : List.of(problem.found(line));
        return new ProblemGroup(problem.code(), problem.column(), 1, place);
    }

    /**
     * What of a file is not read or may not be meant to count, as it is named for people: columns and sheets together, the rest
     * by what is said of it.
     */
    public static List<ProblemGroup> unread(List<String> names) {
        var groups = new ArrayList<ProblemGroup>();
        var others =
                names.stream().filter(name -> SheetNote.group(name).isEmpty()).toList();
        if (!others.isEmpty()) {
            groups.add(new ProblemGroup(
                    Code.NOT_READ,
                    "",
                    others.size(),
                    others.stream().limit(PLACES).toList()));
        }
        var unused = new ProblemGroups();
        for (var name : names) {
            SheetNote.group(name).ifPresent(group -> {
                if (group.code() == Code.UNUSED_WORD) {
                    unused.with(List.of(group));
                } else {
                    groups.add(group);
                }
            });
        }
        groups.addAll(unused.all());
        return groups;
    }

    /** These and later ones of the same kind. */
    ProblemGroup plus(ProblemGroup later) {
        var places = Stream.concat(first.stream(), later.first.stream());
        return new ProblemGroup(
                code,
                column,
                count + later.count,
                places.distinct().limit(PLACES).toList());
    }

    /** What to do about it. */
    public String advice() {
        return Advice.on(code, column);
    }

    /** {@code OUT_OF_RANGE score: 2, first 41, 57; mend the lines …}. */
    public String text() {
        var where = column.isEmpty() ? "" : " " + column;
        var places = first.isEmpty() ? "" : ", first " + String.join(", ", first);
        return String.format(Locale.ROOT, "%s%s: %,d%s; %s", code, where, count, places, advice());
    }
}

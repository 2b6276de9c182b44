package org.scarline.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.scarline.clinic.Instruments;
import org.scarline.compare.Verdict.Kind;
import org.scarline.tally.Results;

/** The documented claims held against the results of a run. */
public final class Verdicts {
    /** The reading of the row for a claim of several. */
    static final String OVERALL = "overall";

    private Verdicts() {}

    /**
     * One verdict per row of the claims, in their order; after the rows of a claim that has several, one for all of
     * them. Throws {@link IllegalArgumentException} when a claim names an instrument that cannot carry it.
     */
    public static List<Verdict> of(Claims claims, Results results, Instruments instruments, Primary primary) {
        var judge = new Judge(results, instruments, primary);
        var all = new ArrayList<Verdict>();
        for (var rows : claims.all()) {
            var each = rows.stream().map(judge::verdict).toList();
            all.addAll(each);
            if (each.size() > 1 && each.get(0).kind() != Kind.DESCRIPTIVE) {
                all.add(overall(each));
            }
        }
        return List.copyOf(all);
    }

    /** The row for a claim of several: no number but the smallest n, and what each row says where they differ. */
    private static Verdict overall(List<Verdict> rows) {
        var first = rows.get(0);
        var words = rows.stream().map(Verdict::finding).toList();
        var limits = words.stream().distinct().count() == 1
                ? List.<String>of()
                : rows.stream()
                        .map(row -> row.reading() + " " + row.finding().code())
                        .toList();
        return new Verdict(
                first.id(),
                OVERALL,
                first.kind(),
                first.statement(),
                Word.together(words),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                rows.stream().mapToLong(Verdict::n).min().orElseThrow(),
                0,
                "",
                OptionalDouble.empty(),
                shared(rows, Verdict::instrument),
                shared(rows, Verdict::raterRole),
                limits);
    }

    private static String shared(List<Verdict> rows, Function<Verdict, String> column) {
        var values = rows.stream().map(column).distinct().toList();
        return values.size() == 1 ? values.get(0) : "";
    }
}

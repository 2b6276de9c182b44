package org.scarline.report.table;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.scarline.report.words.Count;
import org.scarline.report.words.ReportContext;
import org.scarline.report.words.Ticks;
import org.scarline.report.words.Wording;
import org.scarline.results.ProblemRow;

/** What is wrong or unusual in files by kind, as {@code validate} groups it, without any value. */
final class ProblemTable {
    /** Kinds that are listed; the rest stand in {@code problems.csv}. */
    static final int LISTED = 20;

    /** Nothing is wrong with a file that was read anew by another profile. */
    private static final String READ_ANEW = "REPLACED";

    private static final int LONGEST = 48;

    private static final Comparator<ProblemRow> NEWEST_FIRST = Comparator.comparing(
                    (ProblemRow problem) -> problem.file().asOf())
            .reversed()
            .thenComparing(problem -> problem.file().site())
            .thenComparing(problem -> problem.file().name());

    private ProblemTable() {}

    public static Table of(ReportContext context) {
        var problems = context.rows().quality().problems().stream()
                .filter(problem -> !problem.code().equals(READ_ANEW))
                .toList();
        var rows = problems.stream()
                .sorted(NEWEST_FIRST)
                .limit(LISTED)
                .map(ProblemTable::row)
                .toList();
        return new Table(
                "quality-problems",
                context.say("problems.caption"),
                List.of(
                        new Table.Column(context.say("quality.file"), "file"),
                        Table.Column.name(context.say("quality.site")),
                        Table.Column.name(context.say("problems.kind")),
                        Table.Column.number(context.say("problems.count")),
                        Table.Column.name(context.say("problems.first")),
                        Table.Column.wide(context.say("problems.advice"))),
                rows,
                note(context, problems));
    }

    /** A place of a sheet is never so long; the name of a column that is not read can be. */
    private static String shown(String place) {
        return place.length() <= LONGEST ? place : place.substring(0, LONGEST - 1) + "…";
    }

    private static String note(ReportContext context, List<ProblemRow> problems) {
        var note = context.say("problems.note");
        return problems.size() > LISTED
                ? note + " " + context.say("problems.more", Ticks.count(LISTED), Count.rows(problems))
                : note;
    }

    private static Table.Row row(ProblemRow problem) {
        var kind = problem.column().isEmpty() ? problem.code() : problem.code() + " " + problem.column();
        return Table.Row.of(
                Wording.clean(problem.file().name()),
                Wording.clean(problem.file().site()),
                Wording.clean(kind),
                Count.of(problem),
                Wording.clean(problem.first().stream().map(ProblemTable::shown).collect(Collectors.joining(", "))),
                Wording.clean(problem.advice()));
    }
}

package org.scarline.ingest;

import java.util.List;
import java.util.TreeMap;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Problem;
import org.scarline.rows.ledger.ProblemGroups;
import org.scarline.rows.ledger.RejectTable.Reject;

/** What a person should know of lines that are kept; they are written beside the rejects, and are none. */
final class Remarks {
    private final TreeMap<Long, Reject> byLine = new TreeMap<>();
    private final ProblemGroups groups = new ProblemGroups();

    /** A line says something else of the same thing than an earlier one of its file. */
    void sameKey(Line.Accepted line, FileKeys.Earlier earlier) {
        add(line, sameKeyProblem(line, earlier));
    }

    /** A line says something else of the same thing than another file of its day. */
    void sameDay(Line.Accepted line, Problem problem) {
        add(line, line.located(problem));
    }

    /** A line brings a patient whose id is easily taken for another's. */
    void lookAlike(Line.Accepted line, String other) {
        add(line, lookAlikeProblem(line, other));
    }

    static Problem sameKeyProblem(Line.Accepted line, FileKeys.Earlier earlier) {
        var now = line.called().beside(earlier.name());
        return line.located(Problem.of(
                Code.SAME_KEY,
                "lines %s and %s say something else of the same thing%s; line %s counts"
                        .formatted(
                                earlier.name().beside(line.called()),
                                now,
                                earlier.difference().isEmpty() ? "" : " (" + earlier.difference() + ")",
                                now)));
    }

    /** Lines without a side; they are counted, and no rejects are written of them. */
    void emptySides(List<Line.Accepted> found) {
        for (var line : found) {
            line.remarks().stream()
                    .filter(EmptySides::isEmpty)
                    .forEach(remark -> groups.add(remark, line.span().line()));
        }
    }

    /** Lines whose day lies before that of the one above them. */
    void unlikelyDays(List<DayOrder.Back> found) {
        found.forEach(back -> add(back.line(), back.problem()));
    }

    /** Lines whose patient's id is of another form than the others. */
    void oddIds(List<OddIds.Odd> found) {
        found.forEach(odd -> add(odd.line(), odd.problem()));
    }

    static Problem lookAlikeProblem(Line.Accepted line, String other) {
        return line.located(Problem.of(
                Code.LOOK_ALIKE,
                "patient_id",
                line.row().patient().id(),
                "looks like \"%s\" of the same site; they are kept as two patients".formatted(other)));
    }

    /** What its sheet says of a line beside its cells. */
    void ofSheet(Line.Accepted line) {
        line.remarks().stream().filter(remark -> !EmptySides.isEmpty(remark)).forEach(remark -> add(line, remark));
    }

    private void add(Line.Accepted line, Problem problem) {
        groups.add(problem, line.span().line());
        var remark = new Reject(line.span().line(), line.span().offset(), problem, line.raw());
        byLine.merge(remark.fileLine(), remark, Remarks::both);
    }

    private static Reject both(Reject one, Reject other) {
        var first = one.problem();
        var message = first.message() + "; " + other.problem().message();
        return new Reject(
                one.fileLine(),
                one.byteOffset(),
                new Problem(first.code(), first.column(), first.value(), message, first.place()),
                one.raw());
    }

    /** Those of lines from one on. */
    List<Reject> from(long line) {
        return List.copyOf(byLine.tailMap(line).values());
    }

    /** Those of lines before one: of them something may have been said already. */
    List<Reject> before(long line) {
        return List.copyOf(byLine.headMap(line).values());
    }

    /** The same by kind, each problem for itself. */
    ProblemGroups groups() {
        return groups;
    }
}

package org.scarline.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scarline.compare.Sensitivity;
import org.scarline.compare.Verdict;
import org.scarline.report.words.Claims;
import org.scarline.report.words.Count;
import org.scarline.report.words.ReportContext;

/** The verdicts as tables: one line per claim for page one, and every reading with its limits. */
final class ClaimTables {
    private static final String PART = "part";

    private ClaimTables() {}

    /** One row per claim with both intervals; below it its parts, readings with another word, and what says the opposite. */
    public static Table summary(ReportContext context) {
        var claims = Claims.of(context);
        var rows = new ArrayList<Table.Row>();
        for (var leading : claims.leading()) {
            rows.addAll(summary(claims, leading));
        }
        return new Table(
                "verdicts",
                context.say("verdicts.caption"),
                List.of(
                        new Table.Column(context.say("verdicts.claim"), "wide"),
                        new Table.Column(context.say("verdicts.verdict"), "word"),
                        new Table.Column(context.say("verdicts.observed"), "num"),
                        new Table.Column(context.say("verdicts.always"), "num"),
                        new Table.Column(context.say("verdicts.n"), "num"),
                        new Table.Column(context.say("verdicts.needed"), "num")),
                rows,
                context.say("verdicts.note"));
    }

    /** Figures beside a verdict, and further figures of a claim, stand in its own line; what two readings share stands once. */
    private static List<Table.Row> summary(Claims claims, Verdict leading) {
        var rows = new ArrayList<>(reading(claims, leading, ""));
        for (var other : claims.otherReadings(leading)) {
            if (other.kind() == leading.kind()
                    && leading.kind() != Verdict.Kind.DESCRIPTIVE
                    && claims.saysMore(other, leading)) {
                rows.addAll(reading(claims, other, PART));
            }
        }
        return rows.stream().distinct().toList();
    }

    /** A reading, its parts where they are not all one, and every other way to look that says the opposite. */
    private static List<Table.Row> reading(Claims claims, Verdict reading, String style) {
        var rows = new ArrayList<Table.Row>();
        var parts = claims.parts(reading);
        if (parts.isEmpty()) {
            rows.add(row(claims, reading, style));
        } else {
            rows.add(new Table.Row(
                    List.of(
                            Table.Cell.of(claims.statement(reading)),
                            word(claims, reading),
                            Table.Cell.of(""),
                            Table.Cell.of(""),
                            Table.Cell.of(""),
                            Table.Cell.of("")),
                    style));
            parts.forEach(part -> rows.add(row(claims, part, PART)));
        }
        claims.opposites(reading).forEach(other -> rows.add(opposite(claims, reading, other)));
        return rows;
    }

    private static Table.Row row(Claims claims, Verdict row, String style) {
        return new Table.Row(
                List.of(
                        new Table.Cell(statement(claims, row, style), "", new VerdictNote(claims).of(row)),
                        word(claims, row),
                        Table.Cell.of(claims.figures().full(row)),
                        Table.Cell.of(claims.figures().always(row)),
                        Table.Cell.of(Count.patients(row.observed())),
                        Table.Cell.of(Count.needed(row))),
                style);
    }

    /** A further reading with what it must exceed. */
    private static String statement(Claims claims, Verdict row, String style) {
        var statement = claims.statement(row);
        return style.isEmpty()
                ? statement
                : limited(claims, statement, claims.figures().limit(row.observed(), row.threshold()));
    }

    private static String limited(Claims claims, String statement, Optional<String> limit) {
        return limit.map(each -> claims.context().say("verdicts.limit", statement, each))
                .orElse(statement);
    }

    /** Marked where it would not stand among all claims together, and where a limit alone keeps it from being firm. */
    private static Table.Cell word(Claims claims, Verdict row) {
        var word = claims.wordAndWhy(row);
        var mark = claims.standsAlone(row) ? "verdict.alone" : claims.isHeldBack(row) ? "verdict.held_back" : "";
        return new Table.Cell(mark.isEmpty() ? word : claims.context().say(mark, word), style(row.finding()));
    }

    /** With what must be exceeded where that is another than the reading's. */
    private static Table.Row opposite(Claims claims, Verdict reading, Sensitivity other) {
        var limit = claims.figures()
                .limit(other.observed(), other.threshold())
                .filter(each -> !other.threshold().equals(reading.threshold()));
        return new Table.Row(
                List.of(
                        Table.Cell.of(limited(claims, claims.opposite(other), limit)),
                        new Table.Cell(claims.word(other), style(other.finding())),
                        Table.Cell.of(claims.figures().full(other)),
                        Table.Cell.of(claims.figures().always(other)),
                        Table.Cell.of(Count.patients(other.observed())),
                        Table.Cell.of("")),
                PART);
    }

    /** The readings that something limits, in the order of the file. */
    static List<Limited> limits(ReportContext context) {
        var claims = Claims.of(context);
        return context.rows().verdicts().stream()
                .filter(row -> !claims.limits(row).isEmpty())
                .filter(row -> !claims.isOverParts(row))
                .map(row -> limited(context, claims, row))
                .toList();
    }

    private static Limited limited(ReportContext context, Claims claims, Verdict row) {
        var patients = row.eligible().isPresent()
                ? context.say("limits.due", Count.n(row), Count.eligible(row))
                : Count.n(row);
        var facts = row.threshold().isPresent()
                ? context.say("limits.facts", claims.figures().claimed(row), patients)
                : context.say("limits.facts.bare", patients);
        return new Limited(
                claims.wholeStatement(row),
                new Table.Cell(claims.wordAndWhy(row), style(row.finding())),
                facts,
                claims.limits(row));
    }

    /** How the verdict's word is set; never by colour alone. */
    static String style(Verdict.Finding finding) {
        return switch (finding) {
            case SUPPORTED, FOLLOWED -> "for";
            case LEANING_FOR, PARTLY -> "leaning for";
            case LEANING_AGAINST -> "leaning against";
            case CONTRADICTED, NOT_FOLLOWED -> "against";
            case UNDETERMINED, INSUFFICIENT_DATA, NOT_RECORDED, SHOWN -> "silent";
        };
    }
}

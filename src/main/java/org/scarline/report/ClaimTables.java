package org.scarline.report;

import java.util.ArrayList;
import java.util.List;
import org.scarline.compare.Verdict;

/** The verdicts as tables: one line per claim for page one, and every reading with its limits. */
final class ClaimTables {
    private ClaimTables() {}

    /** One row per claim with both intervals; where the parts of a claim differ in number, each has its own below it. */
    static Table summary(Story story) {
        var claims = Claims.of(story);
        var rows = new ArrayList<Table.Row>();
        for (var leading : claims.leading()) {
            rows.addAll(summary(claims, leading));
        }
        return new Table(
                "verdicts",
                story.say("verdicts.caption"),
                List.of(
                        new Table.Column(story.say("verdicts.claim"), "wide"),
                        new Table.Column(story.say("verdicts.verdict"), "word"),
                        new Table.Column(story.say("verdicts.observed"), "num"),
                        new Table.Column(story.say("verdicts.always"), "num"),
                        new Table.Column(story.say("verdicts.n"), "num")),
                rows,
                story.say("verdicts.note"));
    }

    private static List<Table.Row> summary(Claims claims, Verdict leading) {
        var parts = claims.parts(leading);
        if (leading.estimate().isPresent() || parts.isEmpty()) {
            return List.of(row(claims, leading, leading, ""));
        }
        if (parts.stream().map(Verdict::estimate).distinct().count() == 1
                && parts.stream().allMatch(part -> part.finding() == leading.finding())) {
            return List.of(row(claims, leading, parts.get(0), ""));
        }
        var rows = new ArrayList<Table.Row>();
        rows.add(new Table.Row(
                List.of(
                        Table.Cell.of(claims.statement(leading)),
                        new Table.Cell(claims.word(leading), style(leading.finding())),
                        Table.Cell.of(""),
                        Table.Cell.of(""),
                        Table.Cell.of("")),
                ""));
        parts.forEach(part -> rows.add(row(claims, part, part, "part")));
        return rows;
    }

    /** The words of one row with the figures of another, which is mostly the same. */
    private static Table.Row row(Claims claims, Verdict words, Verdict figures, String style) {
        return new Table.Row(
                List.of(
                        Table.Cell.of(claims.statement(words)),
                        new Table.Cell(claims.word(words), style(words.finding())),
                        Table.Cell.of(claims.full(figures)),
                        Table.Cell.of(claims.always(figures)),
                        Table.Cell.of(Numerals.count(figures.n()))),
                style);
    }

    /** The readings that something limits, and what was claimed exactly. */
    static Table limits(Story story) {
        var claims = Claims.of(story);
        var rows = story.rows().verdicts().stream()
                .filter(row -> !claims.limits(row).isEmpty())
                .filter(row -> !claims.isOverParts(row))
                .map(row -> limited(story, claims, row))
                .toList();
        return new Table(
                "limits",
                story.say("limits.caption"),
                List.of(
                        new Table.Column(story.say("verdicts.claim"), "text"),
                        new Table.Column(story.say("verdicts.verdict"), "word"),
                        new Table.Column(story.say("limits.claimed"), "num"),
                        new Table.Column(story.say("limits.eligible"), "num"),
                        new Table.Column(story.say("limits.limits"), "wide")),
                rows,
                story.say("limits.note"));
    }

    private static Table.Row limited(Story story, Claims claims, Verdict row) {
        var evaluated = row.eligible() > 0
                ? story.say("chart.of", Numerals.count(row.n()), Numerals.count(row.eligible()))
                : story.say("table.none");
        var statement = claims.isPart(row)
                ? story.say("limits.part", Wording.clean(row.statement()), claims.statement(row))
                : claims.statement(row);
        return new Table.Row(
                List.of(
                        Table.Cell.of(statement),
                        new Table.Cell(claims.word(row), style(row.finding())),
                        Table.Cell.of(claims.claimed(row)),
                        Table.Cell.of(evaluated),
                        Table.Cell.of(claims.limits(row))),
                "");
    }

    /** How the verdict's word is set; never by colour alone. */
    private static String style(Verdict.Finding finding) {
        return switch (finding) {
            case SUPPORTED, FOLLOWED -> "for";
            case LEANING_FOR, PARTLY -> "leaning for";
            case LEANING_AGAINST -> "leaning against";
            case CONTRADICTED, NOT_FOLLOWED -> "against";
            case UNDETERMINED, INSUFFICIENT_DATA, NOT_RECORDED, SHOWN -> "silent";
        };
    }
}

package org.scarline.report;

import java.util.ArrayList;
import java.util.List;
import org.scarline.compare.Verdict;

/** The verdicts as tables: one line per claim for page one, and every reading with its limits. */
final class ClaimTables {
    private ClaimTables() {}

    /** One row per claim with both intervals. */
    static Table summary(Story story) {
        var claims = Claims.of(story);
        var rows = claims.leading().stream()
                .map(row -> summary(story, claims, row))
                .toList();
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

    private static Table.Row summary(Story story, Claims claims, Verdict row) {
        var parts = claims.byId().get(row.id()).size() - 1;
        var inParts = row.estimate().isEmpty() && parts > 0 && row.reading().equals("overall");
        return new Table.Row(
                List.of(
                        Table.Cell.of(row.statement()),
                        new Table.Cell(claims.word(row), style(row.finding())),
                        Table.Cell.of(inParts ? story.say("verdicts.parts") : claims.figure(row)),
                        Table.Cell.of(claims.always(row)),
                        Table.Cell.of(row.n() == 0 && inParts ? "" : Numerals.count(row.n()))),
                "");
    }

    /** The readings of all claims that something limits, and what was claimed exactly. */
    static Table limits(Story story) {
        var claims = Claims.of(story);
        var rows = new ArrayList<Table.Row>();
        for (var claim : claims.byId().values()) {
            for (var row : Claims.leadFirst(claim)) {
                if (!row.limits().isEmpty()) {
                    rows.add(new Table.Row(
                            List.of(
                                    Table.Cell.of(claims.statement(row)),
                                    new Table.Cell(claims.word(row), style(row.finding())),
                                    Table.Cell.of(claims.claimed(row)),
                                    Table.Cell.of(
                                            row.eligible() > 0
                                                    ? story.say(
                                                            "chart.of",
                                                            Numerals.count(row.n()),
                                                            Numerals.count(row.eligible()))
                                                    : story.say("table.none")),
                                    Table.Cell.of(claims.limits(row))),
                            ""));
                }
            }
        }
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

package org.scarline.report.table;

import java.util.ArrayList;
import java.util.List;
import org.scarline.compare.Verdict;
import org.scarline.report.story.Claims;
import org.scarline.report.story.Count;
import org.scarline.report.story.Measure;
import org.scarline.report.story.Story;
import org.scarline.report.story.Value;
import org.scarline.report.story.Wording;

/** What more patients would bring to each word that is not firm. */
final class OutlookTable {
    private final Story story;
    private final Claims claims;
    private final List<Verdict> undecided;

    private OutlookTable(Story story) {
        this.story = story;
        this.claims = Claims.of(story);
        this.undecided = story.rows().verdicts().stream()
                .filter(verdict -> verdict.outlook().detectable().isPresent()
                        && !verdict.finding().isFirm())
                .toList();
    }

    /** Without rows where every word that can be firm is. */
    static Table of(Story story) {
        return new OutlookTable(story).table();
    }

    private Table table() {
        var columns = new ArrayList<>(List.of(
                Table.Column.wide(story.say("verdicts.claim")),
                Table.Column.text(story.say("verdicts.verdict")),
                Table.Column.number(story.say("outlook.claimed")),
                Table.Column.number(story.say("verdicts.n")),
                Table.Column.number(story.say("outlook.detectable")),
                Table.Column.number(story.say("outlook.needed"))));
        if (isDifferenceSet()) {
            columns.add(Table.Column.number(story.say("outlook.matters")));
        }
        return new Table(
                "outlook",
                story.say("outlook.caption"),
                columns,
                undecided.stream().map(this::row).toList(),
                story.say("outlook.note"));
    }

    private boolean isDifferenceSet() {
        return undecided.stream()
                .anyMatch(verdict -> verdict.outlook().neededAtMatters().isPresent());
    }

    private Table.Row row(Verdict verdict) {
        var cells = new ArrayList<>(List.of(
                Table.Cell.of(statement(verdict)),
                new Table.Cell(claims.word(verdict), ClaimTables.style(verdict.finding())),
                Table.Cell.of(claims.figures().claimed(verdict)),
                Table.Cell.of(Count.patients(verdict.observed())),
                Table.Cell.of(detectable(verdict)),
                Table.Cell.of(orNone(Count.needed(verdict)))));
        if (isDifferenceSet()) {
            cells.add(Table.Cell.of(orNone(Count.neededAtMatters(verdict))));
        }
        return new Table.Row(cells, "");
    }

    /** A distance between two shares is in percentage points. */
    private String detectable(Verdict verdict) {
        var value = Value.detectable(verdict);
        var measure = claims.figures().measure(verdict);
        return measure.kind() == Measure.Kind.SHARE
                ? story.say("outlook.points", Measure.SHARES_APART.write(value))
                : measure.full(value);
    }

    private String orNone(String count) {
        return count.isEmpty() ? story.say("table.none") : count;
    }

    private String statement(Verdict verdict) {
        return claims.isPart(verdict)
                ? story.say("limits.part", Wording.clean(verdict.statement()), claims.statement(verdict))
                : claims.statement(verdict);
    }
}

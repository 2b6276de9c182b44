package org.scarline.report.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.scarline.compare.Sensitivity;
import org.scarline.compare.Verdict;
import org.scarline.report.story.Claims;
import org.scarline.report.story.Count;
import org.scarline.report.story.Story;
import org.scarline.report.story.Value;
import org.scarline.report.story.Wording;

/** How far each firm word is from another, should those who were not seen have gained less than those who were. */
final class TippingTable {
    private static final String TIPPING_POINT = "tipping_point";

    private final Story story;
    private final Claims claims;

    private TippingTable(Story story) {
        this.story = story;
        this.claims = Claims.of(story);
    }

    /** Without rows where no word is firm, or everybody was seen. */
    static Table of(Story story) {
        return new TippingTable(story).table();
    }

    private Table table() {
        return new Table(
                "tipping",
                story.say("tipping.caption"),
                List.of(
                        Table.Column.wide(story.say("verdicts.claim")),
                        Table.Column.text(story.say("verdicts.verdict")),
                        Table.Column.number(story.say("tipping.all")),
                        Table.Column.wide(story.say("tipping.arms"))),
                story.rows().verdicts().stream()
                        .flatMap(verdict -> row(verdict).stream())
                        .toList(),
                story.say("tipping.note"));
    }

    private Optional<Table.Row> row(Verdict verdict) {
        var points = claims.variants(verdict).stream()
                .filter(row -> row.variant().equals(TIPPING_POINT))
                .toList();
        return points.stream()
                .filter(TippingTable::isOfAll)
                .findFirst()
                .map(all -> new Table.Row(
                        List.of(
                                Table.Cell.of(statement(verdict)),
                                new Table.Cell(claims.word(verdict), ClaimTables.style(verdict.finding())),
                                Table.Cell.of(
                                        isWithinScale(all) ? point(all) : story.say("tipping.none", Count.n(all))),
                                Table.Cell.of(byArm(points))),
                        ""));
    }

    private String statement(Verdict verdict) {
        return claims.isPart(verdict)
                ? story.say("limits.part", Wording.clean(verdict.statement()), claims.statement(verdict))
                : claims.statement(verdict);
    }

    private static boolean isOfAll(Sensitivity row) {
        return row.observed().cell().arm().equals(Story.ALL);
    }

    private String byArm(List<Sensitivity> points) {
        var told = points.stream()
                .filter(row -> !isOfAll(row) && isWithinScale(row))
                .map(row ->
                        story.say("tipping.arm", story.arm(row.observed().cell().arm()), point(row)))
                .collect(Collectors.joining("; "));
        return told.isEmpty() ? story.say("tipping.none.arms") : told;
    }

    /** Nobody can gain or lose more than the scale has. */
    private boolean isWithinScale(Sensitivity row) {
        return Math.abs(row.estimate().orElse(Double.NaN)) <= story.reach(row.instrument());
    }

    private String point(Sensitivity row) {
        var value = claims.figures().full(row);
        return Value.of(row).isPresent() ? story.say("tipping.point", value, Count.n(row)) : value;
    }
}

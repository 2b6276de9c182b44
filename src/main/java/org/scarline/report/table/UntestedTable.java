package org.scarline.report.table;

import java.util.List;
import org.scarline.compare.UntestedStatement;
import org.scarline.report.story.Story;
import org.scarline.report.story.Wording;

/** What the guide says besides, and why no row of a clinic can test it. */
final class UntestedTable {
    private UntestedTable() {}

    static Table of(Story story, List<UntestedStatement> untested) {
        return new Table(
                "untested",
                story.say("untested.caption"),
                List.of(Table.Column.wide(story.say("verdicts.claim")), Table.Column.wide(story.say("untested.why"))),
                untested.stream()
                        .map(row -> Table.Row.of(Wording.clean(row.statement()), Wording.clean(row.why())))
                        .toList(),
                "");
    }
}

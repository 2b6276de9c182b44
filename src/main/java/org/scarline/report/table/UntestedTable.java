package org.scarline.report.table;

import java.util.List;
import org.scarline.compare.UntestedStatement;
import org.scarline.report.words.ReportContext;
import org.scarline.report.words.Wording;

/** What the guide says besides, and why no row of a clinic can test it. */
final class UntestedTable {
    private UntestedTable() {}

    static Table of(ReportContext context, List<UntestedStatement> untested) {
        return new Table(
                "untested",
                context.say("untested.caption"),
                List.of(
                        Table.Column.wide(context.say("verdicts.claim")),
                        Table.Column.wide(context.say("untested.why"))),
                untested.stream()
                        .map(row -> Table.Row.of(Wording.clean(row.statement()), Wording.clean(row.why())))
                        .toList(),
                "");
    }
}

package org.scarline.report.table;

import java.util.List;
import java.util.stream.Stream;
import org.scarline.report.story.Count;
import org.scarline.report.story.Measure;
import org.scarline.report.story.Story;
import org.scarline.report.story.Value;
import org.scarline.report.story.Wording;
import org.scarline.results.ResultRow;

/** How well two raters of a site agree on the same scar on the same day. */
final class AgreementTable {
    private static final List<String> STATISTICS = List.of("kappa_linear", "kappa_quadratic", "icc_2_1");

    private AgreementTable() {}

    public static Table of(Story story) {
        var names = Stream.of("site", "raters", "instrument")
                .map(head -> Table.Column.name(story.say("agreement." + head)));
        var heads = Stream.concat(names, Stream.of(Table.Column.text(story.say("agreement.role"))));
        var numbers = Stream.concat(Stream.of("n"), STATISTICS.stream())
                .map(head -> Table.Column.number(story.say("agreement." + head)));
        var rows = STATISTICS.stream()
                .flatMap(statistic -> story.rows().results().named(statistic).stream())
                .map(row -> with(row.key(), ""))
                .distinct()
                .map(pair -> row(story, pair))
                .toList();
        return new Table(
                "agreement",
                story.say("agreement.caption"),
                Stream.concat(heads, numbers).toList(),
                rows,
                story.say("agreement.note"));
    }

    /** Raters stand in the level, joined by a bar. */
    private static Table.Row row(Story story, ResultRow.Key pair) {
        var found = STATISTICS.stream()
                .map(statistic -> story.rows().results().find(with(pair, statistic)))
                .toList();
        var first = Stream.of(
                Wording.clean(pair.cell().site().orElse(pair.population())),
                Wording.clean(pair.level().replace("|", story.say("agreement.between"))),
                story.label(pair.instrument()),
                story.words().name("role", pair.raterRole()),
                found.stream()
                        .flatMap(row -> row.stream())
                        .findFirst()
                        .map(Count::n)
                        .orElse(""));
        return Table.Row.of(Stream.concat(first, found.stream().map(row -> story.told(Measure.RATIO, Value.of(row))))
                .toArray(String[]::new));
    }

    private static ResultRow.Key with(ResultRow.Key pair, String statistic) {
        return pair.cell().statistic(statistic);
    }
}

package org.scarline.report.table;

import java.util.List;
import java.util.stream.Stream;
import org.scarline.report.words.Count;
import org.scarline.report.words.Measure;
import org.scarline.report.words.ReportContext;
import org.scarline.report.words.Value;
import org.scarline.report.words.Wording;
import org.scarline.results.ResultRow;

/** How well two raters of a site agree on the same scar on the same day. */
final class AgreementTable {
    private static final List<String> STATISTICS = List.of("kappa_linear", "kappa_quadratic", "icc_2_1");

    private AgreementTable() {}

    public static Table of(ReportContext context) {
        var names = Stream.of("site", "raters", "instrument")
                .map(head -> Table.Column.name(context.say("agreement." + head)));
        var heads = Stream.concat(names, Stream.of(Table.Column.text(context.say("agreement.role"))));
        var numbers = Stream.concat(Stream.of("n"), STATISTICS.stream())
                .map(head -> Table.Column.number(context.say("agreement." + head)));
        var rows = STATISTICS.stream()
                .flatMap(statistic -> context.rows().results().named(statistic).stream())
                .map(row -> with(row.key(), ""))
                .distinct()
                .map(pair -> row(context, pair))
                .toList();
        return new Table(
                "agreement",
                context.say("agreement.caption"),
                Stream.concat(heads, numbers).toList(),
                rows,
                context.say("agreement.note"));
    }

    /** Raters stand in the level, joined by a bar. */
    private static Table.Row row(ReportContext context, ResultRow.Key pair) {
        var found = STATISTICS.stream()
                .map(statistic -> context.rows().results().find(with(pair, statistic)))
                .toList();
        var first = Stream.of(
                Wording.clean(pair.cell().site().orElse(pair.population())),
                Wording.clean(pair.level().replace("|", context.say("agreement.between"))),
                context.label(pair.instrument()),
                context.words().name("role", pair.raterRole()),
                found.stream()
                        .flatMap(row -> row.stream())
                        .findFirst()
                        .map(Count::n)
                        .orElse(""));
        return Table.Row.of(Stream.concat(first, found.stream().map(row -> context.told(Measure.RATIO, Value.of(row))))
                .toArray(String[]::new));
    }

    private static ResultRow.Key with(ResultRow.Key pair, String statistic) {
        return pair.cell().statistic(statistic);
    }
}

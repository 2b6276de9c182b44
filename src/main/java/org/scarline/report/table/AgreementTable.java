package org.scarline.report.table;

import java.util.List;
import java.util.stream.Collectors;
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
        var pairs = STATISTICS.stream()
                .flatMap(statistic -> context.rows().results().named(statistic).stream())
                .map(row -> with(row.key(), ""))
                .distinct()
                .toList();
        var rows = pairs.stream().map(pair -> row(context, pair, pairs)).toList();
        return new Table(
                "agreement",
                context.say("agreement.caption"),
                Stream.concat(heads, numbers).toList(),
                rows,
                context.say("agreement.note"));
    }

    /** Raters stand in the level, joined by a bar; a page never shows their codes. */
    private static String raters(ReportContext context, ResultRow.Key pair, List<ResultRow.Key> all) {
        var site = pair.cell().site().orElse(pair.population());
        var codes = all.stream()
                .filter(key -> key.population().equals(pair.population()))
                .flatMap(AgreementTable::codes)
                .distinct()
                .sorted()
                .toList();
        return codes(pair)
                .map(code ->
                        context.say("agreement.rater", context.source().raters().of(site, code, codes)))
                .collect(Collectors.joining(context.say("agreement.between")));
    }

    private static Stream<String> codes(ResultRow.Key pair) {
        return Stream.of(pair.level().split("\\|", -1));
    }

    private static Table.Row row(ReportContext context, ResultRow.Key pair, List<ResultRow.Key> all) {
        var found = STATISTICS.stream()
                .map(statistic -> context.rows().results().find(with(pair, statistic)))
                .toList();
        var first = Stream.of(
                Wording.clean(pair.cell().site().orElse(pair.population())),
                raters(context, pair, all),
                context.label(pair.instrument()),
                context.words().name("role", pair.raterRole()),
                found.stream()
                        .flatMap(row -> row.stream())
                        .findFirst()
                        .map(Count::n)
                        .orElse(""));
        return Table.Row.of(Stream.concat(
                        first, found.stream().map(row -> context.stated(Measure.RATIO, Value.of(row))))
                .toArray(String[]::new));
    }

    private static ResultRow.Key with(ResultRow.Key pair, String statistic) {
        return pair.cell().statistic(statistic);
    }
}

package org.scarline.report.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scarline.clinic.ScarType;
import org.scarline.report.words.Count;
import org.scarline.report.words.Measure;
import org.scarline.report.words.ReportContext;
import org.scarline.report.words.TwoArms;
import org.scarline.report.words.Value;
import org.scarline.results.ResultRow;

/** Two arms at the final rating: how far apart, within strata, on one face, and how alike they were before. */
final class ComparisonTables {
    private static final List<String> STRATA = List.of("low", "mid", "high");

    private final ReportContext context;
    private final Measure points;
    private final List<TwoArms> compared;

    private ComparisonTables(ReportContext context) {
        this.context = context;
        this.points = context.points(context.instrument());
        this.compared = TwoArms.all(context).stream()
                .filter(arms -> arms.isEnough(ReportContext.ALL))
                .toList();
    }

    /** What the section has to show; tables without a row where no two arms have enough patients. */
    public static List<Table> of(ReportContext context) {
        var tables = new ComparisonTables(context);
        return List.of(
                tables.differences(), AdjustedTable.of(context), tables.balance(), tables.strata(), tables.paired());
    }

    /** Whether no two arms have enough patients, so that there is nothing to show. */
    public static boolean isNobodyCompared(ReportContext context) {
        return TwoArms.all(context).stream().noneMatch(arms -> arms.isEnough(ReportContext.ALL));
    }

    private String leftOut() {
        var out = TwoArms.all(context).stream()
                .filter(arms -> !arms.isEnough(ReportContext.ALL))
                .map(TwoArms::name)
                .collect(Collectors.joining(", "));
        return out.isEmpty() ? "" : " " + context.say("comparison.left_out", out);
    }

    private Table differences() {
        var rows = new ArrayList<Table.Row>();
        for (var arms : compared) {
            rows.add(difference(arms, ReportContext.ALL, arms.name(), ""));
            for (var type : ScarType.values()) {
                if (arms.isEnough(type.code())
                        || (arms.isMain() && arms.first(type.code()).isPresent())) {
                    rows.add(difference(arms, type.code(), context.words().name("scar", type.code()), "part"));
                }
            }
            var byStart = arms.byStart();
            if (byStart.isEnough(ReportContext.ALL)) {
                rows.add(difference(byStart, ReportContext.ALL, context.say("comparison.by_start"), "part"));
            }
        }
        return new Table(
                "comparison",
                context.say("comparison.caption", points.word()),
                List.of(
                        Table.Column.text(context.say("comparison.arms")),
                        Table.Column.number(context.say("comparison.n")),
                        Table.Column.number(context.say("comparison.difference")),
                        Table.Column.number(context.say("comparison.adjusted")),
                        Table.Column.number(context.say("comparison.g")),
                        Table.Column.number(context.say("comparison.responders")),
                        Table.Column.number(context.say("comparison.p"))),
                rows,
                context.say("comparison.note", context.words().name("rule", rule())) + leftOut());
    }

    private Table.Row difference(TwoArms arms, String type, String name, String style) {
        var enough = arms.isEnough(type);
        var cells = new ArrayList<String>(List.of(name, patients(arms, type)));
        if (enough) {
            cells.add(context.stated(points, Value.of(arms.row(type, "difference"))));
            cells.add(context.stated(points, Value.of(arms.row(type, "difference_adjusted"))));
            cells.add(context.written(Measure.RATIO, Value.of(arms.row(type, "hedges_g"))));
            cells.add(context.stated(Measure.SHARES_APART, Value.of(arms.row(type, "responder_difference_" + rule()))));
            cells.add(context.written(Measure.PROBABILITY, Value.of(arms.row(type, "p_adjusted"))));
        } else {
            cells.add(context.say("comparison.too_few"));
            Stream.generate(() -> context.say("table.none")).limit(4).forEach(cells::add);
        }
        return new Table.Row(cells.stream().map(Table.Cell::of).toList(), style);
    }

    private String rule() {
        return context.rule().orElse("none");
    }

    private String patients(TwoArms arms, String type) {
        return context.say("comparison.and", n(arms.first(type)), n(arms.second(type)));
    }

    private String n(Optional<ResultRow> row) {
        return row.map(Count::n).orElseGet(() -> context.say("table.none"));
    }

    private Table balance() {
        var columns = Stream.of("arms", "n", "baseline_first", "baseline_second", "smd", "dark_first", "dark_second")
                .map(name -> context.say("comparison." + name))
                .map(head -> Table.Column.number(head))
                .collect(Collectors.toCollection(ArrayList::new));
        columns.set(0, Table.Column.text(context.say("comparison.arms")));
        return new Table(
                "comparison-balance",
                context.say("balance.caption", points.word()),
                columns,
                compared.stream()
                        .map(arms -> Table.Row.of(
                                arms.name(),
                                patients(arms, ReportContext.ALL),
                                context.written(points, Value.of(arms.first(ReportContext.ALL))),
                                context.written(points, Value.of(arms.second(ReportContext.ALL))),
                                context.written(
                                        Measure.RATIO, Value.of(arms.row(ReportContext.ALL, "balance_baseline_smd"))),
                                dark(arms, "first"),
                                dark(arms, "second")))
                        .toList(),
                context.say("balance.note"));
    }

    private String dark(TwoArms arms, String which) {
        return context.stated(Measure.SHARE, Value.of(arms.row(ReportContext.ALL, "balance_fitzpatrick_4_6_" + which)));
    }

    private Table strata() {
        var rows = new ArrayList<Table.Row>();
        for (var arms : compared) {
            for (var stratum : STRATA) {
                arms.row(ReportContext.ALL, "difference_stratum_" + stratum)
                        .map(row -> Table.Row.of(
                                arms.name(),
                                context.words().name("stratum", stratum),
                                Count.n(row),
                                Count.events(row),
                                isEnough(row)
                                        ? context.stated(points, Value.of(row))
                                        : context.say("comparison.too_few")))
                        .ifPresent(rows::add);
            }
        }
        return new Table(
                "comparison-strata",
                context.say("strata.caption", points.word()),
                List.of(
                        Table.Column.text(context.say("comparison.arms")),
                        Table.Column.text(context.say("strata.stratum")),
                        Table.Column.number(context.say("strata.n")),
                        Table.Column.number(context.say("strata.first")),
                        Table.Column.number(context.say("comparison.difference"))),
                rows,
                context.say("strata.note"));
    }

    /** From as many patients in each arm as any difference that is shown. */
    private static boolean isEnough(ResultRow row) {
        var first = row.events().orElse(0);
        return first >= TwoArms.LEAST && row.n() - first >= TwoArms.LEAST;
    }

    /** Of one patient there is a difference, but no interval: from two. */
    private Table paired() {
        var rows = TwoArms.paired(context).stream()
                .flatMap(arms -> arms.row(ReportContext.ALL, "paired_difference").stream()
                        .filter(row -> row.n() > 1)
                        .map(row -> Table.Row.of(arms.name(), Count.n(row), context.stated(points, Value.of(row)))))
                .toList();
        return new Table(
                "comparison-paired",
                context.say("paired.caption", points.word()),
                Arrays.asList(
                        Table.Column.text(context.say("comparison.arms")),
                        Table.Column.number(context.say("paired.n")),
                        Table.Column.number(context.say("paired.difference"))),
                rows,
                context.say("paired.note"));
    }
}

package org.scarline.report.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scarline.clinic.ScarType;
import org.scarline.report.story.Count;
import org.scarline.report.story.Measure;
import org.scarline.report.story.Story;
import org.scarline.report.story.TwoArms;
import org.scarline.report.story.Value;
import org.scarline.results.ResultRow;

/** Two arms at the final rating: how far apart, within strata, on one face, and how alike they were before. */
final class ComparisonTables {
    private static final List<String> STRATA = List.of("low", "mid", "high");

    private final Story story;
    private final Measure points;
    private final List<TwoArms> compared;

    private ComparisonTables(Story story) {
        this.story = story;
        this.points = story.points(story.instrument());
        this.compared = TwoArms.all(story).stream()
                .filter(arms -> arms.isEnough(Story.ALL))
                .toList();
    }

    /** What the section has to show; tables without a row where no two arms have enough patients. */
    public static List<Table> of(Story story) {
        var tables = new ComparisonTables(story);
        return List.of(
                tables.differences(), AdjustedTable.of(story), tables.balance(), tables.strata(), tables.paired());
    }

    /** Whether no two arms have enough patients, so that there is nothing to show. */
    public static boolean isNobodyCompared(Story story) {
        return TwoArms.all(story).stream().noneMatch(arms -> arms.isEnough(Story.ALL));
    }

    private String leftOut() {
        var out = TwoArms.all(story).stream()
                .filter(arms -> !arms.isEnough(Story.ALL))
                .map(TwoArms::name)
                .collect(Collectors.joining(", "));
        return out.isEmpty() ? "" : " " + story.say("comparison.left_out", out);
    }

    private Table differences() {
        var rows = new ArrayList<Table.Row>();
        for (var arms : compared) {
            rows.add(difference(arms, Story.ALL, arms.name(), ""));
            for (var type : ScarType.values()) {
                if (arms.isEnough(type.code())
                        || (arms.isMain() && arms.first(type.code()).isPresent())) {
                    rows.add(difference(arms, type.code(), story.words().name("scar", type.code()), "part"));
                }
            }
            var byStart = arms.byStart();
            if (byStart.isEnough(Story.ALL)) {
                rows.add(difference(byStart, Story.ALL, story.say("comparison.by_start"), "part"));
            }
        }
        return new Table(
                "comparison",
                story.say("comparison.caption", points.word()),
                List.of(
                        Table.Column.text(story.say("comparison.arms")),
                        Table.Column.number(story.say("comparison.n")),
                        Table.Column.number(story.say("comparison.difference")),
                        Table.Column.number(story.say("comparison.adjusted")),
                        Table.Column.number(story.say("comparison.g")),
                        Table.Column.number(story.say("comparison.responders")),
                        Table.Column.number(story.say("comparison.p"))),
                rows,
                story.say("comparison.note", story.words().name("rule", rule())) + leftOut());
    }

    private Table.Row difference(TwoArms arms, String type, String name, String style) {
        var enough = arms.isEnough(type);
        var cells = new ArrayList<String>(List.of(name, patients(arms, type)));
        if (enough) {
            cells.add(story.told(points, Value.of(arms.row(type, "difference"))));
            cells.add(story.told(points, Value.of(arms.row(type, "difference_adjusted"))));
            cells.add(story.written(Measure.RATIO, Value.of(arms.row(type, "hedges_g"))));
            cells.add(story.told(Measure.SHARES_APART, Value.of(arms.row(type, "responder_difference_" + rule()))));
            cells.add(story.written(Measure.PROBABILITY, Value.of(arms.row(type, "p_adjusted"))));
        } else {
            cells.add(story.say("comparison.too_few"));
            Stream.generate(() -> story.say("table.none")).limit(4).forEach(cells::add);
        }
        return new Table.Row(cells.stream().map(Table.Cell::of).toList(), style);
    }

    private String rule() {
        return story.rule().orElse("none");
    }

    private String patients(TwoArms arms, String type) {
        return story.say("comparison.and", n(arms.first(type)), n(arms.second(type)));
    }

    private String n(Optional<ResultRow> row) {
        return row.map(Count::n).orElseGet(() -> story.say("table.none"));
    }

    private Table balance() {
        var columns = Stream.of("arms", "n", "baseline_first", "baseline_second", "smd", "dark_first", "dark_second")
                .map(name -> story.say("comparison." + name))
                .map(head -> Table.Column.number(head))
                .collect(Collectors.toCollection(ArrayList::new));
        columns.set(0, Table.Column.text(story.say("comparison.arms")));
        return new Table(
                "comparison-balance",
                story.say("balance.caption", points.word()),
                columns,
                compared.stream()
                        .map(arms -> Table.Row.of(
                                arms.name(),
                                patients(arms, Story.ALL),
                                story.written(points, Value.of(arms.first(Story.ALL))),
                                story.written(points, Value.of(arms.second(Story.ALL))),
                                story.written(Measure.RATIO, Value.of(arms.row(Story.ALL, "balance_baseline_smd"))),
                                dark(arms, "first"),
                                dark(arms, "second")))
                        .toList(),
                story.say("balance.note"));
    }

    private String dark(TwoArms arms, String which) {
        return story.told(Measure.SHARE, Value.of(arms.row(Story.ALL, "balance_fitzpatrick_4_6_" + which)));
    }

    private Table strata() {
        var rows = new ArrayList<Table.Row>();
        for (var arms : compared) {
            for (var stratum : STRATA) {
                arms.row(Story.ALL, "difference_stratum_" + stratum)
                        .map(row -> Table.Row.of(
                                arms.name(),
                                story.words().name("stratum", stratum),
                                Count.n(row),
                                Count.events(row),
                                isEnough(row) ? story.told(points, Value.of(row)) : story.say("comparison.too_few")))
                        .ifPresent(rows::add);
            }
        }
        return new Table(
                "comparison-strata",
                story.say("strata.caption", points.word()),
                List.of(
                        Table.Column.text(story.say("comparison.arms")),
                        Table.Column.text(story.say("strata.stratum")),
                        Table.Column.number(story.say("strata.n")),
                        Table.Column.number(story.say("strata.first")),
                        Table.Column.number(story.say("comparison.difference"))),
                rows,
                story.say("strata.note"));
    }

    /** From as many patients in each arm as any difference that is shown. */
    private static boolean isEnough(ResultRow row) {
        var first = row.events().orElse(0);
        return first >= TwoArms.LEAST && row.n() - first >= TwoArms.LEAST;
    }

    /** Of one patient there is a difference, but no interval: from two. */
    private Table paired() {
        var rows = TwoArms.all(story).stream()
                .flatMap(arms -> arms.row(Story.ALL, "paired_difference").stream()
                        .filter(row -> row.n() > 1)
                        .map(row -> Table.Row.of(arms.name(), Count.n(row), story.told(points, Value.of(row)))))
                .toList();
        return new Table(
                "comparison-paired",
                story.say("paired.caption", points.word()),
                Arrays.asList(
                        Table.Column.text(story.say("comparison.arms")),
                        Table.Column.number(story.say("paired.n")),
                        Table.Column.number(story.say("paired.difference"))),
                rows,
                story.say("paired.note"));
    }
}

package org.scarline.report.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scarline.report.chart.Caption;
import org.scarline.report.chart.GridChart;
import org.scarline.report.chart.GridChart.Shade;
import org.scarline.report.words.Count;
import org.scarline.report.words.Measure;
import org.scarline.report.words.ReportContext;
import org.scarline.report.words.Value;
import org.scarline.report.words.Wording;
import org.scarline.results.Cell;
import org.scarline.results.ResultRow;

/** How much was written down: optional fields of sessions and ratings of treated patients, by site. */
final class CompletenessFigure {
    private static final List<String> COLUMNS = List.of("site", "level", "estimate", "n", "events");
    private static final List<String> FIELDS = List.of(
            "with_baseline",
            "with_efficacy_rating",
            "with_final_rating",
            "adverse_events",
            "downtime_days",
            "erythema_days",
            "pain",
            "active_acne",
            "duration_min",
            "needle_depth_mm",
            "passes",
            "rf_energy_mj",
            "device",
            "operator_id",
            "cost");
    private static final String PATIENTS = "with_";
    private static final int SITES = 6;
    private static final double LABELS = 150;
    private static final double ENOUGH = 0.8;

    private final ReportContext context;
    private final List<String> populations;

    private CompletenessFigure(ReportContext context) {
        this.context = context;
        this.populations =
                Stream.concat(Stream.of(ReportContext.ALL), sites(context)).toList();
    }

    /** The sites with the most treated patients, in the order of their names; one site alone is everybody. */
    private static Stream<String> sites(ReportContext context) {
        var sites = context.rows().results().named("recorded").stream()
                .filter(row -> row.key().level().equals("with_baseline"))
                .filter(row -> row.cell().site().isPresent())
                .sorted(Comparator.comparingLong(ResultRow::n).reversed())
                .map(row -> row.key().population())
                .toList();
        return sites.size() == 1 ? Stream.empty() : sites.stream().limit(SITES).sorted();
    }

    static Figure of(ReportContext context) {
        return new CompletenessFigure(context).figure();
    }

    private Figure figure() {
        return new Figure(
                "completeness",
                new Caption(title(), context.say("completeness.subtitle"), context.footnote("completeness"), alt()),
                chart(),
                COLUMNS,
                populations.stream()
                        .flatMap(population ->
                                FIELDS.stream().flatMap(field -> find(population, field).map(this::cells).stream()))
                        .toList());
    }

    private Optional<ResultRow> find(String population, String field) {
        return context.rows()
                .results()
                .find(Cell.of("completeness", field).inPopulation(population).statistic("recorded"));
    }

    /** Which fields of sessions are thin over all sites. */
    private String title() {
        var fields =
                FIELDS.stream().filter(field -> !field.startsWith(PATIENTS)).toList();
        if (fields.stream().allMatch(field -> find(ReportContext.ALL, field).isEmpty())) {
            return context.say("completeness.title.neutral");
        }
        var thin = fields.stream()
                .filter(field -> find(ReportContext.ALL, field)
                        .filter(row -> row.estimate().orElse(1) < ENOUGH)
                        .isPresent())
                .map(this::name)
                .map(CompletenessFigure::inSentence)
                .collect(Collectors.joining(", "));
        return thin.isEmpty() ? context.say("completeness.title.full") : context.say("completeness.title.thin", thin);
    }

    /** Abbreviations keep their capitals. */
    private static String inSentence(String name) {
        return name.length() > 1 && Character.isLowerCase(name.charAt(1))
                ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)
                : name;
    }

    private String name(String field) {
        return context.words().name("field", field);
    }

    private String site(String population) {
        return Cell.of("completeness", "")
                .inPopulation(population)
                .site()
                .map(Wording::clean)
                .orElseGet(() -> context.say("completeness.all"));
    }

    private String alt() {
        var words = FIELDS.stream()
                .flatMap(field -> find(ReportContext.ALL, field)
                        .map(row -> context.say(
                                "completeness.alt.field",
                                name(field),
                                Measure.SHARE.write(Value.of(row)),
                                Count.events(row),
                                Count.n(row)))
                        .stream())
                .collect(Collectors.joining("; "));
        return context.say("completeness.alt", words.isEmpty() ? context.say("chart.nothing") : words);
    }

    private GridChart chart() {
        var rows = new ArrayList<GridChart.Row>();
        for (var field : FIELDS) {
            if (find(ReportContext.ALL, field).isPresent()) {
                rows.add(new GridChart.Row(
                        name(field),
                        populations.stream()
                                .map(population -> cell(population, field))
                                .toList()));
            }
        }
        return new GridChart(
                List.of(new GridChart.Panel(
                        "",
                        context.say("completeness.across"),
                        context.say("completeness.down"),
                        populations.stream().map(this::site).toList(),
                        rows,
                        "")),
                LABELS,
                Stream.of(Shade.FULL, Shade.MOST, Shade.SOME, Shade.LITTLE, Shade.NONE)
                        .map(shade -> new GridChart.Legend(
                                shade,
                                context.say("completeness.shade." + shade.name().toLowerCase(Locale.ROOT))))
                        .toList(),
                context.say("chart.nothing"));
    }

    private GridChart.Cell cell(String population, String field) {
        return find(population, field)
                .map(row -> new GridChart.Cell(
                        Measure.SHARE.write(Value.of(row)), shade(row.estimate().orElse(0))))
                .orElseGet(() -> new GridChart.Cell(context.say("table.none"), Shade.BLANK));
    }

    private static Shade shade(double share) {
        if (share >= 0.95) {
            return Shade.FULL;
        }
        if (share >= ENOUGH) {
            return Shade.MOST;
        }
        if (share >= 0.5) {
            return Shade.SOME;
        }
        return share >= 0.2 ? Shade.LITTLE : Shade.NONE;
    }

    private List<Figure.Cell> cells(ResultRow row) {
        return List.of(
                new Figure.Cell(row.key().population(), site(row.key().population())),
                new Figure.Cell(row.key().level(), name(row.key().level())),
                Figure.Cell.estimate(Measure.SHARE, Value.of(row)),
                Figure.Cell.n(row),
                new Figure.Cell(Long.toString(row.events().orElse(0)), Count.events(row)));
    }
}

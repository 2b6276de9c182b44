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
import org.scarline.report.story.Count;
import org.scarline.report.story.Measure;
import org.scarline.report.story.Story;
import org.scarline.report.story.Value;
import org.scarline.report.story.Wording;
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

    private final Story story;
    private final List<String> populations;

    private CompletenessFigure(Story story) {
        this.story = story;
        this.populations = Stream.concat(Stream.of(Story.ALL), sites(story)).toList();
    }

    /** The sites with the most treated patients, in the order of their names; one site alone is everybody. */
    private static Stream<String> sites(Story story) {
        var sites = story.rows().results().named("recorded").stream()
                .filter(row -> row.key().level().equals("with_baseline"))
                .filter(row -> row.cell().site().isPresent())
                .sorted(Comparator.comparingLong(ResultRow::n).reversed())
                .map(row -> row.key().population())
                .toList();
        return sites.size() == 1 ? Stream.empty() : sites.stream().limit(SITES).sorted();
    }

    static Figure of(Story story) {
        return new CompletenessFigure(story).figure();
    }

    private Figure figure() {
        return new Figure(
                "completeness",
                new Caption(title(), story.say("completeness.subtitle"), story.footnote("completeness"), alt()),
                chart(),
                COLUMNS,
                populations.stream()
                        .flatMap(population ->
                                FIELDS.stream().flatMap(field -> find(population, field).map(this::cells).stream()))
                        .toList());
    }

    private Optional<ResultRow> find(String population, String field) {
        return story.rows()
                .results()
                .find(Cell.of("completeness", field).inPopulation(population).statistic("recorded"));
    }

    /** Which fields of sessions are thin over all sites. */
    private String title() {
        var fields =
                FIELDS.stream().filter(field -> !field.startsWith(PATIENTS)).toList();
        if (fields.stream().allMatch(field -> find(Story.ALL, field).isEmpty())) {
            return story.say("completeness.title.neutral");
        }
        var thin = fields.stream()
                .filter(field -> find(Story.ALL, field)
                        .filter(row -> row.estimate().orElse(1) < ENOUGH)
                        .isPresent())
                .map(this::name)
                .map(CompletenessFigure::inSentence)
                .collect(Collectors.joining(", "));
        return thin.isEmpty() ? story.say("completeness.title.full") : story.say("completeness.title.thin", thin);
    }

    /** Abbreviations keep their capitals. */
    private static String inSentence(String name) {
        return name.length() > 1 && Character.isLowerCase(name.charAt(1))
                ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)
                : name;
    }

    private String name(String field) {
        return story.words().name("field", field);
    }

    private String site(String population) {
        return Cell.of("completeness", "")
                .inPopulation(population)
                .site()
                .map(Wording::clean)
                .orElseGet(() -> story.say("completeness.all"));
    }

    private String alt() {
        var words = FIELDS.stream()
                .flatMap(field -> find(Story.ALL, field)
                        .map(row -> story.say(
                                "completeness.alt.field",
                                name(field),
                                Measure.SHARE.write(Value.of(row)),
                                Count.events(row),
                                Count.n(row)))
                        .stream())
                .collect(Collectors.joining("; "));
        return story.say("completeness.alt", words.isEmpty() ? story.say("chart.nothing") : words);
    }

    private GridChart chart() {
        var rows = new ArrayList<GridChart.Row>();
        for (var field : FIELDS) {
            if (find(Story.ALL, field).isPresent()) {
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
                        story.say("completeness.across"),
                        story.say("completeness.down"),
                        populations.stream().map(this::site).toList(),
                        rows,
                        "")),
                LABELS,
                Stream.of(Shade.FULL, Shade.MOST, Shade.SOME, Shade.LITTLE, Shade.NONE)
                        .map(shade -> new GridChart.Legend(
                                shade,
                                story.say("completeness.shade." + shade.name().toLowerCase(Locale.ROOT))))
                        .toList(),
                story.say("chart.nothing"));
    }

    private GridChart.Cell cell(String population, String field) {
        return find(population, field)
                .map(row -> new GridChart.Cell(
                        Measure.SHARE.write(Value.of(row)), shade(row.estimate().orElse(0))))
                .orElseGet(() -> new GridChart.Cell(story.say("table.none"), Shade.BLANK));
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
                new Figure.Cell(Long.toString(row.n()), Count.n(row)),
                new Figure.Cell(Long.toString(row.events().orElse(0)), Count.events(row)));
    }
}

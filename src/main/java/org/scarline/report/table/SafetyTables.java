package org.scarline.report.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scarline.clinic.AdverseEvent;
import org.scarline.report.words.Count;
import org.scarline.report.words.Measure;
import org.scarline.report.words.ReportContext;
import org.scarline.report.words.Value;
import org.scarline.report.words.Wording;
import org.scarline.results.ResultRow;

/** What the clinics did, and what happened to the skin: over all treatments, and by each. */
final class SafetyTables {
    private static final String DOWNTIME = "days_downtime_3_or_less";
    private static final List<String> PRACTICE =
            List.of("gaps_in_tolerance", "sessions_3_to_6", "days_over_active_acne", DOWNTIME, "days_30_to_60_minutes");

    /** What is expected stands in the table over all. */
    private static final EnumSet<AdverseEvent> BY_TREATMENT =
            EnumSet.complementOf(EnumSet.copyOf(AdverseEvent.EXPECTED));

    private final ReportContext context;

    private SafetyTables(ReportContext context) {
        this.context = context;
    }

    public static List<Table> of(ReportContext context) {
        var tables = new SafetyTables(context);
        return List.of(tables.byTreatment(), tables.overall());
    }

    private Table overall() {
        var rows = new ArrayList<Table.Row>();
        for (var statistic : PRACTICE) {
            context.practice("practice", ReportContext.ALL, "", statistic)
                    .ifPresent(row -> rows.add(
                            overall(context.words().name("practice", statistic), row, Wording.clean(row.note()))));
        }
        for (var event : AdverseEvent.values()) {
            event(ReportContext.ALL, event)
                    .ifPresent(row -> rows.add(overall(
                            context.say("practice.ever", context.words().name("event", event.code())),
                            row,
                            context.say("chart.of", Count.events(row), Count.n(row)))));
        }
        return new Table(
                "practice",
                context.say("practice.caption"),
                List.of(
                        Table.Column.text(context.say("practice.what")),
                        Table.Column.number(context.say("practice.share")),
                        Table.Column.number(context.say("practice.n")),
                        Table.Column.wide(context.say("practice.note"))),
                rows,
                context.say("practice.missing"));
    }

    private Table.Row overall(String name, ResultRow row, String counts) {
        return Table.Row.of(name, context.stated(Measure.SHARE, Value.of(row)), Count.n(row), counts);
    }

    /** Every treatment that a patient had, combinations and switches too; a count is of patients who ever had the event. */
    private Table byTreatment() {
        var columns = new ArrayList<Table.Column>();
        columns.add(Table.Column.text(context.say("scars.arm")));
        columns.add(Table.Column.number(context.say("practice.n")));
        columns.add(Table.Column.number(context.say("safety.column.downtime")));
        BY_TREATMENT.forEach(
                event -> columns.add(Table.Column.number(context.words().name("safety.column", event.code()))));
        return new Table(
                "by-treatment",
                context.say("safety.caption"),
                columns,
                treatments().map(this::byTreatment).toList(),
                context.say("safety.note"));
    }

    /** A record of any event stands for the patient's record of all. */
    private Stream<String> treatments() {
        return Stream.of(AdverseEvent.values())
                .flatMap(event -> context.rows().results().named(ever(event)).stream())
                .filter(row -> row.key().population().equals(ReportContext.ALL))
                .filter(row -> !row.key().arm().equals(ReportContext.ALL))
                .sorted(Comparator.comparing(ResultRow::n).reversed())
                .map(row -> row.key().arm())
                .distinct();
    }

    private Table.Row byTreatment(String arm) {
        var cells = new ArrayList<Table.Cell>();
        cells.add(Table.Cell.of(context.arm(arm)));
        cells.add(Table.Cell.of(Stream.of(AdverseEvent.values())
                .flatMap(event -> event(arm, event).stream())
                .findFirst()
                .map(Count::n)
                .orElse("")));
        cells.add(Table.Cell.of(
                context.stated(Measure.SHARE, Value.of(context.practice("practice", arm, "", DOWNTIME)))));
        BY_TREATMENT.forEach(event -> cells.add(ever(arm, event)));
        return new Table.Row(cells, "");
    }

    /** How many ever had it; nobody stands back. */
    private Table.Cell ever(String arm, AdverseEvent event) {
        var row = event(arm, event);
        var style = row.isPresent() && row.get().events().orElse(0) > 0 ? "" : "quiet";
        return new Table.Cell(row.map(Count::events).orElseGet(() -> context.say("table.none")), style);
    }

    private Optional<ResultRow> event(String arm, AdverseEvent event) {
        return context.practice("safety", arm, "", ever(event));
    }

    private static String ever(AdverseEvent event) {
        return event.code() + "_ever";
    }
}

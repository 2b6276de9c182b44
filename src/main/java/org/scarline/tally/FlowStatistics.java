package org.scarline.tally;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.FlowStage;
import org.scarline.derive.outcome.Level;
import org.scarline.derive.outcome.RatingLeftOut;
import org.scarline.results.FlowRow;
import org.scarline.results.RatedBy;

/** From rows read to patients with a final rating: what was left out at each stage and why, so that the counts add up. */
public final class FlowStatistics {
    /**
     * What the files held.
     *
     * @param read data lines of all loaded files
     * @param rejected of them, those that could not be read
     */
    public record RowsRead(long read, long rejected) {}

    /** Why a patient ended there, and the stage that those who went on reached. */
    private record Stage(List<Level> leavers, String next) {}

    private static final List<Stage> PATIENTS = List.of(
            new Stage(List.of(FlowStage.NOT_TREATED), "treated"),
            new Stage(
                    List.of(FlowStage.NOT_RATED, FlowStage.NOT_RATED_WHERE_TREATED, FlowStage.NO_BASELINE),
                    "with_baseline"),
            new Stage(List.of(FlowStage.NO_FOLLOW_UP), "with_follow_up"),
            new Stage(List.of(FlowStage.UNSETTLED_ONLY), "with_efficacy_rating"),
            new Stage(List.of(FlowStage.NO_FINAL), "with_final_rating"));

    private static final List<Level> RATINGS = List.of(
            RatingLeftOut.BOTH_SIDES_AT_ONCE,
            RatingLeftOut.NOT_TREATED_THERE,
            RatingLeftOut.UNSETTLED,
            RatingLeftOut.LATER_COURSE);

    private final List<FlowRow> rows = new ArrayList<>();
    private int position;

    private FlowStatistics() {}

    public static List<FlowRow> of(Tally tally, RowsRead read) {
        var flow = new FlowStatistics();
        flow.rows(tally, read);
        flow.scope(tally, "", "");
        flow.ratings(tally);
        record Scope(String instrument, String raterRole) {}
        var scopes = new LinkedHashMap<Scope, Boolean>();
        tally.keys(ContributionKind.FLOW)
                .forEach(key -> scopes.put(new Scope(key.instrument(), key.raterRole()), true));
        for (var scope : scopes.keySet()) {
            if (!scope.instrument().isEmpty()) {
                flow.position = 0;
                flow.scope(tally, scope.instrument(), scope.raterRole());
            }
        }
        return List.copyOf(flow.rows);
    }

    private void rows(Tally tally, RowsRead read) {
        add("", "", "rows_read", "", "rows", read.read());
        add("", "", "rows_read", "rejected", "rows", read.rejected());
        add("", "", "rows_read", "repeated_or_replaced", "rows", read.read() - read.rejected() - tally.keys());
        add("", "", "rows_read", "voided", "rows", tally.voided());
        add("", "", "rows_in_force", "", "rows", tally.keys() - tally.voided());
    }

    private void scope(Tally tally, String instrument, String raterRole) {
        var ends = ends(tally, instrument, raterRole);
        var left = ends.values().stream().mapToLong(Long::longValue).sum();
        var stage = instrument.isEmpty() ? "patients" : "rated";
        add(instrument, raterRole, stage, "", "patients", left);
        for (var step : PATIENTS) {
            for (var leaver : step.leavers()) {
                long count = ends.getOrDefault(leaver, 0L);
                if (count > 0 || instrument.isEmpty()) {
                    add(instrument, raterRole, stage, leaver.code(), "patients", count);
                }
                left -= count;
            }
            stage = step.next();
            add(instrument, raterRole, stage, "", "patients", left);
        }
    }

    private static Map<Level, Long> ends(Tally tally, String instrument, String raterRole) {
        var ends = new LinkedHashMap<Level, Long>();
        for (var key : tally.keys(ContributionKind.FLOW)) {
            if (key.instrument().equals(instrument) && key.raterRole().equals(raterRole)) {
                ends.put(key.level(), tally.counted(key, Population.ALL).n());
            }
        }
        return ends;
    }

    private void ratings(Tally tally) {
        for (var level : RATINGS) {
            var key = new Contribution.Key(
                    ContributionKind.RATINGS_LEFT_OUT, "", "", Contribution.ALL, level, Contribution.ALL);
            add(
                    "",
                    "",
                    "ratings",
                    level.code(),
                    "ratings",
                    tally.counted(key, Population.ALL).total((a, b) -> a));
        }
    }

    private void add(String instrument, String raterRole, String stage, String reason, String unit, long n) {
        rows.add(new FlowRow(new RatedBy(instrument, raterRole), ++position, stage, reason, unit, n));
    }
}

package org.scarline.report.story;

import java.util.Optional;
import org.scarline.compare.Sensitivity;
import org.scarline.compare.Verdict;
import org.scarline.results.ResultRow;

/** How the numbers of verdicts are written, each in its own unit. */
public record ClaimFigures(Story story) {
    /** How the claim's figure is written: told by the wording's {@code unit} of its id, else by its kind. */
    public Measure measure(Verdict verdict) {
        return switch (unit(verdict)) {
            case "points" -> points(verdict.instrument());
            case "share" -> Measure.SHARE;
            case "shares_apart" -> Measure.SHARES_APART;
            case "money" -> money(verdict);
            default -> Measure.PLAIN;
        };
    }

    /** By the wording, else by the row behind it, so that a claim that somebody added needs no wording; else by its kind. */
    private String unit(Verdict verdict) {
        return story.words()
                .find("unit." + verdict.id())
                .or(() -> behind(verdict).map(ClaimFigures::unit))
                .orElse(verdict.kind() == Verdict.Kind.OUTCOME ? "points" : "share");
    }

    private static String unit(ResultRow row) {
        var statistic = row.key().statistic();
        if (row.key().axis().equals("cost")) {
            return "money";
        }
        if (statistic.startsWith("responder_difference")) {
            return "shares_apart";
        }
        var share = statistic.startsWith("cumulative_")
                || row.method().startsWith("x/n")
                || row.method().contains("shares");
        return share ? "share" : "points";
    }

    /** The row of {@code results.csv} that the verdict is about, found by its numbers; empty where it has none. */
    private Optional<ResultRow> behind(Verdict verdict) {
        return story.rows().results().all().stream()
                .filter(row -> row.n() == verdict.n() && row.estimate().isPresent())
                .filter(row -> row.estimate().equals(verdict.estimate()))
                .filter(row -> row.key().instrument().equals(verdict.instrument())
                        && row.key().raterRole().equals(verdict.raterRole()))
                .findFirst();
    }

    /** The same for the verdict repeated in another way, which may be on another instrument. */
    private Measure measure(Verdict verdict, Sensitivity row) {
        var measure = measure(verdict);
        return measure.kind() == Measure.Kind.POINTS ? points(row.instrument()) : measure;
    }

    private Measure points(String instrument) {
        return story.points(instrument.isEmpty() ? story.instrument() : instrument);
    }

    /** In the currency of the row with that figure; without a unit where there is none. */
    private Measure money(Verdict verdict) {
        return behind(verdict)
                .filter(row -> row.key().axis().equals("cost"))
                .map(row -> new Measure(Measure.Kind.PLAIN, row.key().level(), 0))
                .orElse(Measure.PLAIN);
    }

    /** Between which shares the truth lies as far as visits tell; empty for what is told by one figure. */
    public Optional<Value> bounds(Verdict verdict) {
        return TimeBounds.of(verdict, story.rows().results());
    }

    /** Estimate and ordinary interval, with a unit that no axis tells; a dash where there is none. */
    public String figure(Verdict verdict) {
        return bounds(verdict)
                .map(bounds -> told(bounds, Value.of(verdict)))
                .orElseGet(() -> measure(verdict).kind() == Measure.Kind.PLAIN
                        ? story.full(measure(verdict), Value.of(verdict))
                        : story.told(measure(verdict), Value.of(verdict)));
    }

    /** The same with the estimate's unit. */
    public String full(Verdict verdict) {
        return bounds(verdict)
                .map(bounds -> told(bounds, Value.of(verdict)))
                .orElseGet(() -> story.full(measure(verdict), Value.of(verdict)));
    }

    /** The same of the verdict repeated in another way. */
    public String full(Verdict verdict, Sensitivity row) {
        return TimeBounds.of(row, story.rows().results())
                .map(bounds -> told(bounds, Value.of(row)))
                .orElseGet(() -> story.full(measure(verdict, row), Value.of(row)));
    }

    private String told(Value bounds, Value outer) {
        return story.say("table.estimate", Measure.SHARE.bounds(bounds), story.range(Measure.SHARE, outer));
    }

    /** The interval that holds at all looks together; a dash where there is none. */
    public String always(Verdict verdict) {
        return story.range(measure(verdict), Value.always(verdict));
    }

    /** The same of the verdict repeated in another way. */
    public String always(Verdict verdict, Sensitivity row) {
        return story.range(measure(verdict, row), Value.always(row));
    }

    /** The claimed side, as in {@code > 50%}; a dash for a figure without a verdict. */
    public String claimed(Verdict verdict) {
        return verdict.threshold().isPresent()
                ? rule(verdict.rule()) + " " + measure(verdict).full(Value.threshold(verdict))
                : story.say("table.none");
    }

    private String rule(String rule) {
        return Wording.clean(rule).replace(">=", "\u2265").replace("<=", "\u2264");
    }
}

package org.scarline.report.words;

import java.util.Optional;
import java.util.OptionalDouble;
import org.scarline.compare.Observed;
import org.scarline.compare.Sensitivity;
import org.scarline.compare.Verdict;
import org.scarline.results.Quantity;
import org.scarline.results.Statistic;

/** How the numbers of verdicts are written, each in its own unit. */
public record ClaimFigures(ReportContext context) {
    /** How the claim's figure is written: by the statistic that it was judged by, and never as the threshold that it is not at. */
    public Measure measure(Verdict verdict) {
        return measure(verdict.observed()).apart(verdict.estimate(), verdict.threshold());
    }

    private Measure measure(Sensitivity row) {
        return measure(row.observed()).apart(row.estimate(), row.threshold());
    }

    private Measure measure(Observed observed) {
        return observed.quantity().map(quantity -> measure(quantity, observed)).orElse(Measure.PLAIN);
    }

    private Measure measure(Quantity quantity, Observed observed) {
        return switch (quantity) {
            case SCORE -> context.points(observed.cell().instrument());
            case SHARE -> Measure.SHARE;
            case DIFFERENCE_OF_SHARES -> Measure.SHARES_APART;
            case MONEY -> new Measure(Measure.Kind.PLAIN, observed.cell().level(), 0);
            case STANDARD_DEVIATIONS, AGREEMENT, RISK_RATIO -> Measure.RATIO;
            case PROBABILITY -> Measure.PROBABILITY;
            case PER_CENT -> new Measure(Measure.Kind.PLAIN, unit(observed), 0);
            case DAYS -> new Measure(Measure.Kind.PLAIN, unit(observed), 1);
            case COUNT, EFFECTIVE -> Measure.PLAIN;
        };
    }

    private static String unit(Observed observed) {
        return observed.statistic().map(Statistic::unit).orElse("");
    }

    /** The measure with what a share is of, or what a price is for. */
    private Measure counting(Verdict verdict) {
        var measure = measure(verdict);
        return context.words()
                .find("of." + verdict.id())
                .filter(of -> measure.kind() == Measure.Kind.SHARE
                        || verdict.observed()
                                .quantity()
                                .filter(Quantity.MONEY::equals)
                                .isPresent())
                .map(of -> new Measure(measure.kind(), (measure.word() + " " + of).trim(), measure.decimals()))
                .orElse(measure);
    }

    /** Between which shares the truth lies as far as visits can show; empty for what one figure says. */
    public Optional<Value> bounds(Verdict verdict) {
        return bounds(verdict.observed());
    }

    private Optional<Value> bounds(Observed observed) {
        return observed.bounds(context.rows().results()).map(both -> Value.bounds(both.low(), both.high()));
    }

    /** Estimate and ordinary interval, with a unit that no axis tells; a dash where there is none. */
    public String figure(Verdict verdict) {
        return bounds(verdict)
                .map(bounds -> stated(bounds, Value.of(verdict)))
                .orElseGet(() -> measure(verdict).kind() == Measure.Kind.PLAIN
                        ? context.full(measure(verdict), Value.of(verdict))
                        : context.stated(measure(verdict), Value.of(verdict)));
    }

    /** The same with the estimate's unit, of a share with what it is of. */
    public String full(Verdict verdict) {
        return bounds(verdict)
                .map(bounds -> stated(bounds, Value.of(verdict)))
                .orElseGet(() -> context.full(counting(verdict), Value.of(verdict)));
    }

    /** The same of the verdict repeated in another way. */
    public String full(Sensitivity row) {
        return bounds(row.observed())
                .map(bounds -> stated(bounds, Value.of(row)))
                .orElseGet(() -> context.full(measure(row), Value.of(row)));
    }

    private String stated(Value bounds, Value outer) {
        return context.say("table.estimate", Measure.SHARE.bounds(bounds), context.range(Measure.SHARE, outer));
    }

    /** The interval that holds at all looks together; a dash where there is none. */
    public String always(Verdict verdict) {
        return context.range(measure(verdict), Value.always(verdict));
    }

    /** The same of the verdict repeated in another way. */
    public String always(Sensitivity row) {
        return context.range(measure(row), Value.always(row));
    }

    /** The claimed side, as in {@code > 50%}; a dash for a figure without a verdict. */
    public String claimed(Verdict verdict) {
        return verdict.threshold().isPresent()
                ? rule(verdict.rule()) + " " + measure(verdict).full(Value.threshold(verdict))
                : context.say("table.none");
    }

    /** What must be exceeded on a scale, with its unit; empty where it is zero, or no score. */
    public Optional<String> limit(Observed observed, OptionalDouble threshold) {
        return threshold.isPresent()
                        && threshold.getAsDouble() != 0
                        && observed.quantity().filter(Quantity.SCORE::equals).isPresent()
                ? Optional.of(measure(observed).full(Value.of(threshold)))
                : Optional.empty();
    }

    private String rule(String rule) {
        return Wording.clean(rule).replace(">=", "\u2265").replace("<=", "\u2264");
    }
}

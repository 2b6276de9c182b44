package org.scarline.report;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.scarline.clinic.Instrument;
import org.scarline.clinic.Points;
import org.scarline.clinic.Run;
import org.scarline.compare.Verdict;
import org.scarline.stats.Interval;
import org.scarline.tally.ResultRow;

/**
 * The rows of a run as the report tells them: with the primary instrument and rater role, its unit, and the wording.
 *
 * @param instrument code of the primary instrument, as the verdict on effectiveness names it
 * @param role of its raters
 */
record Story(Run run, ReportSettings settings, Rows rows, Wording words, String instrument, String role) {
    static final String ALL = "all";
    static final String STANDARD = "standard";
    static final String RF = "rf";

    private static final String FALLBACK_INSTRUMENT = "goodman_baron_grade";
    private static final String FALLBACK_ROLE = "clinician";

    static Story of(Run run, ReportSettings settings, Rows rows) {
        var named = rows.verdicts().stream()
                .filter(verdict -> verdict.id().equals("effective"))
                .filter(verdict -> !verdict.instrument().isEmpty())
                .findFirst();
        return new Story(
                run,
                settings,
                rows,
                Wording.english(),
                named.map(Verdict::instrument).orElse(FALLBACK_INSTRUMENT),
                named.map(Verdict::raterRole).filter(role -> !role.isEmpty()).orElse(FALLBACK_ROLE));
    }

    String say(String key, Object... values) {
        return words.say(key, values);
    }

    /** One statistic of the primary instrument among all patients. */
    Optional<ResultRow> find(String scarType, String arm, String axis, String level, String statistic) {
        return rows.results().find(new ResultRow.Key(ALL, instrument, role, scarType, arm, axis, level, statistic));
    }

    /** One statistic that concerns no instrument. */
    Optional<ResultRow> practice(String axis, String arm, String level, String statistic) {
        return rows.results().find(new ResultRow.Key(ALL, "", "", ALL, arm, axis, level, statistic));
    }

    Optional<Instrument> scale(String code) {
        return settings.instruments().find(code);
    }

    /** Label of an instrument; its code where the registry does not know it. */
    String label(String code) {
        return scale(code).map(Instrument::label).map(Wording::clean).orElseGet(() -> Wording.clean(code));
    }

    /** How points of an instrument are written: two decimals on short scales, one on long ones. */
    Measure points(String code) {
        var unit = scale(code).map(Instrument::unit).orElse("point");
        return new Measure(Measure.Kind.POINTS, words.name("units", unit), reach(code) > 10 ? 1 : 2);
    }

    /** Most that an instrument's score can change by. */
    double reach(String code) {
        return scale(code)
                .map(known -> Points.toDouble(known.highest() - known.lowest()))
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** The first responder rule of the primary instrument; empty when it has none. */
    Optional<String> rule() {
        return scale(instrument)
                .flatMap(known -> known.responderRules().stream().findFirst().map(rule -> rule.code()));
    }

    /** Who was rated, on which scale and by whom: the first half of every subtitle. */
    String seen() {
        return say("figure.seen", label(instrument), words.name("role", role).toLowerCase(Locale.ROOT));
    }

    /** What stands under every picture: cut-off, run, and what was done about missing data. */
    String footnote(String definition) {
        var origin = settings.origin() == ReportSettings.Origin.SYNTHETIC ? say("figure.synthetic") + " " : "";
        return origin + say("figure.footnote", Numerals.date(run.cutOff()), run.id(), definition);
    }

    /** The ordinary 95 % interval of a row. */
    static Optional<Interval> interval(ResultRow row) {
        return interval(row.ciLow(), row.ciHigh());
    }

    static Optional<Interval> interval(OptionalDouble low, OptionalDouble high) {
        return low.isPresent() && high.isPresent()
                ? Optional.of(new Interval(low.getAsDouble(), high.getAsDouble()))
                : Optional.empty();
    }
}

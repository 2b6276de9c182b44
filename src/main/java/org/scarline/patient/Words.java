package org.scarline.patient;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.scarline.clinic.Points;
import org.scarline.clinic.Ratio;
import org.scarline.report.words.Measure;
import org.scarline.report.words.ReportContext;
import org.scarline.report.words.Ticks;
import org.scarline.report.words.TwoArms;
import org.scarline.report.words.Wording;
import org.scarline.results.ResultRow;

/** How one patient's dates and numbers are written. */
record Words(ReportContext context, PatientStatus status) {
    /** A figure of the cohort by weeks; none of fewer than ten patients, for the page may leave with its patient. */
    Optional<ResultRow> cohort(String level, String statistic) {
        return context.find(ReportContext.ALL, ReportContext.ALL, "weeks", level, statistic)
                .filter(row -> row.n() >= TwoArms.LEAST);
    }

    String say(String key, Object... values) {
        return context.say("patient." + key, values);
    }

    String date(LocalDate day) {
        return Wording.shortDate(day);
    }

    String window(Step.Span span) {
        return say("window", date(span.from()), date(span.to()));
    }

    String sessions(int count) {
        return context.say(count == 1 ? "sessions.one" : "sessions.many", Ticks.count(count));
    }

    /** A score or a change without more decimals than it needs. */
    String number(long millionths) {
        var decimals = millionths % Points.ONE == 0 ? 0 : measure().decimals();
        return Ticks.decimal(Points.toDouble(millionths), decimals);
    }

    String number(Ratio millionths) {
        return number(millionths.rounded());
    }

    /** With its sign; positive is better. */
    String signed(Ratio millionths) {
        var number = number(millionths);
        return millionths.compareTo(Ratio.ZERO) > 0 ? "+" + number : number;
    }

    /** A number with its unit, in the singular for one. */
    String points(long millionths) {
        var unit = status.instrument().unit();
        var one = Math.abs(millionths) == Points.ONE
                ? context.words().find("patient.unit." + unit)
                : Optional.<String>empty();
        return number(millionths) + " " + one.orElse(measure().word());
    }

    /** {@code 1.33 grades better}, {@code 1 grade worse} or that nothing changed. */
    String change(long millionths) {
        if (millionths == 0) {
            return say("change.none");
        }
        return millionths > 0 ? say("change.better", points(millionths)) : say("change.worse", points(-millionths));
    }

    Measure measure() {
        return context.points(status.instrument().code());
    }

    /** A scar with its side, unless that is both. */
    String scar(String type, String side) {
        var name = context.words().name("scar", type);
        return side.equals("both") ? name : say("scar", name, context.words().name("side", side));
    }

    String scar(ScarHistory history) {
        return scar(
                history.key().scarType().code(), history.key().region().side().code());
    }

    String place(String site) {
        return context.words().name("body", site);
    }

    String role() {
        return context.words().name("role", status.role().code()).toLowerCase(Locale.ROOT);
    }
}

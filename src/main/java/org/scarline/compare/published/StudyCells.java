package org.scarline.compare.published;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.scarline.clinic.Arms;
import org.scarline.clinic.Coded;
import org.scarline.clinic.Instrument;
import org.scarline.clinic.Instruments;
import org.scarline.clinic.Points;
import org.scarline.clinic.ResponderRule;
import org.scarline.clinic.ScarType;
import org.scarline.reference.ReferenceRow;
import org.scarline.stats.Interval;
import org.scarline.stats.Proportion;

/** The cells of one line of {@code published.csv} become a study. */
final class StudyCells {
    private static final String WORD = "[a-z0-9_]*";
    private static final String ARM = "[a-z0-9_]+(\\+[a-z0-9_]+)*";

    private final ReferenceRow row;
    private final Optional<Instrument> instrument;

    private StudyCells(ReferenceRow row, Instruments instruments) {
        this.row = row;
        this.instrument = instruments.find(row.text("instrument"));
        if (instrument.isEmpty() && !row.isEmpty("instrument")) {
            throw row.unexpected("instrument", "a code of instruments.csv, or nothing");
        }
    }

    /** Throws {@link IllegalArgumentException} with column, found and expected. */
    static Study of(ReferenceRow row, Instruments instruments) {
        return new StudyCells(row, instruments).study();
    }

    private Study study() {
        var patients = row.whole("patients");
        return new Study(row.name("id"), citation(), arm(patients), instrument, numbers(patients), row.given("result"));
    }

    private Citation citation() {
        return new Citation(
                row.given("study"),
                year(),
                row.matching("design", WORD, "lower case letters, digits and _"),
                row.given("source"),
                row.oneOf(Coded.byCode(Verified.class), "verified"),
                row.text("note"));
    }

    private StudyArm arm(OptionalLong patients) {
        return new StudyArm(
                row.matching("arm", ARM + "(-" + ARM + ")?", "an arm such as rf+laser, or two joined by a minus"),
                oneOf("role", Role.TREATED),
                scarType(),
                patients,
                row.text("regimen"),
                row.whole("follow_up_days"));
    }

    private Study.Numbers numbers(OptionalLong patients) {
        return new Study.Numbers(
                atMost(patients, "analysed", "patients"),
                mean("baseline"),
                mean("end"),
                improvement(),
                responders(),
                oneOf("types_rated", TypesRated.NOT_STATED));
    }

    private <E extends Enum<E> & Coded> E oneOf(String column, E otherwise) {
        return row.isEmpty(column) ? otherwise : row.oneOf(Coded.byCode(otherwise.getDeclaringClass()), column);
    }

    private OptionalLong year() {
        return row.isEmpty("year")
                ? OptionalLong.empty()
                : OptionalLong.of(Long.parseLong(row.matching("year", "(19|20)[0-9]{2}", "a year or nothing")));
    }

    private String scarType() {
        return row.isEmpty("scar_type")
                ? "all"
                : row.oneOf(Coded.byCode(ScarType.class), "scar_type").code();
    }

    private OptionalLong atMost(OptionalLong all, String column, String allOf) {
        var some = row.whole(column);
        if (some.isPresent() && all.isPresent() && some.getAsLong() > all.getAsLong()) {
            throw row.unexpected(column, "at most the %d of %s".formatted(all.getAsLong(), allOf));
        }
        return some;
    }

    private Study.Mean mean(String name) {
        var column = name + "_mean";
        var mean = row.number(column);
        var impossible = instrument.filter(each -> mean.isPresent()
                && (mean.getAsDouble() < Points.toDouble(each.lowest())
                        || mean.getAsDouble() > Points.toDouble(each.highest())));
        if (impossible.isPresent()) {
            throw row.unexpected(
                    column,
                    "%s to %s on %s"
                            .formatted(
                                    Points.write(impossible.get().lowest()),
                                    Points.write(impossible.get().highest()),
                                    impossible.get().code()));
        }
        return new Study.Mean(mean, spread(name + "_sd"));
    }

    private OptionalDouble spread(String column) {
        var sd = row.number(column);
        if (sd.orElse(0) < 0) {
            throw row.unexpected(column, "0 or more");
        }
        return sd;
    }

    private Study.Gain improvement() {
        var mean = row.number("improvement_mean");
        var low = row.number("improvement_low");
        var high = row.number("improvement_high");
        if (low.isPresent() != high.isPresent()) {
            throw row.unexpected("improvement_low", "both ends of the interval or none");
        }
        if (low.isPresent() && !(low.getAsDouble() <= mean.orElse(Double.NaN))) {
            throw row.unexpected("improvement_low", "at most improvement_mean");
        }
        if (high.isPresent() && !(high.getAsDouble() >= mean.orElse(Double.NaN))) {
            throw row.unexpected("improvement_high", "at least improvement_mean");
        }
        Optional<Interval> interval =
                low.isPresent() ? Optional.of(new Interval(low.getAsDouble(), high.orElseThrow())) : Optional.empty();
        return new Study.Gain(mean, spread("improvement_sd"), interval);
    }

    private Optional<Study.Responders> responders() {
        var of = row.whole("responders_of");
        var responders = atMost(of, "responders", "responders_of");
        var rule = row.text("responder_rule");
        if (rule.isEmpty() && of.isEmpty() && responders.isEmpty()) {
            return Optional.empty();
        }
        if (rule.isEmpty() || of.orElse(0) == 0 || responders.isEmpty()) {
            throw row.unexpected("responders", "responder_rule, responders and responders_of, or none of them");
        }
        if (Arms.isComparison(row.text("arm"))) {
            throw row.unexpected("responders", "none for two arms");
        }
        return Optional.of(
                new Study.Responders(ResponderRule.of(rule), new Proportion(responders.getAsLong(), of.getAsLong())));
    }
}

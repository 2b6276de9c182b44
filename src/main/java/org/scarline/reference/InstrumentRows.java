package org.scarline.reference;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.scarline.clinic.Coded;
import org.scarline.clinic.Instrument;
import org.scarline.clinic.Instruments;
import org.scarline.clinic.Points;
import org.scarline.clinic.ResponderRule;

/** The rows of {@code instruments.csv} become instruments. */
final class InstrumentRows {
    private static final ReferenceFile FILE = new ReferenceFile(
            "instruments.csv",
            List.of(
                    "code",
                    "label",
                    "lowest",
                    "highest",
                    "step",
                    "better",
                    "kind",
                    "no_change",
                    "unit",
                    "grade",
                    "min_improvement",
                    "responder_rules",
                    "source",
                    "verified"));

    private InstrumentRows() {}

    /** Reads the registry, and closes. Throws {@link IllegalArgumentException} naming row, column, found and expected. */
    public static Instruments read(Reader csv) throws IOException {
        var instruments = new ArrayList<Instrument>();
        FILE.read(csv, row -> {
            var instrument = instrument(row);
            if (instruments.stream().anyMatch(other -> other.code().equals(instrument.code()))) {
                throw row.unexpected("code", "another: this one occurs twice");
            }
            instruments.add(instrument);
        });
        return new Instruments(instruments);
    }

    private static Instrument instrument(ReferenceRow row) {
        return new Instrument(
                row.given("code"),
                row.text("label"),
                scale(row),
                noChange(row),
                new Instrument.Gain(row.text("unit"), row.yes("grade"), points(row, "min_improvement"), rules(row)),
                new Instrument.Source(row.text("source"), row.yes("verified")));
    }

    private static Instrument.Scale scale(ReferenceRow row) {
        return new Instrument.Scale(
                given(row, "lowest"),
                given(row, "highest"),
                points(row, "step"),
                row.oneOf(Coded.byCode(Instrument.Better.class), "better"));
    }

    /** The score for "as before", which only a change instrument has. */
    private static OptionalLong noChange(ReferenceRow row) {
        var change = row.oneOf(Map.of("state", false, "change", true), "kind");
        return change ? OptionalLong.of(given(row, "no_change")) : OptionalLong.empty();
    }

    private static long given(ReferenceRow row, String column) {
        row.given(column);
        return points(row, column).orElseThrow();
    }

    private static OptionalLong points(ReferenceRow row, String column) {
        var number = row.decimal(column);
        if (number.isPresent() && number.get().stripTrailingZeros().scale() > 6) {
            throw row.unexpected(column, "at most 6 decimals");
        }
        return number.stream().mapToLong(Points::of).findFirst();
    }

    private static List<ResponderRule> rules(ReferenceRow row) {
        return row.isEmpty("responder_rules")
                ? List.of()
                : Arrays.stream(row.text("responder_rules").split("\\|", -1))
                        .map(rule -> ResponderRule.of(rule.strip()))
                        .toList();
    }
}

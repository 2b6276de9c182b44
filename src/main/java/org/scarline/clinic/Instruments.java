package org.scarline.clinic;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The registry of instruments, one per row of {@code data/reference/instruments.csv}: a row adds one, no code. */
public final class Instruments {
    private final Map<String, Instrument> byCode;

    private Instruments(Map<String, Instrument> byCode) {
        this.byCode = byCode;
    }

    /** Reads the registry. Throws {@link IllegalArgumentException} that names the row when one makes no sense. */
    public static Instruments read(Reader csv) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .get();
        var byCode = new LinkedHashMap<String, Instrument>();
        try (var rows = format.parse(csv)) {
            for (var row : rows) {
                var instrument = instrument(row);
                if (byCode.put(instrument.code(), instrument) != null) {
                    throw new IllegalArgumentException("instruments.csv: %s stands twice".formatted(instrument.code()));
                }
            }
        }
        return new Instruments(byCode);
    }

    /** The instrument with that code, empty when the registry has none. */
    public Optional<Instrument> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The instrument with that code. Throws {@link IllegalArgumentException} when the registry has none. */
    public Instrument get(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no instrument " + code));
    }

    /** All of them, in the order of the file. */
    public Collection<Instrument> all() {
        return byCode.values();
    }

    private static Instrument instrument(CSVRecord row) {
        try {
            return new Instrument(
                    row.get("code"),
                    row.get("label"),
                    points(row.get("lowest")).orElseThrow(),
                    points(row.get("highest")).orElseThrow(),
                    points(row.get("step")),
                    coded(Instrument.Better.class, row.get("better")),
                    coded(Instrument.Measures.class, row.get("kind")),
                    points(row.get("no_change")),
                    row.get("unit"),
                    row.get("grade").equals("yes"),
                    points(row.get("min_improvement")),
                    rules(row.get("responder_rules")),
                    row.get("source"),
                    row.get("verified").equals("yes"));
        } catch (RuntimeException cause) {
            throw new IllegalArgumentException(
                    "instruments.csv:%d %s".formatted(row.getRecordNumber() + 1, cause.getMessage()), cause);
        }
    }

    private static OptionalLong points(String number) {
        return number.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Points.of(new BigDecimal(number)));
    }

    private static List<ResponderRule> rules(String codes) {
        return codes.isEmpty()
                ? List.of()
                : Arrays.stream(codes.split("\\|", -1)).map(ResponderRule::of).toList();
    }

    private static <E extends Enum<E> & Coded> E coded(Class<E> list, String code) {
        var found = Coded.byCode(list).get(code);
        if (found == null) {
            throw new IllegalArgumentException("\"%s\": expected one of %s"
                    .formatted(code, Coded.byCode(list).keySet()));
        }
        return found;
    }
}

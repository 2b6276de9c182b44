package org.scarline.clinic;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The registry of instruments. */
public final class Instruments {
    private final Map<String, Instrument> byCode = new LinkedHashMap<>();

    /** The instruments in the order of their rows. Throws {@link IllegalArgumentException} when two share a code. */
    public Instruments(List<Instrument> instruments) {
        for (var instrument : instruments) {
            if (byCode.put(instrument.code(), instrument) != null) {
                throw new IllegalArgumentException("instrument %s occurs twice".formatted(instrument.code()));
            }
        }
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
        return List.copyOf(byCode.values());
    }
}

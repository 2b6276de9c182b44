package org.scarline.ingest.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Some settings of a profile, and where they stand. What is not expected there is refused by name. */
final class Settings {
    private final String place;
    private final Map<String, Object> values;

    Settings(String place, Map<String, Object> values) {
        this.place = place;
        this.values = values;
    }

    /** Of a value that must be settings itself. */
    static Settings of(String place, Object value) {
        if (value.equals("")) {
            throw new WrongSetting(
                    place.substring(place.lastIndexOf(' ') + 1),
                    "%s: nothing stands below it: decide its lines that are UNSURE, or take it away".formatted(place));
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("%s: found \"%s\": expected settings below it".formatted(place, value));
        }
        var values = new LinkedHashMap<String, Object>();
        map.forEach((key, each) -> values.put(String.valueOf(key), each == null ? "" : each));
        return new Settings(place, values);
    }

    String place() {
        return place;
    }

    /** Throws {@link IllegalArgumentException} where anything else is set. */
    Settings only(Set<String> expected) {
        for (var key : values.keySet()) {
            if (!expected.contains(key)) {
                throw new WrongSetting(
                        key,
                        "%s: found %s: expected one of %s"
                                .formatted(place, key, String.join(", ", new java.util.TreeSet<>(expected))));
            }
        }
        return this;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    String text(String key) {
        var value = values.getOrDefault(key, "");
        if (value instanceof Map || value instanceof List) {
            throw wrong(key, value, "one value");
        }
        return String.valueOf(value);
    }

    /** A list, or a value that stands alone. */
    List<Object> list(String key) {
        var value = values.get(key);
        if (value == null || value.equals("")) {
            return List.of();
        }
        return value instanceof List<?> list ? List.copyOf(list) : List.of(value);
    }

    List<String> texts(String key) {
        return list(key).stream().map(String::valueOf).toList();
    }

    int whole(String key, int otherwise) {
        var text = text(key);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("[1-9][0-9]{0,4}")) {
            throw wrong(key, text, "a whole number from 1");
        }
        return Integer.parseInt(text);
    }

    /** Settings below a key; none where it is not set. */
    Settings below(String key) {
        return has(key)
                ? of(place + " " + key, values.getOrDefault(key, ""))
                : new Settings(place + " " + key, Map.of());
    }

    /** The same where questions may be left open: then nothing is set. */
    Settings decided(String key) {
        return decided(key, values.getOrDefault(key, ""));
    }

    Settings decided(String key, Object value) {
        return value.equals("") ? new Settings(place + " " + key, Map.of()) : of(place + " " + key, value);
    }

    void each(BiConsumer<String, Object> take) {
        values.forEach(take);
    }

    IllegalArgumentException wrong(String key, Object found, String expected) {
        return new WrongSetting(key, "%s: %s \"%s\": expected %s".formatted(place, key, found, expected));
    }
}

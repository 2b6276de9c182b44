package org.scarline.clinic;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The codes of constants, made once each: they are asked for with every row. */
final class Codes {
    private static final Map<String, String> BY_NAME = new ConcurrentHashMap<>();

    private Codes() {}

    static String of(String name) {
        var known = BY_NAME.get(name);
        return known != null ? known : BY_NAME.computeIfAbsent(name, each -> each.toLowerCase(Locale.ROOT));
    }
}

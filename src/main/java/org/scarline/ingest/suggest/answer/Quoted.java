package org.scarline.ingest.suggest.answer;

import java.util.ArrayList;

/** A text as a profile's file writes it. */
public final class Quoted {
    private Quoted() {}

    public static String of(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t") + '"';
    }

    public static String all(Iterable<String> values) {
        var all = new ArrayList<String>();
        values.forEach(value -> all.add(of(value)));
        return "[" + String.join(", ", all) + "]";
    }
}

package org.scarline.rows.ledger;

import java.util.ArrayList;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the valid lines of a file hold, counted: by it a guard knows a file that is unlike those before it.
 *
 * @param rows valid lines
 * @param voids those of them that remove a row
 * @param filled lines that are no removals and have a value, by the column that may be empty
 */
public record Figures(long rows, long voids, SortedMap<String, Long> filled) {
    /** Of no line. */
    public static final Figures NONE = new Figures(0, 0, new TreeMap<>());

    private static final String ROWS = "rows";
    private static final String VOIDS = "void";

    public Figures {
        filled = new TreeMap<>(filled);
    }

    /** Of both together. A column that only one of them knows has no value in the other. */
    public Figures plus(Figures more) {
        var both = new TreeMap<>(filled);
        more.filled.forEach((column, lines) -> both.merge(column, lines, Long::sum));
        return new Figures(rows + more.rows, voids + more.voids, both);
    }

    /** Lines that could have a value. */
    public long values() {
        return rows - voids;
    }

    /** Lines without a value in a column. */
    public long missing(String column) {
        return values() - filled.getOrDefault(column, 0L);
    }

    /** As the ledger keeps it: {@code rows=12 void=1 pain=9}; nothing where there is no line. */
    String text() {
        if (rows == 0) {
            return "";
        }
        var words = new ArrayList<String>();
        words.add("%s=%d".formatted(ROWS, rows));
        words.add("%s=%d".formatted(VOIDS, voids));
        filled.forEach((column, lines) -> words.add("%s=%d".formatted(column, lines)));
        return String.join(" ", words);
    }

    /** From the ledger. */
    static Figures of(String text) {
        var filled = new TreeMap<String, Long>();
        if (!text.isEmpty()) {
            for (var word : text.split(" ", -1)) {
                var at = word.indexOf('=');
                filled.put(word.substring(0, at), Long.valueOf(word.substring(at + 1)));
            }
        }
        var rows = taken(filled, ROWS);
        return new Figures(rows, taken(filled, VOIDS), filled);
    }

    private static long taken(Map<String, Long> counts, String name) {
        var count = counts.remove(name);
        return count == null ? 0 : count;
    }
}

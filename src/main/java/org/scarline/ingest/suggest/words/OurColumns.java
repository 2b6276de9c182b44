package org.scarline.ingest.suggest.words;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.scarline.ingest.check.Column;
import org.scarline.ingest.check.ColumnTable;

/** Which of our columns hold days and which numbers. */
public final class OurColumns {
    /** Days that a row can be of, in the order in which they are taken for that of a session. */
    public static final List<String> DAY_OF_SESSION = List.of("session_date", "date", "assessed_on");

    /** The same for that of a rating. */
    public static final List<String> DAY_OF_RATING = List.of("assessed_on", "date", "session_date");

    /** The same for that of either: those that are called so first. */
    public static final List<String> DAY = List.of("session_date", "assessed_on", "date");

    private static final Set<String> DAYS = of(ColumnTable.Type.DAY);
    private static final Set<String> NUMBERS = of(ColumnTable.Type.NUMBER);

    private OurColumns() {}

    private static Set<String> of(ColumnTable.Type type) {
        return Arrays.stream(Column.values())
                .filter(column -> column.holds(type))
                .map(Column::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it holds days; one of which is not known yet what happened on it does. */
    public static boolean areDays(String ours) {
        return ours.equals("date") || DAYS.contains(ours);
    }

    public static boolean areNumbers(String ours) {
        return NUMBERS.contains(ours);
    }
}

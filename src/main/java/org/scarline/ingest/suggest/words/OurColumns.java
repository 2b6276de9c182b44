package org.scarline.ingest.suggest.words;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.scarline.ingest.check.Column;
import org.scarline.ingest.check.ColumnTable;

/** Which of our columns hold days and which numbers. */
public final class OurColumns {
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

package org.scarline.ingest.translate;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.scarline.ingest.check.Column;
import org.scarline.ingest.profile.OfPatient;
import org.scarline.ingest.profile.TableMap;

/**
 * What rows of a file say of patients for other rows of it.
 *
 * @param values by who asks for them: parts of a profile that are alike have words of their own
 * @param read the names of the columns in which they stand, by sheet
 */
record LentValues(IdentityHashMap<OfPatient, PatientValues> values, Map<String, Set<String>> read) {
    static final LentValues NONE = new LentValues(new IdentityHashMap<>(), Map.of());

    /** A column of a table, and where it comes from. */
    record Asked(TableMap table, Column column, OfPatient source) {}

    /** What is said of days of which no row is read. */
    List<String> lost() {
        return values.values().stream()
                .flatMap(each -> each.lost().stream())
                .sorted()
                .toList();
    }

    PatientValues of(OfPatient source) {
        return Objects.requireNonNull(values.get(source));
    }

    /** The names of the columns of a sheet in which they stand. */
    Set<String> names(String sheet) {
        return read.getOrDefault(sheet, Set.of());
    }
}

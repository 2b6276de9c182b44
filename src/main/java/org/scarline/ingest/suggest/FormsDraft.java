package org.scarline.ingest.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.scarline.ingest.suggest.look.Field;
import org.scarline.ingest.suggest.look.SheetLook;

/** Tells by a REDCap export's own columns which of its rows a table asks for: those in which its columns say something. */
final class FormsDraft {
    private static final Set<String> TELLING =
            Set.of("redcap_event_name", "redcap_repeat_instrument", "event name", "repeat instrument");

    private final SheetLook sheet;

    FormsDraft(SheetLook sheet) {
        this.sheet = sheet;
    }

    /** Empty where a sheet's rows are all of one form. */
    Optional<String> when(List<Field> columns) {
        var conditions = new ArrayList<String>();
        var names = sheet.table().names();
        for (var place = 0; place < names.size(); place++) {
            if (TELLING.contains(names.get(place).toLowerCase(Locale.ROOT))) {
                var all = words(place, List.of());
                var said = words(place, columns);
                if (!said.equals(all)) {
                    conditions.add("%s: %s".formatted(Page.quoted(names.get(place)), Page.quoted(said)));
                }
            }
        }
        return conditions.isEmpty() ? Optional.empty() : Optional.of("{%s}".formatted(String.join(", ", conditions)));
    }

    /** What stands in a column, in rows in which one of some columns says something; in all rows where there are none. */
    private Set<String> words(int place, List<Field> columns) {
        var words = new TreeSet<String>();
        sheet.rows(row -> columns.isEmpty()
                        || columns.stream().anyMatch(field -> !sheet.isEmpty(row.get(field.column()))))
                .forEach(row -> words.add(row.get(place)));
        return words;
    }
}

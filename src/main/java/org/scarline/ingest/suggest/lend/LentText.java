package org.scarline.ingest.suggest.lend;

import java.util.ArrayList;
import java.util.List;
import org.scarline.ingest.suggest.answer.Quoted;
import org.scarline.ingest.suggest.look.Table;

/** How a profile says that a value comes from another sheet. */
final class LentText {
    private LentText() {}

    /**
     * A setting of a column.
     *
     * @param what is taken, and by what: {@code column: "Typ"}
     * @param sheets one, or those of one layout
     * @param table of the sheet
     * @param keys by which its rows are found: {@code by: "Nr"}
     * @param further settings, empty for none
     */
    static String of(String what, List<String> sheets, Table table, String keys, String further) {
        var all = new ArrayList<>(
                List.of(what, "sheet: " + (sheets.size() == 1 ? Quoted.of(sheets.get(0)) : Quoted.all(sheets)), keys));
        if (table.place().row() > 0) {
            all.add("header_row: " + table.place().row());
        }
        if (table.place().rows() > 1) {
            all.add("header_rows: " + table.place().rows());
        }
        if (!further.isEmpty()) {
            all.add(further);
        }
        return "{" + String.join(", ", all) + "}";
    }
}

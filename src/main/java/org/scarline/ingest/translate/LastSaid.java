package org.scarline.ingest.translate;

import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.scarline.ingest.check.Column;
import org.scarline.ingest.check.ColumnTable;

/**
 * What the lines of a copy said last of each patient, session or rating: a sheet that holds several things in one row says
 * in every row of a patient what it says of the patient. Lines are compared by 64 bits of what they hold.
 */
final class LastSaid {
    private static final Set<Column> KEY = EnumSet.of(
            Column.SITE_ID,
            Column.PATIENT_ID,
            Column.BODY_SITE,
            Column.SIDE,
            Column.SESSION_DATE,
            Column.ASSESSED_ON,
            Column.SCAR_TYPE,
            Column.INSTRUMENT,
            Column.RATER_ROLE,
            Column.RATER_ID);

    /** Without one of these a line is rejected, and each such line must be counted. */
    private static final Set<Column> NEEDED =
            EnumSet.of(Column.PATIENT_ID, Column.SESSION_DATE, Column.ASSESSED_ON, Column.SCAR_TYPE, Column.INSTRUMENT);

    private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V", "VI");

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private final Long2LongOpenHashMap said = new Long2LongOpenHashMap();

    /**
     * Whether the last line of the same key said the same; remembers this one. One that said something else in between is
     * not passed over, for the later counts; nor is one that does not say of whom or when it is.
     *
     * @param cells in the order of the columns; what stands behind them is a part of what is said
     */
    boolean isAgain(List<Column> columns, List<String> cells) {
        var key = OFFSET;
        var all = OFFSET;
        var isWhole = true;
        for (var place = 0; place < cells.size(); place++) {
            all = with(all, place < columns.size() ? read(columns.get(place), cells.get(place)) : cells.get(place));
            if (place < columns.size() && KEY.contains(columns.get(place))) {
                key = with(key, cells.get(place));
                isWhole &= !cells.get(place).isEmpty() || !NEEDED.contains(columns.get(place));
            }
        }
        return isWhole && said.put(key, all) == all;
    }

    /** As it is read: a number with or without zeros at its end, a skin type in Roman numbers or not. */
    private static String read(Column column, String text) {
        if (column == Column.FITZPATRICK) {
            var roman = ROMAN.indexOf(text.toUpperCase(Locale.ROOT));
            return roman < 0 ? text : String.valueOf(roman + 1);
        }
        return column.holds(ColumnTable.Type.NUMBER) && text.matches("[0-9]+[.][0-9]+")
                ? text.replaceFirst("[.]?0+$", "")
                : text;
    }

    /** 64 bits of a text. */
    static long hash(String text) {
        return with(OFFSET, text);
    }

    private static long with(long hash, String text) {
        var next = hash;
        for (var at = 0; at < text.length(); at++) {
            next = (next ^ text.charAt(at)) * PRIME;
        }
        return (next ^ 0xffff) * PRIME;
    }
}

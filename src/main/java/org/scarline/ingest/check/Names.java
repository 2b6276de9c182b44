package org.scarline.ingest.check;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.scarline.clinic.Kind;
import org.scarline.rows.StoredRowsTable;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.patient.PatientTable;

/** Free texts and ids as they are stored: in one normal form of Unicode, no longer than their column is wide. */
final class Names {
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9]+([.,][0-9]+[eE][+-]?|[eE][+])[0-9]{1,3}");

    /** In any language: {@code #DIV/0!}, {@code #NAME?}, {@code #N/A}, {@code #NV}, {@code Err:502}; and what the reader of workbooks says. */
    private static final Pattern FAILED =
            Pattern.compile("#[¡¿]?\\p{L}[\\p{L}0-9/_ ]*[!?]|#(?:N/A|N/D|N/B|N/DISP|NV|I/T|YOK|BRAK)"
                    + "|#ERROR .*|#FORMULA WITHOUT A VALUE|Err:5[0-9]{2}");

    private final OpenRecord record;
    private final Kind kind;
    private final Map<Column, Integer> widths = new EnumMap<>(Column.class);

    Names(OpenRecord record, Kind kind) {
        this.record = record;
        this.kind = kind;
    }

    /** A text of a column as it is stored; empty when it is refused. */
    String stored(Column column, String text) {
        return fitting(column, id(column, calculated(column, normal(text))));
    }

    /** The same in lower case. */
    String lowerCase(Column column, String text) {
        return fitting(column, normal(CellReader.lower(calculated(column, normal(text)))));
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** An id that tells one person from another: a spreadsheet's scientific notation makes one of many. */
    private String id(Column column, String text) {
        if (column.isId() && hasExponent(text) && SCIENTIFIC.matcher(text).matches()) {
            record.refuse(
                    Code.SCIENTIFIC_ID,
                    column,
                    "is an id that a spreadsheet wrote as a number, and its last digits are lost; export it as text");
            return "";
        }
        return text;
    }

    /** What a spreadsheet shows where a formula failed is no name: one word would make one person of many. */
    private String calculated(Column column, String text) {
        if (!text.isEmpty()
                && (text.charAt(0) == '#' || text.charAt(0) == 'E')
                && FAILED.matcher(text).matches()) {
            record.refuse(
                    Code.FAILED_FORMULA,
                    column,
                    "is what a spreadsheet shows where a formula failed; mend the formula, or write the value");
            return "";
        }
        return text;
    }

    private static boolean hasExponent(String text) {
        return text.indexOf('E') >= 0 || text.indexOf('e') >= 0;
    }

    /** What is measured is what is stored: a text can grow when it is normalised or put in lower case. */
    private String fitting(Column column, String stored) {
        var longest = widths.computeIfAbsent(column, each -> longest(kind, each));
        if (stored.length() > longest) {
            record.refuse(Code.OUT_OF_RANGE, column, "takes at most %d characters".formatted(longest));
            return "";
        }
        return stored;
    }

    /** How many characters of a text or an id are stored at most. */
    static int longest(Kind kind, Column column) {
        return column == Column.PATIENT_ID ? PatientTable.LONGEST_ID : StoredRowsTable.longest(kind, column.code());
    }
}

package org.scarline.ingest.profile;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.scarline.ingest.check.Months;
import org.scarline.ingest.check.Wording;
import org.scarline.ingest.sheet.SourceSheet.HeaderPlace;

/**
 * What the files of a source mean.
 *
 * @param name of the file that says so, for messages
 * @param files patterns of the names of the files that it speaks for, as {@code visits*.xlsx}; none for every file
 * @param tables what rows become; several where a row says something of a patient, a session and ratings
 * @param passedOver columns that are like those that are read and are meant to be left unread, a star for any letters
 */
public record Profile(
        String name, List<String> files, Layout layout, Words words, List<TableMap> tables, List<String> passedOver) {
    private static final Pattern PARTS = Pattern.compile("(?<=\\*)|(?=\\*)|(?<=\\{month})|(?=\\{month})");

    public Profile {
        files = List.copyOf(files);
        tables = List.copyOf(tables);
        passedOver = List.copyOf(passedOver);
    }

    /**
     * How text becomes cells.
     *
     * @param encoding without a byte order mark; empty for UTF-8
     * @param delimiter empty to be taken from the header
     */
    public record Text(Optional<Charset> encoding, Optional<Character> delimiter) {}

    /** Whether a sheet is a list, or labels stand before their values, be it above a list. */
    public enum Shape {
        LIST,
        FORM
    }

    /**
     * How files are laid out.
     *
     * @param sheets that are read, a star for any letters; empty for all that are not hidden
     * @param leftOut rows that are none, as totals
     * @param filledDown columns in which an empty cell means what stands above it; the first of them tells whose a row is
     */
    public record Layout(
            Text text, List<String> sheets, Shape shape, HeaderPlace header, LeftOut leftOut, List<String> filledDown) {
        /** Whether a sheet is read. */
        public boolean reads(String sheet, boolean isHidden) {
            return sheets.isEmpty() ? !isHidden : sheets.stream().anyMatch(name -> names(name, sheet));
        }

        /** Whether a sheet is one that a profile names; a month's name is its number. */
        public static boolean names(String name, String sheet) {
            return fits(name, name.contains(LeftOut.MONTH) ? Months.numbered(sheet) : sheet);
        }
    }

    /**
     * How values are spelt.
     *
     * @param dateFormats beside ISO
     * @param missing words for "not recorded", beside the usual ones
     * @param decimalMark empty when it is not known
     */
    public record Words(List<String> dateFormats, Set<String> missing, Optional<Character> decimalMark) {
        /** The reader of such values. */
        public Wording wording() {
            return new Wording(dateFormats, missing, decimalMark);
        }
    }

    /** What the rows of a sheet become. */
    public List<TableMap> tablesOf(String sheet) {
        return tables.stream()
                .filter(table -> table.sheet().isEmpty() || table.sheet().equals(sheet))
                .toList();
    }

    /** Whether a column is left unread on purpose. */
    public boolean passesOver(String column) {
        return passedOver.stream().anyMatch(name -> fits(Wording.fold(name), Wording.fold(column)));
    }

    /** Whether it speaks for a file of this name. */
    boolean isFor(String fileName) {
        var name = fileName.toLowerCase(Locale.ROOT);
        return files.isEmpty() || files.stream().anyMatch(pattern -> fits(pattern.toLowerCase(Locale.ROOT), name));
    }

    /** Whether a name is as a pattern says, in which a star stands for any letters, and {@code {month}} for a month's number. */
    private static boolean fits(String pattern, String name) {
        var parts = new StringBuilder();
        for (var part : PARTS.split(pattern, -1)) {
            parts.append(
                    switch (part) {
                        case "*" -> ".*";
                        case LeftOut.MONTH -> "\\x01?[0-9]{1,2}";
                        default -> Pattern.quote(part);
                    });
        }
        return Pattern.compile(parts.toString(), Pattern.DOTALL).matcher(name).matches();
    }
}

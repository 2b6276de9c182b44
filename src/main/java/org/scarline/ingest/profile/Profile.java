package org.scarline.ingest.profile;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scarline.ingest.check.Wording;
import org.scarline.ingest.sheet.SourceSheet.HeaderPlace;

/**
 * What the files of a source mean.
 *
 * @param name of the file that says so, for messages
 * @param files pattern of the names of the files that it speaks for, as {@code visits*.xlsx}
 * @param tables what rows become; several where a row says something of a patient, a session and ratings
 */
public record Profile(String name, String files, Layout layout, Words words, List<TableMap> tables) {
    public Profile {
        tables = List.copyOf(tables);
    }

    /**
     * How files are laid out.
     *
     * @param encoding of text without a byte order mark; empty for UTF-8
     * @param delimiter empty to be taken from the header
     * @param sheets that are read; empty for all that are not hidden
     * @param leftOut rows that are none, as totals
     * @param filledDown columns in which an empty cell means what stands above it; the first of them tells whose a row is
     */
    public record Layout(
            Optional<Charset> encoding,
            Optional<Character> delimiter,
            List<String> sheets,
            HeaderPlace header,
            LeftOut leftOut,
            List<String> filledDown) {
        /** Whether a sheet is read. */
        public boolean reads(String sheet, boolean isHidden) {
            return sheets.isEmpty() ? !isHidden : sheets.contains(sheet);
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

    /** Whether it speaks for a file of this name. */
    boolean isFor(String fileName) {
        var pattern = new StringBuilder();
        for (var part : files.split("(?<=\\*)|(?=\\*)", -1)) {
            pattern.append(part.equals("*") ? ".*" : java.util.regex.Pattern.quote(part));
        }
        return java.util.regex.Pattern.compile(pattern.toString(), java.util.regex.Pattern.CASE_INSENSITIVE)
                .matcher(fileName)
                .matches();
    }
}

package org.scarline.rows.ledger;

import java.util.Map;
import java.util.Set;

/** What a person does about a kind of problem. */
final class Advice {
    private static final String MEND = "mend the lines in the source and drop the file again";

    private static final Map<Code, String> ON = Map.ofEntries(
            Map.entry(Code.UNUSUAL, "kept; check the value"),
            Map.entry(
                    Code.SAME_KEY,
                    "kept, the last counts; check which is right (columns side by side need each its own side, rater_role, instrument or scar_type)"),
            Map.entry(Code.LOOK_ALIKE, "kept as two patients; check whether they are one"),
            Map.entry(
                    Code.UNLISTED_PATIENT,
                    "kept; if the id is a slip, mend it; else add the patient's row, or leave it so: it is not needed"),
            Map.entry(
                    Code.UNLIKELY_ID,
                    "kept; if it is a name or a slip, write the patient's own id: whose rows it has is not known otherwise"),
            Map.entry(Code.UNLIKELY_DAY, "kept; check the year and the month of both days"),
            Map.entry(Code.PASSED_OVER, "nothing, if such rows are none; else mend leave_out or unless in the profile"),
            Map.entry(
                    Code.OTHER_FORM,
                    "nothing, if no table should read them; else add a table to the profile, or a word to its when"),
            Map.entry(
                    Code.NOT_REPEATED,
                    "kept; where they were deleted or got another day, take back the files that are named: retract --file"),
            Map.entry(
                    Code.STRUCK_OUT,
                    "kept; delete in the source what did not take place, and take the line away from what did"),
            Map.entry(Code.HIDDEN_ROWS, "kept; delete in the source what should not count"),
            Map.entry(Code.CELL_NOTE, "write into a column of its own what should be read of the notes"),
            Map.entry(
                    Code.EXCHANGED_DAYS,
                    "kept as they stand; open the source in the clinic's own settings, save it anew and drop it again"),
            Map.entry(Code.UNUSED_WORD, "nothing, if no row should hold the word; else mend it in the profile"),
            Map.entry(Code.NO_SIDE, "kept as of both sides; write the side that was treated or rated, or both"),
            Map.entry(Code.NOT_READ, "name in a profile what should be read; what stands there is in no result"),
            Map.entry(Code.WITHDRAWN, "nothing: the patient withdrew, and nothing of the lines is kept"),
            Map.entry(Code.FUTURE_DATE, "nothing if it is right: it is taken on that day; else mend it in the source"),
            Map.entry(Code.UNKNOWN_CODE, "write our words, or name the source's under codes in a profile"),
            Map.entry(
                    Code.UNKNOWN_INSTRUMENT, "write our code, or add the instrument to data/reference/instruments.csv"),
            Map.entry(
                    Code.BAD_DATE,
                    "write yyyy-MM-dd, or name date_format in a profile; a word for no day is named under missing"),
            Map.entry(Code.AMBIGUOUS_NUMBER, "name decimal_mark in a profile"),
            Map.entry(Code.SCIENTIFIC_ID, "export ids as text: the lost digits cannot be had back from this file"),
            Map.entry(
                    Code.FAILED_FORMULA, "mend the formula in the source, or write the value, and drop the file again"),
            Map.entry(Code.FOREIGN_SITE, "drop it in its own site's folder, or let the folder speak for the site"),
            Map.entry(Code.BAD_ENCODING, "save as CSV UTF-8, or name encoding in a profile"),
            Map.entry(Code.UNKNOWN_KIND, "draft a profile: validate --suggest FILE"),
            Map.entry(
                    Code.MISSING_COLUMN,
                    "add the column, or mend its name in the file or in its profile; without a profile draft one: validate --suggest FILE"),
            Map.entry(Code.UNCLEAR_PATIENT, "write the patient's id into the rows that are named"),
            Map.entry(
                    Code.UNCLEAR_VALUE,
                    "write the patient, once and with one value, on the sheet from which the profile takes it"),
            Map.entry(Code.UNREAD_SHEET, "name the sheet in the profile: sheet: NAME, or !NAME to pass it over"),
            Map.entry(Code.MISSING_SHEET, "mend the name below sheet: in the profile, or in the workbook"),
            Map.entry(Code.NEEDS_PROFILE, "draft a profile: validate --suggest FILE"),
            Map.entry(Code.WRONG_PROFILE, "mend the profile, and try it: validate FILE"),
            Map.entry(Code.STILL_GROWING, "add a line end, or let it lie until the next night"),
            Map.entry(Code.FUTURE_FILE, "let it lie until its day, or mend the date in its name"),
            Map.entry(Code.HELD, "look at the file; let it in with accept --file SHA, or drop a right one"),
            Map.entry(Code.RETRACTED, "nothing, or let it in again with accept --file SHA"),
            Map.entry(Code.LET_IN, "drop it in its site's folder, unless it lies there"),
            Map.entry(Code.REPLACED, "nothing: it is read anew"),
            Map.entry(Code.EMPTY_FILE, "drop the file again with its rows"),
            Map.entry(Code.DUPLICATE_COLUMN, "give each column its own name"),
            Map.entry(Code.BAD_NAME, "give the file the name that is said"),
            Map.entry(Code.NOT_A_REGULAR_FILE, "drop a copy of the file itself"),
            Map.entry(
                    Code.UNREADABLE,
                    "do what is said of it; a damaged file is opened in its own program, and saved anew as .xlsx or CSV UTF-8"));

    private static final Set<String> TOLD_APART = Set.of("body_site", "side", "scar_type");

    private Advice() {}

    /** What helps beside mending the lines, where a profile may say what its source leaves out or adds. */
    static String on(Code code, String column) {
        if (code == Code.MISSING_VALUE && column.equals("patient_id")) {
            return MEND + "; where an empty cell means the patient above, name the column in fill_down of a profile";
        }
        if (code == Code.MISSING_VALUE && (column.equals("session_date") || column.equals("assessed_on"))) {
            return MEND
                    + "; where an empty cell means the day above it, as in merged cells, name its column in fill_down of a profile, behind the patient's";
        }
        if (code == Code.MISSING_VALUE && column.equals("modality")) {
            return MEND + "; rows at which nothing was done are left out by unless in a profile";
        }
        if (code == Code.MISSING_VALUE && column.equals("score")) {
            return MEND + "; where an empty cell is no rating, name the column below rows of a profile";
        }
        if (code == Code.SAME_KEY && TOLD_APART.contains(column)) {
            return "kept, one of them counts; where two places were treated or rated, write them as one in the source, or give each its own "
                    + column
                    + " in the profile";
        }
        if (code == Code.BAD_NUMBER) {
            return MEND
                    + "; a number beside other signs is picked out by {of: COLUMN, part: PATTERN} in a profile, a word is named under codes";
        }
        return ON.getOrDefault(code, MEND);
    }
}

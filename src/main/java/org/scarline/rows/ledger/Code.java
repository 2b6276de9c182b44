package org.scarline.rows.ledger;

/** Why a line or a file was not taken; the names stand in files and tables, so they do not change. */
public enum Code {
    MISSING_VALUE,
    BAD_DATE,
    /** Later than the day the file was first seen. */
    FUTURE_DATE,
    BAD_NUMBER,
    /** A number that can mean two: its mark parts decimals, or thousands. */
    AMBIGUOUS_NUMBER,
    /** An id that a spreadsheet wrote as 2.02601E+11: it stands for many. */
    SCIENTIFIC_ID,
    /** A name or an id that is what a spreadsheet shows where a formula failed. */
    FAILED_FORMULA,
    OUT_OF_RANGE,
    /** Within the range, between two allowed values. */
    OFF_STEP,
    /** A row of another site than the folder that its file lies in. */
    FOREIGN_SITE,
    UNKNOWN_CODE,
    UNKNOWN_INSTRUMENT,
    /** A value that this kind of treatment cannot have. */
    FIELD_NOT_APPLICABLE,
    TOO_FEW_COLUMNS,
    TOO_MANY_COLUMNS,
    /** A quote inside an unquoted field, or text after a closing quote. */
    STRAY_QUOTE,
    UNTERMINATED_QUOTE,
    BAD_ENCODING,
    CONTROL_CHARACTER,
    LINE_TOO_LONG,
    /** A line of a FHIR file that is no resource of FHIR R4. */
    BAD_RESOURCE,
    /** A row without the patient's id that may be somebody else's than the row above. */
    UNCLEAR_PATIENT,
    /** A value that other rows say of the patient, of whom there is none, or of whom they say several that differ. */
    UNCLEAR_VALUE,
    /** A row of a sheet that no profile names, and that is laid out as those that are read. */
    UNREAD_SHEET,
    /** Of a patient who withdrew: nothing of the line is kept. */
    WITHDRAWN,
    /** Nothing is wrong with it that is known of, and yet the database does not take it. */
    NOT_STORED,

    /** From here on: what concerns a whole file. */
    UNKNOWN_KIND,
    MISSING_COLUMN,
    /** A sheet that a profile reads and the workbook does not have. */
    MISSING_SHEET,
    DUPLICATE_COLUMN,
    EMPTY_FILE,
    /** A copy that another profile, or none, reads differently now: its rows are taken back. */
    REPLACED,
    /** Another program's way of laying out data: it is read only by a profile. */
    NEEDS_PROFILE,
    /** A profile that is wrong, or a file that waits for it to be mended. */
    WRONG_PROFILE,
    NOT_A_REGULAR_FILE,
    STILL_GROWING,
    UNREADABLE,
    BAD_NAME,
    /** Dated after the day it was first seen. */
    FUTURE_FILE,
    /** A guard found that it is not like what its site sent before; a person may let it in. */
    HELD,
    /** Taken back by a person, for good. */
    RETRACTED,
    /** Taken back, and let in again by a person: it waits until a night finds it. */
    LET_IN,

    /** A key that stands in several lines of a file with other values: the last counts, and a person should look. */
    SAME_KEY,
    /** An id that differs from another of its site in what is hardly seen: both are kept, and a person should look. */
    LOOK_ALIKE,

    /** An id that no row of patients has, in a file that has such rows: the line is kept, and a person should look. */
    UNLISTED_PATIENT,

    /** An id of another form than nearly all of its file, as a name among numbers: the line is kept, and a person should look. */
    UNLIKELY_ID,

    /** A day before the one that stands above it, where each patient's days go on in order: the line is kept, and a person should look. */
    UNLIKELY_DAY,

    /** Rows that stand and that a file of everything does not say any more: they count until a person takes them back. */
    NOT_REPEATED,

    /** Columns and sheets that are not read: named, and no reason to reject. */
    NOT_READ,

    /** Rows of a sheet that are none by a word of its profile, as totals. */
    PASSED_OVER,

    /** Rows of a sheet that no table of its profile asks for. */
    OTHER_FORM,

    /** Cells that are struck out in their sheet, and are read. */
    STRUCK_OUT,

    /** Rows that are hidden in their sheet, and are read. */
    HIDDEN_ROWS,

    /** Cells to which somebody wrote a note, which is not read. */
    CELL_NOTE,

    /** Days that a program of another country may have read in its own order: they are kept as they stand. */
    EXCHANGED_DAYS,

    /** Words of a profile by which rows are passed over, and that none of the file holds. */
    UNUSED_WORD,

    /** A row without a side, of a patient of whom others in the file have one: kept as of both sides, and no reason to reject. */
    NO_SIDE,

    /** Unusual, and kept: a warning, never a reason to reject. */
    UNUSUAL;

    /** Whether a line of which it is said is kept, and a person should look at it all the same. */
    public boolean isRemark() {
        return this == SAME_KEY
                || this == LOOK_ALIKE
                || this == UNLISTED_PATIENT
                || this == UNLIKELY_ID
                || this == UNLIKELY_DAY;
    }
}

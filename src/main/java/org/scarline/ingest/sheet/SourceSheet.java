package org.scarline.ingest.sheet;

import java.io.IOException;
import java.util.List;

/** A sheet of a file; it can be read any number of times. */
public interface SourceSheet {
    /** As the program calls it; empty where a file is one sheet. */
    String name();

    boolean isHidden();

    /** Whether a column in which no row says anything is not there, so that its absence is no fault. */
    default boolean isSparse() {
        return false;
    }

    /** What is to be said of the sheet as a whole. */
    default List<String> remarks() {
        return List.of();
    }

    /** The same sheet, of which no more than its first rows are read, and those once, however often they are asked for. */
    default SourceSheet firstRows(int most) throws IOException {
        return this;
    }

    /** Hands over names and rows in order. Throws {@link SheetException} where there are no names to be read. */
    void read(HeaderPlace header, Rows rows) throws IOException;

    /** How a person finds a cell: {@code Visits!F17}, or the line and the column's name. */
    String place(long row, int column, String name);

    /** Whoever takes what a sheet holds. */
    interface Rows {
        /**
         * Called once, first.
         *
         * @param names of the columns, cleaned
         * @param row the last row of the header
         * @param blank rows of nothing above it
         */
        void header(List<String> names, long row, int blank);

        void row(SourceRow row);
    }

    /**
     * Where the names of the columns stand.
     *
     * @param row the first row of them, from 1; 0 for the first that is not blank
     * @param rows how many rows they take: names in merged cells above are put before those below
     */
    record HeaderPlace(int row, int rows) {
        public static final HeaderPlace FIRST = new HeaderPlace(0, 1);

        /** There are none: every row is handed over as a row, and no header. */
        static final HeaderPlace NONE = new HeaderPlace(0, 0);
    }
}

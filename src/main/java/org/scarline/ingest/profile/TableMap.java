package org.scarline.ingest.profile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scarline.clinic.Kind;
import org.scarline.ingest.check.Column;

/**
 * What a row of a sheet says of one kind of thing.
 *
 * @param asked which rows say it
 * @param columns ours, and where each comes from
 * @param constants ours, and what each always is
 * @param codes for a column of ours, what a word of the source (folded) stands for: values of one or more columns
 * @param rows one row each that a row of the source becomes, as a column per scar type or visit; one without columns of its
 *     own where a row is a row
 */
public record TableMap(
        Kind kind,
        Asked asked,
        Map<Column, ColumnSource> columns,
        Map<Column, String> constants,
        Map<Column, Map<String, Map<Column, String>>> codes,
        List<WideRow> rows) {

    /**
     * Which rows a table is asked for.
     *
     * @param sheet whose rows; empty for every sheet
     * @param when columns that must hold one of these words, folded: the forms and events of a REDCap export
     * @param unless columns that must not hold one of these words, as they are written, with {@code *} for anything: a visit at
     *     which nothing was done is no session
     */
    public record Asked(String sheet, Map<String, Set<String>> when, Map<String, Set<String>> unless) {}

    public String sheet() {
        return asked.sheet();
    }

    public Map<String, Set<String>> when() {
        return asked.when();
    }

    public Map<String, Set<String>> unless() {
        return asked.unless();
    }

    /**
     * What one row that a row of the source becomes has of its own.
     *
     * @param unless columns that must not hold one of these words, folded: of several visits one that was cancelled
     */
    public record WideRow(
            Map<Column, ColumnSource> columns, Map<Column, String> constants, Map<String, Set<String>> unless) {
        /** A row that is one. */
        public static final WideRow WHOLE = new WideRow(Map.of(), Map.of(), Map.of());
    }
}

package org.scarline.results;

import static org.scarline.disk.table.ColumnType.TEXT;
import static org.scarline.disk.table.ColumnType.WHOLE;

import org.scarline.disk.table.TableColumn;
import org.scarline.disk.table.TableLine;
import org.scarline.disk.table.TableSchema;

/** What {@code quality.csv} holds. */
public final class QualitySchema {
    private static final String LINES = "lines";
    private static final String VALUES = "values";

    private static final TableSchema.Columns<QualityRow> COLUMNS = TableSchema.of("quality.csv");
    private static final TableColumn<QualityRow, String> SITE = COLUMNS.add(
            "site",
            TEXT,
            "the sub-folder it was dropped in, or `main`",
            row -> row.file().site());
    private static final TableColumn<QualityRow, String> FILE = COLUMNS.add(
            "file", TEXT, "its name, of several the greatest", row -> row.file().name());
    private static final TableColumn<QualityRow, String> AS_OF = COLUMNS.add(
            "as_of",
            TEXT,
            "the day it speaks of: from its name, else when it was last modified",
            row -> row.file().asOf());
    private static final TableColumn<QualityRow, String> SHA256 =
            COLUMNS.add("sha256", TEXT, "of its content", row -> row.file().sha256());
    private static final TableColumn<QualityRow, String> KIND = COLUMNS.add(
            "kind",
            TEXT,
            "`patients`, `sessions`, `ratings`; empty when refused or left",
            row -> row.file().kind());
    private static final TableColumn<QualityRow, String> STATUS = COLUMNS.add(
            "status",
            TEXT,
            "`loaded`, `refused`, `left` (for the next night), `pending`",
            row -> row.file().status());
    private static final TableColumn<QualityRow, Long> READ = COLUMNS.add(
            "lines",
            WHOLE,
            LINES,
            "lines read; a quoted line break is inside a line",
            row -> row.lines().lines());
    private static final TableColumn<QualityRow, Long> HEADER = COLUMNS.add(
            "header", WHOLE, LINES, "that name the columns", row -> row.lines().header());
    private static final TableColumn<QualityRow, Long> BLANK = COLUMNS.add(
            "blank", WHOLE, LINES, "without any value", row -> row.lines().blank());
    private static final TableColumn<QualityRow, Long> ACCEPTED = COLUMNS.add(
            "accepted", WHOLE, LINES, "that became rows", row -> row.lines().accepted());
    private static final TableColumn<QualityRow, Long> REJECTED = COLUMNS.add(
            "rejected",
            WHOLE,
            LINES,
            "that are in `data/rejected/`",
            row -> row.lines().rejected());
    private static final TableColumn<QualityRow, Long> DUPLICATE = COLUMNS.add(
            "duplicate",
            WHOLE,
            LINES,
            "with the key and the values of a row that is there already",
            row -> row.lines().duplicate());
    private static final TableColumn<QualityRow, Long> NEW = COLUMNS.add(
            "new",
            WHOLE,
            LINES,
            "accepted: of a key not seen before",
            row -> row.became().fresh());
    private static final TableColumn<QualityRow, Long> CORRECTED = COLUMNS.add(
            "corrected",
            WHOLE,
            LINES,
            "accepted: other values, from a later as-of date",
            row -> row.became().corrected());
    private static final TableColumn<QualityRow, Long> SUPERSEDED = COLUMNS.add(
            "superseded",
            WHOLE,
            LINES,
            "accepted: other values, from an earlier as-of date",
            row -> row.became().superseded());
    private static final TableColumn<QualityRow, Long> VOIDED = COLUMNS.add(
            "voided",
            WHOLE,
            LINES,
            "accepted: rows that remove",
            row -> row.became().voided());
    private static final TableColumn<QualityRow, Long> UNUSUAL =
            COLUMNS.add("unusual", WHOLE, VALUES, "outside the usual range, kept", QualityRow::unusual);
    private static final TableColumn<QualityRow, String> CODES = COLUMNS.add(
            "codes", TEXT, "why lines were rejected, with counts: `BAD_DATE:3 OFF_STEP:1`", QualityRow::codes);

    public static final TableSchema<QualityRow> TABLE = COLUMNS.readAs(QualitySchema::row);

    private QualitySchema() {}

    private static QualityRow row(TableLine<QualityRow> line) {
        return new QualityRow(
                new QualityRow.File(
                        line.get(SITE),
                        line.get(FILE),
                        line.get(AS_OF),
                        line.get(SHA256),
                        line.get(KIND),
                        line.get(STATUS)),
                new QualityRow.Lines(
                        line.get(READ),
                        line.get(HEADER),
                        line.get(BLANK),
                        line.get(ACCEPTED),
                        line.get(REJECTED),
                        line.get(DUPLICATE)),
                new QualityRow.Accepted(line.get(NEW), line.get(CORRECTED), line.get(SUPERSEDED), line.get(VOIDED)),
                line.get(UNUSUAL),
                line.get(CODES));
    }
}

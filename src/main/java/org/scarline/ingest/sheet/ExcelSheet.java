package org.scarline.ingest.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.scarline.ingest.csv.CellText;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Problem;

/** A sheet of an Excel workbook, row by row. */
final class ExcelSheet implements SourceSheet {
    private final byte[] workbook;
    private final int index;
    private final String name;
    private final boolean isHidden;

    private ExcelSheet(byte[] workbook, int index, String name, boolean isHidden) {
        this.workbook = workbook;
        this.index = index;
        this.name = name;
        this.isHidden = isHidden;
    }

    static List<SourceSheet> of(byte[] workbook) throws IOException {
        try (var opened = open(workbook)) {
            return opened.getSheets()
                    .map(sheet -> (SourceSheet) new ExcelSheet(
                            workbook,
                            sheet.getIndex(),
                            sheet.getName(),
                            sheet.getVisibility() != SheetVisibility.VISIBLE))
                    .collect(Collectors.toList());
        }
    }

    private static ReadableWorkbook open(byte[] workbook) throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(workbook), new ReadingOptions(true, true));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isHidden() {
        return isHidden;
    }

    @Override
    public String place(long row, int column, String columnName) {
        return "%s!%s%d".formatted(name, letters(column), row);
    }

    /** A, B, … Z, AA, … */
    static String letters(int column) {
        var rest = column / 26 == 0 ? "" : letters(column / 26 - 1);
        return rest + (char) ('A' + column % 26);
    }

    @Override
    public void read(HeaderPlace header, Rows rows) throws IOException {
        try (var opened = open(workbook)) {
            var sheet = opened.getSheet(index).orElseThrow();
            var unsaved = new UnsavedFormulas(workbook, sheet.getId());
            var reading = new Reading(header, rows, opened.isDate1904(), unsaved);
            try (var stream = sheet.openStream()) {
                stream.forEachOrdered(reading::row);
            } catch (SheetException unfit) {
                throw unfit;
            } catch (RuntimeException damaged) {
                throw new SheetException(Problem.of(
                        Code.UNREADABLE,
                        "the sheet %s is damaged; open the workbook and save it anew".formatted(name)));
            }
            reading.end();
        }
    }

    /** One way through the sheet; a row that the file leaves out is blank. */
    private static final class Reading {
        private final HeaderPlace place;
        private final Rows rows;
        private final boolean isFrom1904;
        private final UnsavedFormulas unsaved;
        private final List<List<String>> header = new ArrayList<>();
        private int blank;
        private int width;
        private long next = 1;

        Reading(HeaderPlace place, Rows rows, boolean isFrom1904, UnsavedFormulas unsaved) {
            this.place = place;
            this.rows = rows;
            this.isFrom1904 = isFrom1904;
            this.unsaved = unsaved;
        }

        void row(Row row) {
            for (; next < row.getRowNum(); next++) {
                take(SourceRow.of(next, List.of(), false));
            }
            next = row.getRowNum() + 1L;
            var cells = new ArrayList<SourceCell>();
            for (var column = 0; column < row.getCellCount(); column++) {
                cells.add(row.hasCell(column) ? cell(row, column) : SourceCell.EMPTY);
            }
            take(SourceRow.of(row.getRowNum(), cells, row.isHidden()));
        }

        private SourceCell cell(Row row, int column) {
            var cell = row.getCell(column);
            return ExcelCell.isFormulaWithoutValue(cell) && unsaved.isAt(letters(column) + row.getRowNum())
                    ? ExcelCell.NO_VALUE
                    : ExcelCell.of(cell, isFrom1904);
        }

        private void take(SourceRow row) {
            if (header.size() == place.rows()) {
                rows.row(fitted(row));
            } else if (row.isBlank() && (place.row() == 0 || row.number() < place.row()) && header.isEmpty()) {
                blank++;
            } else if (row.number() >= place.row()) {
                header.add(row.cells().stream().map(SourceCell::text).toList());
                if (header.size() == place.rows()) {
                    var names = Names.of(header);
                    width = names.size();
                    rows.header(names, row.number(), blank);
                }
            }
        }

        /** Cells to the right of the header stay: what they hold is reported as a column without a name. */
        private SourceRow fitted(SourceRow row) {
            if (place.rows() == 0) {
                return row;
            }
            var cells = new ArrayList<>(row.cells());
            while (cells.size() < width) {
                cells.add(SourceCell.EMPTY);
            }
            while (cells.size() > width
                    && CellText.isBlank(cells.get(cells.size() - 1).text())) {
                cells.remove(cells.size() - 1);
            }
            if (cells.size() == width) {
                return SourceRow.of(row.number(), cells, row.isHidden());
            }
            var why = Problem.of(
                    Code.TOO_MANY_COLUMNS, "the row has %d cells, the header %d".formatted(cells.size(), width));
            var raw = cells.stream().map(SourceCell::text).collect(Collectors.joining(","));
            return new SourceRow(row.number(), cells, row.isHidden(), java.util.Optional.of(why), raw);
        }

        void end() {
            if (header.size() < place.rows()) {
                throw new SheetException(Problem.of(Code.EMPTY_FILE, "the sheet has no names of columns"));
            }
        }
    }
}

package org.scarline.ingest.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.scarline.ingest.csv.CellText;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Problem;
import org.scarline.rows.ledger.SheetNote;

/** A sheet of an Excel workbook, row by row. */
final class ExcelSheet implements SourceSheet {

    private final byte[] workbook;
    private final int index;
    private final String name;
    private final boolean isHidden;
    private Optional<Merges> merges = Optional.empty();
    private Optional<List<SourceRow>> kept = Optional.empty();

    private ExcelSheet(byte[] workbook, int index, String name, boolean isHidden) {
        this.workbook = workbook;
        this.index = index;
        this.name = name;
        this.isHidden = isHidden;
    }

    static List<SourceSheet> of(byte[] saved) throws IOException {
        var workbook = PlainWorkbook.of(saved);
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
    public SourceSheet firstRows(int most) throws IOException {
        var first = new ExcelSheet(workbook, index, name, isHidden);
        var kept = new ArrayList<SourceRow>();
        first.each(most, kept::add);
        first.kept = Optional.of(List.copyOf(kept));
        return first;
    }

    @Override
    public void read(HeaderPlace header, Rows rows) throws IOException {
        var reading = new Reading(header, rows, header.rows() > 1 ? merges() : Merges.NONE);
        if (kept.isPresent()) {
            kept.get().forEach(reading::take);
        } else {
            each(Long.MAX_VALUE, reading::take);
        }
        reading.end();
    }

    @Override
    public List<String> remarks() {
        try (var opened = open(workbook)) {
            var id = opened.getSheet(index).orElseThrow().getId();
            var remarks = new ArrayList<String>();
            remark(SheetNote.STRUCK_OUT, StruckCells.in(workbook, id), remarks);
            remark(SheetNote.CELL_NOTE, CellNotes.in(workbook, id), remarks);
            return remarks;
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static void remark(SheetNote note, List<String> places, List<String> remarks) {
        if (!places.isEmpty()) {
            remarks.add(note.first(places));
        }
    }

    /** Hands over rows as they stand, those among them that the file leaves out. */
    private void each(long most, Consumer<SourceRow> take) throws IOException {
        try (var opened = open(workbook)) {
            var sheet = opened.getSheet(index).orElseThrow();
            var cells = new Cells(opened.isDate1904(), new UnsavedFormulas(workbook, sheet.getId()), take);
            try (var stream = sheet.openStream()) {
                stream.limit(most).forEachOrdered(cells::row);
            } catch (SheetException unfit) {
                throw unfit;
            } catch (RuntimeException damaged) {
                throw new SheetException(Problem.of(
                        Code.UNREADABLE,
                        "the sheet %s is damaged; open the workbook and save it anew".formatted(name)));
            }
        }
    }

    /** Merged cells, looked up once: a sheet is read again and again while its header is looked for. */
    private Merges merges() throws IOException {
        if (merges.isEmpty()) {
            try (var opened = open(workbook)) {
                var id = opened.getSheet(index).orElseThrow().getId();
                merges = Optional.of(Merges.in(WorkbookParts.sheet(workbook, id)));
            }
        }
        return merges.get();
    }

    /** The rows of a file as ours; one that the file leaves out is blank. */
    private static final class Cells {
        private final boolean isFrom1904;
        private final UnsavedFormulas unsaved;
        private final Consumer<SourceRow> take;
        private long next = 1;

        Cells(boolean isFrom1904, UnsavedFormulas unsaved, Consumer<SourceRow> take) {
            this.isFrom1904 = isFrom1904;
            this.unsaved = unsaved;
            this.take = take;
        }

        /** A row that does not say its number is the one after the last. */
        void row(Row row) {
            for (; next < row.getRowNum(); next++) {
                take.accept(SourceRow.of(next, List.of(), false));
            }
            var cells = new ArrayList<SourceCell>();
            for (var column = 0; column < row.getCellCount(); column++) {
                cells.add(row.hasCell(column) ? cell(row, column) : SourceCell.EMPTY);
            }
            take.accept(SourceRow.of(next++, cells, row.isHidden()));
        }

        private SourceCell cell(Row row, int column) {
            var cell = row.getCell(column);
            return ExcelCell.isFormulaWithoutValue(cell) && unsaved.isAt(letters(column) + row.getRowNum())
                    ? ExcelCell.NO_VALUE
                    : ExcelCell.of(cell, isFrom1904);
        }
    }

    /** One way through the sheet. */
    private static final class Reading {
        private final HeaderPlace place;
        private final Rows rows;
        private final Merges merges;
        private final List<List<String>> header = new ArrayList<>();
        private int blank;
        private int width;

        Reading(HeaderPlace place, Rows rows, Merges merges) {
            this.place = place;
            this.rows = rows;
            this.merges = merges;
        }

        void take(SourceRow row) {
            if (header.size() == place.rows()) {
                rows.row(fitted(row));
            } else if (row.isBlank() && (place.row() == 0 || row.number() < place.row()) && header.isEmpty()) {
                blank++;
            } else if (row.number() >= place.row()) {
                header.add(row.cells().stream().map(SourceCell::text).toList());
                if (header.size() == place.rows()) {
                    var names = Names.of(header, merges, row.number() - place.rows() + 1);
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
            return new SourceRow(row.number(), cells, row.isHidden(), Optional.of(why), raw);
        }

        void end() {
            if (header.size() < place.rows()) {
                throw new SheetException(Problem.of(Code.EMPTY_FILE, "the sheet has no names of columns"));
            }
        }
    }
}

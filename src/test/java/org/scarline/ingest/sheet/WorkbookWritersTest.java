package org.scarline.ingest.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.scarline.ingest.check.UnreadColumns;

/** The same sheet by every form that the format allows: no styles, strict names, days in words, rows without numbers, reading aids. */
class WorkbookWritersTest {
    private static final int VARIANTS = 200;

    private static final List<List<Object>> ROWS = List.of(
            List.of("patient_id", "assessed_on", "scar_type", "score"),
            List.of("0018", LocalDate.of(2026, 3, 2), "rolling", 3),
            List.of("1E5", LocalDate.of(2026, 3, 31), "ice pick", 2),
            List.of("Ä-7", LocalDate.of(2026, 12, 1), "boxcar_x0041_", 4));

    private static List<String> read(byte[] workbook) throws IOException {
        var read = new ArrayList<String>();
        Sheets.of(workbook, Optional.empty(), Optional.empty())
                .get(0)
                .read(SourceSheet.HeaderPlace.FIRST, new SourceSheet.Rows() {
                    @Override
                    public void header(List<String> names, long row, int blank) {
                        read.add(row + " " + names);
                    }

                    @Override
                    public void row(SourceRow row) {
                        read.add(row.number() + " "
                                + row.cells().stream()
                                        .map(cell -> cell.text() + (cell.isTyped() ? "!" : ""))
                                        .toList());
                    }
                });
        return read;
    }

    @Test
    void twoHundredFormsOfOneSheetSayTheSame() throws IOException {
        for (var seed = 0; seed < VARIANTS; seed++) {
            assertThat(read(new WrittenWorkbook(seed, ROWS).bytes()))
                    .as("seed %d", seed)
                    .containsExactly(
                            "1 [patient_id, assessed_on, scar_type, score]",
                            "2 [0018, 2026-03-02!, rolling, 3!]",
                            "3 [1E5, 2026-03-31!, ice pick, 2!]",
                            "4 [Ä-7, 2026-12-01!, boxcarA, 4!]");
        }
    }

    private static byte[] packed(Map<String, String> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    @Test
    void aPackedFileThatIsNoWorkbookIsNamedForWhatItIs() throws IOException {
        for (var each : Map.of(
                        "content.xml",
                        "OpenDocument",
                        "xl/workbook.bin",
                        "Excel binary workbook",
                        "word/document.xml",
                        "no Excel workbook")
                .entrySet()) {
            var file = packed(Map.of(each.getKey(), "<x/>"));
            assertThatThrownBy(() -> Sheets.of(file, Optional.empty(), Optional.empty()))
                    .isInstanceOfSatisfying(
                            SheetException.class,
                            thrown -> assertThat(thrown.problem().message())
                                    .contains(each.getValue(), "save it as Excel workbook (.xlsx)"));
        }
    }

    /** The reader would take each of them for an empty cell. */
    @Test
    void aWorkbookWhoseTextsAreNotInItIsDamaged() throws IOException {
        var file = packed(Map.of(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"s\" r:id=\"a\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"s.xml\"/></Relationships>",
                "xl/s.xml",
                "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c></row></sheetData></worksheet>"));
        assertThatThrownBy(() -> Sheets.of(file, Optional.empty(), Optional.empty()))
                .isInstanceOfSatisfying(
                        SheetException.class,
                        thrown -> assertThat(thrown.problem().message())
                                .contains("the texts of its cells are not in it"));
    }

    /** What is said in a note stands in no cell; of a thread of notes the cell is named once. */
    @Test
    void cellsThatHaveNotesAreNamed() throws IOException {
        var file = packed(Map.of(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"s\" r:id=\"a\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"worksheets/s.xml\"/></Relationships>",
                "xl/worksheets/s.xml",
                "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData></worksheet>",
                "xl/worksheets/_rels/s.xml.rels",
                "<Relationships><Relationship Id=\"b\" Type=\"x/comments\" Target=\"../comments1.xml\"/><Relationship Id=\"c\" Type=\"y/threadedComment\" Target=\"/xl/t.xml\"/></Relationships>",
                "xl/comments1.xml",
                "<comments><commentList><comment ref=\"N10\" authorId=\"0\"><text/></comment><comment ref=\"A1\"/></commentList></comments>",
                "xl/t.xml",
                "<ThreadedComments><threadedComment ref=\"N10\"/><threadedComment ref=\"N10\"/></ThreadedComments>"));
        assertThat(Sheets.of(file, Optional.empty(), Optional.empty()).get(0).remarks())
                .containsExactly("2 cells have notes (first N10; A1); they are not read")
                .noneMatch(UnreadColumns::isNear);
    }

    /** Empty cells and those of a font whose line is taken off again are not meant. */
    @Test
    void cellsThatAreStruckOutAreNamed() throws IOException {
        var file = packed(
                Map.of(
                        "xl/workbook.xml",
                        "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"s\" r:id=\"a\"/></sheets></workbook>",
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"s.xml\"/><Relationship Id=\"b\" Type=\"x/styles\" Target=\"styles.xml\"/></Relationships>",
                        "xl/styles.xml",
                        "<styleSheet><fonts><font/><font><b/><strike/></font><font><strike val=\"0\"/></font></fonts><cellXfs><xf fontId=\"0\"/><xf fontId=\"2\"/><xf fontId=\"1\"/></cellXfs></styleSheet>",
                        "xl/s.xml",
                        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\" s=\"2\"><v>2</v></c><c r=\"C1\" s=\"1\"><v>3</v></c><c r=\"D1\" s=\"2\"/><c r=\"E1\" s=\"2\"></c><c r=\"F1\" s=\"2\"><v></v></c></row></sheetData></worksheet>"));
        assertThat(Sheets.of(file, Optional.empty(), Optional.empty()).get(0).remarks())
                .containsExactly("1 cell is struck out (B1); it is read")
                .allMatch(UnreadColumns::isNear);
    }
}

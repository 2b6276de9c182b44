package org.scarline.ingest.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** One sheet of texts, days and numbers in a form that the format allows, chosen by a seed. */
final class WrittenWorkbook {
    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Random random;
    private final boolean isStrict;
    private final boolean hasStyles;
    private final boolean isFrom1904;
    private final boolean saysRows;
    private final boolean saysCells;
    private final boolean declares;
    private final boolean saysDaysInWords;
    private final String prefix;
    private final String separator;
    private final String book;
    private final List<String> shared = new ArrayList<>();
    private final List<List<Object>> rows;

    WrittenWorkbook(long seed, List<List<Object>> rows) {
        this.random = new Random(seed);
        this.rows = rows;
        isStrict = random.nextInt(4) == 0;
        hasStyles = random.nextInt(3) > 0;
        isFrom1904 = random.nextInt(4) == 0;
        saysRows = random.nextInt(3) > 0;
        saysCells = random.nextInt(3) > 0;
        declares = random.nextInt(4) > 0;
        saysDaysInWords = !hasStyles || random.nextInt(3) == 0;
        prefix = random.nextInt(4) == 0 ? "x:" : "";
        separator = random.nextInt(8) == 0 ? "\\" : "/";
        book = random.nextInt(4) == 0 ? "xl/book2.xml" : "xl/workbook.xml";
    }

    private String main() {
        return isStrict
                ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
                : "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    }

    private String relations() {
        return isStrict
                ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
                : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    }

    byte[] bytes() throws IOException {
        var parts = new LinkedHashMap<String, String>();
        parts.put("xl/worksheets/s.xml", sheet());
        parts.put(book, workbook());
        parts.put("_rels/.rels", related(Map.of("officeDocument", "/" + book)));
        var names = new LinkedHashMap<String, String>();
        names.put("worksheet", random.nextBoolean() ? "worksheets/s.xml" : "/xl/worksheets/s.xml");
        if (hasStyles) {
            parts.put("xl/styles.xml", styles());
            names.put("styles", "styles.xml");
        }
        if (!shared.isEmpty()) {
            parts.put("xl/texts.xml", texts());
            names.put("sharedStrings", "texts.xml");
        }
        parts.put("xl/_rels/" + book.substring(3) + ".rels", related(names));
        parts.put("[Content_Types].xml", types());
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey().replace("/", separator)));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private String types() {
        var text = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">";
        var declared = new LinkedHashMap<>(Map.of(book, "sheet.main+xml"));
        if (declares) {
            declared.put("xl/styles.xml", "styles+xml");
            declared.put("xl/texts.xml", "sharedStrings+xml");
        }
        for (var each : declared.entrySet()) {
            text += "<Override PartName=\"/%s\" ContentType=\"%s\"/>"
                    .formatted(each.getKey(), SPREADSHEET + each.getValue());
        }
        return text + "</Types>";
    }

    private String related(Map<String, String> names) {
        var text = new StringBuilder("<Relationships>");
        names.forEach((type, target) -> text.append(
                "<Relationship Id='r%s' Type=\"%s/%s\" Target=\"%s\"/>".formatted(type, relations(), type, target)));
        return text.append("</Relationships>").toString();
    }

    private String workbook() {
        return "<%1$sworkbook xmlns%2$s=\"%3$s\" xmlns:r=\"%4$s\"><%1$sworkbookPr date1904=\"%5$s\"/><%1$ssheets><%1$ssheet name=\"s\" sheetId=\"1\" r:id=\"rworksheet\"/></%1$ssheets></%1$sworkbook>"
                .formatted(prefix, prefix.isEmpty() ? "" : ":x", main(), relations(), isFrom1904 ? "1" : "false");
    }

    private String styles() {
        return "<styleSheet xmlns=\"%s\"><numFmts><numFmt numFmtId=\"170\" formatCode=\"%s\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"%d\"/></cellXfs></styleSheet>"
                .formatted(
                        main(),
                        List.of("dd\\.mm\\.yyyy", "[$-409]d\\-mmm\\-yy;@", "[Red]yyyy/mm/dd")
                                .get(random.nextInt(3)),
                        List.of(14, 15, 22, 27, 36, 57, 170).get(random.nextInt(7)));
    }

    private String texts() {
        var text = new StringBuilder("<sst xmlns=\"%s\">".formatted(main()));
        shared.forEach(each -> text.append("<si>").append(runs(each, "")).append("</si>"));
        return text.append("</sst>").toString();
    }

    /** A text whole, in parts with letters of their own, or with how it is to be read aloud. */
    private String runs(String text, String tag) {
        var half = text.length() / 2;
        var letters = "<%1$st xml:space=\"preserve\">%2$s</%1$st>";
        var aid = "<%1$srPh sb=\"0\" eb=\"1\"><%1$st>aloud</%1$st></%1$srPh>".formatted(tag);
        return switch (random.nextInt(3)) {
            case 0 -> letters.formatted(tag, text);
            case 1 -> letters.formatted(tag, text) + aid;
            default ->
                "<%1$sr><%1$srPr/>".formatted(tag)
                        + letters.formatted(tag, text.substring(0, half))
                        + "</%1$sr><%1$sr>".formatted(tag)
                        + letters.formatted(tag, text.substring(half))
                        + "</%1$sr>".formatted(tag);
        };
    }

    private String sheet() {
        var text = new StringBuilder("<%sworksheet xmlns%s=\"%s\"><%sdimension ref=\"A1\"/><%ssheetData>"
                .formatted(prefix, prefix.isEmpty() ? "" : ":x", main(), prefix, prefix));
        for (var row = 0; row < rows.size(); row++) {
            text.append("<%srow%s>".formatted(prefix, saysRows ? " r=\"%d\"".formatted(row + 1) : ""));
            for (var column = 0; column < rows.get(row).size(); column++) {
                text.append(cell(rows.get(row).get(column), (char) ('A' + column) + "" + (row + 1)));
            }
            text.append("</%srow>".formatted(prefix));
        }
        return text + "</%1$ssheetData></%1$sworksheet>".formatted(prefix);
    }

    private String cell(Object value, String place) {
        var at = saysCells ? " r=\"" + place + "\"" : "";
        if (value instanceof LocalDate day) {
            return saysDaysInWords
                    ? cell(at + " t=\"d\"", "v", day + (random.nextBoolean() ? "T00:00:00" : ""))
                    : cell(at + " s=\"1\"", "v", String.valueOf(serial(day)));
        }
        if (value instanceof Integer) {
            return cell(at, "v", value.toString());
        }
        var text = value.toString();
        return switch (random.nextInt(3)) {
            case 0 -> cell(at + " t=\"str\"", "v", text);
            case 1 ->
                "<%1$sc%2$s t=\"inlineStr\"><%1$sis>%3$s</%1$sis></%1$sc>".formatted(prefix, at, runs(text, prefix));
            default -> {
                shared.add(text);
                yield cell(at + " t=\"s\"", "v", String.valueOf(shared.size() - 1));
            }
        };
    }

    private String cell(String attributes, String tag, String value) {
        return "<%1$sc%2$s><%1$s%3$s>%4$s</%1$s%3$s></%1$sc>".formatted(prefix, attributes, tag, value);
    }

    private long serial(LocalDate day) {
        return ChronoUnit.DAYS.between(isFrom1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30), day);
    }
}

package org.scarline.ingest.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Problem;

/**
 * A workbook as its reader knows them. The format lets a program leave out the styles, write days as text, call the parts as it
 * likes or use the strict form's names (ISO/IEC 29500); the reader refuses such a workbook or passes over what it holds, so it
 * is handed the same one in the usual form.
 */
final class PlainWorkbook {
    private static final String TYPES = "[Content_Types].xml";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private static final String USUAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String NO_STYLES =
            "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><cellXfs/></styleSheet>";

    private static final Pattern DAY_CELL = Pattern.compile("(<(?:\\w+:)?c\\s(?:[^>]*\\s)?t=)([\"'])d\\2");
    private static final Pattern READING_AID = Pattern.compile("(?s)<((?:\\w+:)?rPh)[\\s>].*?</\\1>");
    private static final List<String> DAYS = List.of("t=\"d\"", "t='d'");
    private static final List<String> AIDS = List.of("rPh ", "rPh>");
    private static final List<String> SHARED = List.of("t=\"s\"", "t='s'");
    private static final int PIECE = 1 << 16;
    private static final int OVERLAP = 8;

    private final WorkbookParts parts;
    private final String workbook;
    private final List<String> sheets;
    private final Optional<String> styles;
    private final Optional<String> texts;

    private PlainWorkbook(WorkbookParts parts) throws IOException {
        this.parts = parts;
        this.workbook = parts.workbook();
        this.sheets = parts.relations(workbook).stream()
                .filter(each -> each.type().equals("worksheet"))
                .map(WorkbookParts.Relation::target)
                .toList();
        this.styles = named("styles", "styles.xml");
        this.texts = named("sharedStrings", "sharedStrings.xml");
    }

    /** The same workbook; the very bytes where nothing is to be done. */
    static byte[] of(byte[] saved) throws IOException {
        try (var parts = new WorkbookParts(saved)) {
            if (!parts.has(parts.workbook())) {
                return saved;
            }
            var plain = new PlainWorkbook(parts);
            var odd = plain.oddSheets();
            return odd.isEmpty() && plain.isUsual() ? saved : plain.written(odd);
        }
    }

    private Optional<String> named(String type, String usual) throws IOException {
        var beside = folder() + usual;
        return parts.of(type).or(() -> Optional.of(beside).filter(parts::has));
    }

    private String folder() {
        return workbook.substring(0, workbook.lastIndexOf('/') + 1);
    }

    /** Whether the reader finds every part, and the sheets by the names of relations that it knows. */
    private boolean isUsual() throws IOException {
        var types = parts.text(TYPES);
        return styles.isPresent()
                && types.contains(TYPE + "styles+xml")
                && (texts.isEmpty() || types.contains(TYPE + "sharedStrings+xml"))
                && parts.names().stream().noneMatch(name -> name.indexOf('\\') >= 0)
                && !parts.text(workbook).contains(STRICT);
    }

    /** Sheets with cells that the reader takes for others. Throws {@link SheetException} where texts are not there. */
    private Set<String> oddSheets() throws IOException {
        var odd = new HashSet<String>();
        for (var sheet : sheets) {
            if (texts.isEmpty() && holds(sheet, SHARED)) {
                throw new SheetException(
                        Problem.of(Code.UNREADABLE, "the workbook is damaged: the texts of its cells are not in it"));
            }
            var all = new ArrayList<>(DAYS);
            all.addAll(AIDS);
            if (holds(sheet, all)) {
                odd.add(sheet);
            }
        }
        return odd;
    }

    /** Whether a part holds one of some short texts; piece by piece, as a sheet may be large. */
    private boolean holds(String part, List<String> words) throws IOException {
        try (var in = parts.open(part)) {
            var end = "";
            for (var piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                var text = end + new String(piece, StandardCharsets.ISO_8859_1);
                if (words.stream().anyMatch(text::contains)) {
                    return true;
                }
                end = text.substring(Math.max(0, text.length() - OVERLAP));
            }
            return false;
        }
    }

    private byte[] written(Set<String> odd) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            put(zip, TYPES, types());
            if (styles.isEmpty()) {
                put(zip, folder() + "styles.xml", NO_STYLES);
            }
            for (var saved : parts.names()) {
                var name = saved.replace('\\', '/');
                if (!name.equalsIgnoreCase(TYPES) && !name.endsWith("/")) {
                    // Letter by letter the same whatever its encoding is: what is changed is plain ASCII.
                    var text = new String(parts.bytes(name), StandardCharsets.ISO_8859_1);
                    put(zip, name, odd.contains(name) ? withoutOddCells(text) : renamed(name, text));
                }
            }
        }
        return out.toByteArray();
    }

    private String renamed(String name, String text) {
        return name.equalsIgnoreCase(workbook) ? text.replace(STRICT, USUAL) : text;
    }

    private static String withoutOddCells(String sheet) {
        return READING_AID
                .matcher(DAY_CELL.matcher(sheet).replaceAll("$1$2str$2"))
                .replaceAll("");
    }

    private String types() {
        var text = new StringBuilder("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">");
        type(text, workbook, "sheet.main+xml");
        type(text, styles.orElse(folder() + "styles.xml"), "styles+xml");
        texts.ifPresent(part -> type(text, part, "sharedStrings+xml"));
        return text.append("</Types>").toString();
    }

    private static void type(StringBuilder text, String part, String type) {
        text.append("<Override PartName=\"/%s\" ContentType=\"%s%s\"/>".formatted(part, TYPE, type));
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.ISO_8859_1));
        zip.closeEntry();
    }
}

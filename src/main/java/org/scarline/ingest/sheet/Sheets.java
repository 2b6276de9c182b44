package org.scarline.ingest.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Problem;

/** Opens a file's bytes as sheets, by what they are and not by the file's name. */
public final class Sheets {
    private static final int BEGINNING = 8;
    private static final int NO_BYTE_OF_UTF8 = 0xff;

    private static final String SAVE = "open it and save it as Excel workbook (.xlsx), or each sheet as CSV UTF-8";

    private Sheets() {}

    /** Whether these are the first bytes of an Excel workbook in today's format. */
    public static boolean isWorkbook(byte[] bytes) {
        return bytes.length >= BEGINNING
                && ReadableWorkbook.isOOXMLZipHeader(java.util.Arrays.copyOf(bytes, BEGINNING));
    }

    /** Whether a file that begins so is FHIR in JSON. */
    public static boolean isFhir(byte[] bytes) {
        return FhirSheet.isFhir(bytes);
    }

    /** Whether a file is complete by itself, whatever stands at its end: a workbook, or one document of FHIR. */
    public static boolean isWhole(byte[] bytes, Optional<Charset> encoding) {
        return isWorkbook(bytes) || FhirSheet.isWhole(utf8(bytes, encoding));
    }

    /**
     * The sheets of a file.
     *
     * @param encoding of text, where it is no UTF-8 and has no byte order mark
     * @param delimiter of text; empty to be taken from the header
     */
    public static List<SourceSheet> of(byte[] bytes, Optional<Charset> encoding, Optional<Character> delimiter)
            throws IOException {
        if (isWorkbook(bytes)) {
            try {
                return ExcelSheet.of(bytes);
            } catch (SheetException unfit) {
                throw unfit;
            } catch (IOException | RuntimeException broken) {
                throw new SheetException(Problem.of(Code.UNREADABLE, otherPackage(bytes)));
            }
        }
        var text = utf8(bytes, encoding);
        return List.of(FhirSheet.isFhir(text) ? new FhirSheet(text) : new TextSheet(text, delimiter));
    }

    /** What a packed file is that is no workbook in today's format, whatever its name says. */
    private static String otherPackage(byte[] bytes) {
        try (var parts = new WorkbookParts(bytes)) {
            if (parts.has("content.xml")) {
                return "it is an OpenDocument spreadsheet (.ods): " + SAVE;
            }
            if (parts.has("xl/workbook.bin")) {
                return "it is an Excel binary workbook (.xlsb): " + SAVE;
            }
            return parts.names().stream().anyMatch(name -> name.startsWith("xl"))
                    ? "the workbook is damaged: open it and save it anew"
                    : "it is a packed file and no Excel workbook: " + SAVE;
        } catch (IOException broken) {
            return "the workbook is damaged or has a password";
        }
    }

    /** Text of any encoding in UTF-8; a byte that is none in it stays one, so that it costs its own line. */
    public static byte[] utf8(byte[] bytes, Optional<Charset> declared) {
        var encoding = marked(bytes).or(() -> declared).orElse(StandardCharsets.UTF_8);
        if (encoding.equals(StandardCharsets.UTF_8)) {
            return bytes;
        }
        var text = new String(bytes, encoding);
        var out = new ByteArrayOutputStream(bytes.length + bytes.length / 8);
        for (var from = 0; from <= text.length(); ) {
            var wrong = text.indexOf('\ufffd', from);
            var to = wrong < 0 ? text.length() : wrong;
            out.writeBytes(text.substring(from, to).getBytes(StandardCharsets.UTF_8));
            if (wrong >= 0) {
                out.write(NO_BYTE_OF_UTF8);
            }
            from = to + 1;
        }
        return out.toByteArray();
    }

    /** The encoding that a byte order mark of two bytes states. */
    public static Optional<Charset> marked(byte[] bytes) {
        if (bytes.length < 2) {
            return Optional.empty();
        }
        if (bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff
                ? Optional.of(StandardCharsets.UTF_16BE)
                : Optional.empty();
    }
}

package org.scarline.ingest.sheet;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Resource;
import org.scarline.ingest.csv.CellText;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Problem;

/** FHIR R4 resources, one a line or of a bundle, as a sheet: a row each, and a column for every path at which any of them holds a value. */
final class FhirSheet implements SourceSheet {
    private static final Pattern ELEMENT = Pattern.compile("\\[element=\"(\\w+)\"]|Unknown element '(\\w+)'");
    private static final String NONE = "it is FHIR, but no resource of it can be read";

    private final FhirText text;
    private long inError;

    FhirSheet(byte[] utf8) {
        this.text = new FhirText(new String(utf8, StandardCharsets.UTF_8).replaceFirst("^\ufeff", ""));
    }

    /** Whether a file is one document that is complete, with or without a line end. */
    static boolean isWhole(byte[] utf8) {
        return isFhir(utf8)
                && FhirText.isWholeDocument(new String(utf8, StandardCharsets.UTF_8).replaceFirst("^\ufeff", ""));
    }

    /** Whether a file that begins so is FHIR in JSON. */
    static boolean isFhir(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(bytes.length, 1 << 12), StandardCharsets.UTF_8);
        return CellText.clean(start).startsWith("{") && start.contains("\"resourceType\"");
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public boolean isHidden() {
        return false;
    }

    @Override
    public boolean isSparse() {
        return true;
    }

    @Override
    public String place(long row, int column, String columnName) {
        return "%d (%s)".formatted(row, columnName);
    }

    /** A line as it was read: its values by path, or why there are none. */
    private record Read(Map<String, String> cells, Optional<Problem> problem, String raw) {}

    @Override
    public void read(HeaderPlace header, Rows rows) {
        var read = lines();
        var places = new LinkedHashMap<String, Integer>();
        read.forEach(line -> line.cells().keySet().forEach(path -> places.putIfAbsent(path, places.size())));
        if (places.isEmpty()) {
            throw new SheetException(Problem.of(Code.UNREADABLE, NONE));
        }
        rows.header(List.copyOf(places.keySet()), 0, 0);
        inError = read.stream().filter(FhirSheet::isInError).count();
        for (var errors : List.of(true, false)) {
            for (var number = 0; number < read.size(); number++) {
                if (isInError(read.get(number)) == errors) {
                    rows.row(row(number + 1L, read.get(number), places));
                }
            }
        }
    }

    /** Those come first, wherever they stand: of the same session or rating the one that was put right counts. */
    private static boolean isInError(Read line) {
        return "entered-in-error".equals(line.cells().get(line.cells().get("resourceType") + ".status"));
    }

    private static SourceRow row(long number, Read line, Map<String, Integer> places) {
        var cells = new ArrayList<SourceCell>(java.util.Collections.nCopies(places.size(), SourceCell.EMPTY));
        line.cells().forEach((path, text) -> cells.set(places.getOrDefault(path, 0), SourceCell.of(text)));
        return new SourceRow(number, cells, false, line.problem(), line.raw());
    }

    private List<Read> lines() {
        var context = FhirContext.forR4Cached();
        var parser = context.newJsonParser();
        parser.setParserErrorHandler(new StrictErrorHandler());
        var read = new ArrayList<Read>();
        text.pieces().forEach(piece -> read.add(read(piece, parser)));
        return read;
    }

    @Override
    public List<String> remarks() {
        var remarks = new ArrayList<String>();
        if (text.hasMorePages()) {
            remarks.add("the bundle has further pages (link next): drop them too");
        }
        if (inError > 0) {
            remarks.add("%d resources are entered in error".formatted(inError));
        }
        return remarks;
    }

    private static Read read(FhirText.Piece piece, IParser parser) {
        var line = piece.text();
        if (line.isEmpty()) {
            return new Read(Map.of(), Optional.empty(), "");
        }
        try {
            var cells = FhirResource.cells((Resource) parser.parseResource(line));
            if (!piece.address().isEmpty()) {
                cells.put("fullUrl", piece.address());
            }
            return new Read(cells, Optional.empty(), "");
        } catch (RuntimeException wrong) {
            var found = ELEMENT.matcher(String.valueOf(wrong.getMessage()));
            var where = found.find() ? ": " + (found.group(1) == null ? found.group(2) : found.group(1)) : "";
            var why = Problem.of(Code.BAD_RESOURCE, "the line is no FHIR R4 resource%s".formatted(where));
            return new Read(Map.of(), Optional.of(why), line);
        }
    }
}

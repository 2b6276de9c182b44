package org.scarline.ingest.sheet;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Resource;
import org.scarline.ingest.csv.CellText;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Problem;

/** FHIR R4 resources, one a line or of a bundle, as a sheet: a row each, and a column for every path at which any of them holds a value. */
final class FhirSheet implements SourceSheet {
    private static final Pattern ELEMENT = Pattern.compile("\\[element=\"(\\w+)\"]|Unknown element '(\\w+)'");
    private static final String NONE = "it is FHIR, but no resource of it can be read";

    /** Paths at which a few words stand over and over. */
    private static final Pattern WORDS =
            Pattern.compile(".*(?:\\.text|\\.display|]|\\.status|performer.*\\.reference)");

    private static final int MOST_WORDS = 200;

    private final FhirText text;
    private Optional<List<Read>> kept = Optional.empty();
    private long inError;

    FhirSheet(byte[] utf8) {
        this(new FhirText(new String(utf8, StandardCharsets.UTF_8).replaceFirst("^\ufeff", "")));
    }

    private FhirSheet(FhirText text) {
        this.text = text;
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
    private record Read(long number, Map<String, String> cells, Optional<Problem> problem, String raw) {}

    /** Of those there are, first the ones that say a word which none before them says: a server sorts by type, and most are alike. */
    @Override
    public SourceSheet firstRows(int most) {
        var first = new FhirSheet(text);
        var said = new HashMap<String, Set<String>>();
        var telling = new ArrayList<Read>();
        var others = new ArrayList<Read>();
        for (var line : lines()) {
            (saysMore(line, said) ? telling : others).add(line);
        }
        telling.addAll(others);
        first.kept = Optional.of(List.copyOf(telling.subList(0, Math.min(most, telling.size()))));
        return first;
    }

    private static boolean saysMore(Read line, Map<String, Set<String>> said) {
        var isNew = false;
        for (var cell : line.cells().entrySet()) {
            if (WORDS.matcher(cell.getKey()).matches()) {
                var words = said.computeIfAbsent(cell.getKey(), any -> new HashSet<>());
                isNew |= words.size() < MOST_WORDS && words.add(cell.getValue());
            }
        }
        return isNew;
    }

    @Override
    public void read(HeaderPlace header, Rows rows) {
        var read = kept.isPresent() ? kept.get() : lines();
        var places = new LinkedHashMap<String, Integer>();
        read.forEach(line -> line.cells().keySet().forEach(path -> places.putIfAbsent(path, places.size())));
        if (places.isEmpty()) {
            throw new SheetException(Problem.of(Code.UNREADABLE, NONE));
        }
        rows.header(List.copyOf(places.keySet()), 0, 0);
        inError = read.stream().filter(FhirSheet::isInError).count();
        for (var errors : List.of(true, false)) {
            read.stream().filter(line -> isInError(line) == errors).forEach(line -> rows.row(row(line, places)));
        }
    }

    /** Those come first, wherever they stand: of the same session or rating the one that was put right counts. */
    private static boolean isInError(Read line) {
        return "entered-in-error".equals(line.cells().get(line.cells().get("resourceType") + ".status"));
    }

    private static SourceRow row(Read line, Map<String, Integer> places) {
        var cells = new ArrayList<SourceCell>(java.util.Collections.nCopies(places.size(), SourceCell.EMPTY));
        line.cells().forEach((path, text) -> cells.set(places.getOrDefault(path, 0), SourceCell.of(text)));
        return new SourceRow(line.number(), cells, false, line.problem(), line.raw());
    }

    private List<Read> lines() {
        var context = FhirContext.forR4Cached();
        var parser = context.newJsonParser();
        parser.setParserErrorHandler(new StrictErrorHandler());
        var read = new ArrayList<Read>();
        text.pieces().forEach(piece -> read.add(read(read.size() + 1L, piece, parser)));
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

    private static Read read(long number, FhirText.Piece piece, IParser parser) {
        var line = piece.text();
        if (line.isEmpty()) {
            return new Read(number, Map.of(), Optional.empty(), "");
        }
        try {
            var cells = FhirResource.cells((Resource) parser.parseResource(line));
            if (!piece.address().isEmpty()) {
                cells.put("fullUrl", piece.address());
            }
            return new Read(number, cells, Optional.empty(), "");
        } catch (RuntimeException wrong) {
            var found = ELEMENT.matcher(String.valueOf(wrong.getMessage()));
            var where = found.find() ? ": " + (found.group(1) == null ? found.group(2) : found.group(1)) : "";
            var why = Problem.of(Code.BAD_RESOURCE, "the line is no FHIR R4 resource%s".formatted(where));
            return new Read(number, Map.of(), Optional.of(why), line);
        }
    }
}

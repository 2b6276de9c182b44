package org.scarline.ingest.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Problem;

/**
 * Where a row of a copy comes from; it stands in two columns behind the others.
 *
 * @param row as a person finds it: {@code Visits!17}
 * @param cells the same of single cells, by the code of our column: {@code Visits!F17}
 * @param texts by the code of our column, what stands in a cell whose word the profile takes for nothing recorded
 */
public record Origin(String row, Map<String, String> cells, Map<String, String> texts) {
    /** Names of the two columns; no source calls its own so. */
    public static final List<String> COLUMNS = List.of("scarline@from", "scarline@problem");

    private static final String JOINT = "\t";
    private static final String TEXT = "~";

    /** Of a problem as it is written. */
    private static final int FIELDS = 4;

    private static final String NOTHING = "needs a value, and by the profile this is none";

    /** What a line of a row of which several were made has of its own. */
    private static final List<String> OWN = List.of("score", "session_date");

    public Origin {
        cells = new TreeMap<>(cells);
        texts = new TreeMap<>(texts);
    }

    /** Of a row whose cells are all as they stand. */
    public Origin(String row, Map<String, String> cells) {
        this(row, cells, Map.of());
    }

    /** What the two columns hold. */
    public List<String> cells(List<Problem> problems) {
        var from = new StringBuilder(plain(row));
        cells.forEach(
                (column, place) -> from.append(JOINT).append(column).append('=').append(plain(place)));
        texts.forEach((column, text) ->
                from.append(JOINT).append(TEXT).append(column).append('=').append(plain(text)));
        return List.of(from.toString(), problems.stream().map(Origin::written).collect(Collectors.joining(JOINT)));
    }

    /** A line break or tab would part what belongs together. */
    private static String plain(String text) {
        return text.replaceAll("[\\t\\r\\n]", " ");
    }

    /** What is to be said of a row. */
    public static String written(Problem problem) {
        return String.join(
                JOINT, problem.code().name(), problem.column(), plain(problem.value()), plain(problem.message()));
    }

    /** Where the first of the two columns stands in a header; empty for a file that is no copy. */
    static OptionalInt place(List<String> names) {
        var place = names.size() - COLUMNS.size();
        return place >= 0 && names.subList(place, names.size()).equals(COLUMNS)
                ? OptionalInt.of(place)
                : OptionalInt.empty();
    }

    /** Of a row's cells; empty for a file that is no copy. */
    public static Optional<Origin> of(Header header, List<String> record) {
        if (header.origin().isEmpty()) {
            return Optional.empty();
        }
        var parts =
                new ArrayList<>(List.of(record.get(header.origin().getAsInt()).split(JOINT, -1)));
        var row = parts.remove(0);
        var cells = new TreeMap<String, String>();
        var texts = new TreeMap<String, String>();
        for (var part : parts) {
            var at = part.indexOf('=');
            if (part.startsWith(TEXT)) {
                texts.put(part.substring(TEXT.length(), at), part.substring(at + 1));
            } else {
                cells.put(part.substring(0, at), part.substring(at + 1));
            }
        }
        return Optional.of(new Origin(row, cells, texts));
    }

    /** What kept a row from being read, or is to be said of it; empty where nothing did. */
    public static List<Problem> problems(Header header, List<String> record) {
        var written =
                header.origin().isEmpty() ? "" : record.get(header.origin().getAsInt() + 1);
        if (written.isEmpty()) {
            return List.of();
        }
        var parts = written.split(JOINT, -1);
        var problems = new ArrayList<Problem>();
        for (var at = 0; at < parts.length; at += FIELDS) {
            problems.add(new Problem(Code.valueOf(parts[at]), parts[at + 1], parts[at + 2], parts[at + 3]));
        }
        return problems;
    }

    /** Whether the record itself says what it is worth, as FHIR's do: then one in error is no other opinion beside the one that stands. */
    public boolean isJudgedByItself() {
        return cells.getOrDefault("record_status", "").matches(".*\\((Procedure|Observation)\\.status\\)");
    }

    /** The cell that a line alone was made of, where its row gave several; else its row. */
    public String own() {
        return OWN.stream()
                .filter(cells::containsKey)
                .findFirst()
                .map(column -> cells.getOrDefault(column, row))
                .orElse(row);
    }

    /** The same problem, said of the place that it comes from and of what stands there. */
    public Problem located(Problem problem) {
        var place = cells.getOrDefault(problem.column(), row);
        var text = texts.get(problem.column());
        return text == null || problem.code() != Code.MISSING_VALUE
                ? problem.at(place)
                : Problem.of(problem.code(), problem.column(), text, NOTHING).at(place);
    }
}

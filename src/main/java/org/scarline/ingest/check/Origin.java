package org.scarline.ingest.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Problem;

/**
 * Where a row of a copy comes from; it stands in two columns behind the others.
 *
 * @param row as a person finds it: {@code Visits!17}
 * @param cells the same of single cells, by the code of our column: {@code Visits!F17}
 */
public record Origin(String row, Map<String, String> cells) {
    /** Names of the two columns; no source calls its own so. */
    public static final List<String> COLUMNS = List.of("scarline@from", "scarline@problem");

    private static final String JOINT = "\t";

    public Origin {
        cells = new TreeMap<>(cells);
    }

    /** What the two columns hold. */
    public List<String> cells(Optional<Problem> problem) {
        var from = new StringBuilder(plain(row));
        cells.forEach(
                (column, place) -> from.append(JOINT).append(column).append('=').append(plain(place)));
        return List.of(from.toString(), problem.map(Origin::written).orElse(""));
    }

    /** A line break or tab would part what belongs together. */
    private static String plain(String text) {
        return text.replaceAll("[\\t\\r\\n]", " ");
    }

    private static String written(Problem problem) {
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
        for (var part : parts) {
            var at = part.indexOf('=');
            cells.put(part.substring(0, at), part.substring(at + 1));
        }
        return Optional.of(new Origin(row, cells));
    }

    /** What kept a row from being read; empty where nothing did. */
    public static Optional<Problem> problem(Header header, List<String> record) {
        var written =
                header.origin().isEmpty() ? "" : record.get(header.origin().getAsInt() + 1);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        var parts = written.split(JOINT, -1);
        return Optional.of(new Problem(Code.valueOf(parts[0]), parts[1], parts[2], parts[3]));
    }

    /** The same problem, said of the place that it comes from. */
    public Problem located(Problem problem) {
        return problem.at(cells.getOrDefault(problem.column(), row));
    }
}

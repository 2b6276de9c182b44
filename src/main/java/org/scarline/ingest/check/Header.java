package org.scarline.ingest.check;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.scarline.clinic.Kind;
import org.scarline.ingest.csv.CellText;
import org.scarline.ingest.csv.Dialect;
import org.scarline.ingest.csv.Head;
import org.scarline.ingest.csv.Shape;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Problem;

/**
 * What a file's header says: the kind of its rows, and where each column stands.
 *
 * @param shape of its lines
 * @param places position of each column that is read, from 0
 * @param extraColumns those that are not read, by name where it tells no patient's value, else by position
 * @param origin where a copy says what each row comes from; empty for a file as it was dropped
 */
public record Header(
        Head head, Shape shape, Kind kind, Map<Column, Integer> places, List<String> extraColumns, OptionalInt origin) {
    private static final Map<String, Column> NAMES = names();

    /** Either a header, or why the file cannot be taken. */
    public sealed interface Result {}

    /** A header that can be read. */
    public record Known(Header header) implements Result {}

    /** None: a code that concerns the whole file. */
    public record Refused(Problem problem) implements Result {}

    public Header {
        places = Map.copyOf(places);
        extraColumns = List.copyOf(extraColumns);
    }

    /** Reads the header that the first bytes of a file hold. */
    public static Result of(byte[] beginning, SourceProfile profile) {
        var result = Head.of(beginning);
        if (result instanceof Head.Found found) {
            return new Names(found.head(), profile).header();
        }
        return new Refused(((Head.None) result).problem());
    }

    OptionalInt place(Column column) {
        var place = places.get(column);
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    /** The columns that files of a kind must have. */
    static List<Column> required(Kind kind) {
        return switch (kind) {
            case PATIENTS -> List.of(Column.PATIENT_ID);
            case SESSIONS -> List.of(Column.PATIENT_ID, Column.SESSION_DATE, Column.MODALITY);
            case RATINGS ->
                List.of(Column.PATIENT_ID, Column.ASSESSED_ON, Column.SCAR_TYPE, Column.INSTRUMENT, Column.SCORE);
        };
    }

    private static Map<String, Column> names() {
        var names = new HashMap<String, Column>();
        Arrays.stream(Column.values()).forEach(column -> names.put(column.code(), column));
        return names;
    }

    /** The header's cells on their way to columns. */
    private static final class Names {
        private final Head head;
        private final SourceProfile profile;

        Names(Head head, SourceProfile profile) {
            this.head = head;
            this.profile = profile;
        }

        Result header() {
            var delimiter = head.declared().orElseGet(this::likeliest);
            var cells = head.cells(delimiter);
            if (cells.isEmpty()) {
                return refused(Code.UNREADABLE, "the quotes in the header line do not match");
            }
            var ofRedcap = Redcap.refused(cells.get());
            if (ofRedcap.isPresent()) {
                return new Refused(ofRedcap.get());
            }
            var columns = cells.get().stream().map(this::column).toList();
            var present = EnumSet.noneOf(Column.class);
            columns.forEach(column -> column.ifPresent(present::add));
            var kind = kind(present);
            if (kind.isEmpty()) {
                return unknownKind(present);
            }
            return header(shape(delimiter, cells.get()), kind.get(), cells.get(), columns);
        }

        private Shape shape(char delimiter, List<String> cells) {
            var needed = cells.size();
            while (needed > 1 && CellText.isBlank(cells.get(needed - 1))) {
                needed--;
            }
            return new Shape(new Dialect(delimiter, head.lineEnd()), cells.size(), needed);
        }

        private Result header(Shape shape, Kind kind, List<String> cells, List<Optional<Column>> columns) {
            var places = new EnumMap<Column, Integer>(Column.class);
            for (var place = 0; place < cells.size(); place++) {
                var column = columns.get(place).filter(each -> each.isOf(kind));
                if (column.isPresent() && places.put(column.get(), place) != null) {
                    return refused(
                            Code.DUPLICATE_COLUMN,
                            "the column %s occurs twice".formatted(column.get().code()));
                }
            }
            var absent = absent(kind, places.keySet());
            return absent.isEmpty()
                    ? new Known(new Header(
                            head, shape, kind, places, UnreadColumns.of(kind, cells, columns), Origin.place(cells)))
                    : refused(
                            Code.MISSING_COLUMN,
                            "%s need the column %s%s"
                                    .formatted(kind.code(), absent, UnreadColumns.resembling(kind, cells, columns)));
        }

        private Optional<Column> column(String name) {
            var folded = SourceProfile.fold(name);
            return Optional.ofNullable(profile.headers().getOrDefault(folded, NAMES.get(folded)));
        }

        /** The delimiter under which most columns are known; of several the one that gives most cells. */
        private char likeliest() {
            var best = ',';
            var most = -1L;
            for (var delimiter : new char[] {',', ';', '\t'}) {
                var cells = head.cells(delimiter).orElse(List.of());
                var known =
                        cells.stream().filter(each -> column(each).isPresent()).count();
                var score = 100_000 * known + cells.size();
                if (score > most) {
                    most = score;
                    best = delimiter;
                }
            }
            return best;
        }

        private static Optional<Kind> kind(Set<Column> present) {
            var sessions = present.contains(Column.SESSION_DATE) || present.contains(Column.MODALITY);
            var ratings = present.contains(Column.ASSESSED_ON)
                    || present.contains(Column.INSTRUMENT)
                    || present.contains(Column.SCORE);
            var patients = present.contains(Column.FITZPATRICK) || present.contains(Column.BIRTH_YEAR);
            if (sessions || ratings) {
                return sessions && ratings ? Optional.empty() : Optional.of(sessions ? Kind.SESSIONS : Kind.RATINGS);
            }
            return patients ? Optional.of(Kind.PATIENTS) : Optional.empty();
        }

        private static String absent(Kind kind, Set<Column> present) {
            var required = required(kind);
            return String.join(
                    ", ",
                    required.stream()
                            .filter(column -> !present.contains(column))
                            .map(Column::code)
                            .toList());
        }

        /** What was found is not shown: a file without a header has a patient's values there. */
        private static Result unknownKind(Set<Column> present) {
            var known = present.isEmpty()
                    ? "of its names none is known"
                    : "known of its names: "
                            + present.stream().map(Column::code).collect(Collectors.joining(", "));
            return refused(
                    Code.UNKNOWN_KIND,
                    present.contains(Column.MODALITY) || present.contains(Column.SESSION_DATE)
                            ? "the header has columns of sessions and of ratings; one file holds one kind; " + known
                            : "the header has neither session_date and modality (sessions), nor assessed_on, instrument"
                                    + " and score (ratings), nor fitzpatrick or birth_year (patients); " + known);
        }

        private static Result refused(Code code, String message) {
            return new Refused(Problem.of(code, message));
        }
    }
}

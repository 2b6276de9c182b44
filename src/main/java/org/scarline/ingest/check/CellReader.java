package org.scarline.ingest.check;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.scarline.clinic.Kind;
import org.scarline.ingest.csv.CellText;
import org.scarline.rows.StoredRowsTable;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Problem;
import org.scarline.rows.patient.PatientTable;

/**
 * One record's cells, read by column. What is wrong with a value is noted, and reading goes on with a stand-in, so that
 * a person hears of all problems of a line at once.
 */
final class CellReader {
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9]+([.,][0-9]+[eE][+-]?|[eE][+])[0-9]{1,3}");

    private final Kind kind;
    private final Map<Column, Integer> places;
    private final Map<Column, Integer> widths = new EnumMap<>(Column.class);
    private final Set<String> missing;
    private final int longestMissing;
    private final Dates dates;
    private final LocalDate firstSeen;
    private final char decimalMark;
    private final boolean isMarkKnown;
    private List<String> cells = List.of();
    private List<Problem> problems = List.of();
    private List<Problem> unusual = List.of();
    private LocalDate latest = EARLIEST;

    CellReader(Header header, SourceProfile profile, LocalDate firstSeen) {
        this.kind = header.kind();
        this.places = new EnumMap<>(header.places());
        this.missing = profile.allMissing();
        this.longestMissing = missing.stream().mapToInt(String::length).max().orElse(0);
        this.dates = new Dates(profile.dateFormats());
        this.firstSeen = firstSeen;
        this.decimalMark = profile.decimalMark().orElse(header.shape().dialect().allowsDecimalComma() ? ',' : '.');
        this.isMarkKnown = profile.decimalMark().isPresent();
    }

    void read(List<String> record) {
        cells = record;
        problems = List.of();
        unusual = List.of();
        latest = EARLIEST;
    }

    /** The day from which on nothing is wrong, where only days that have not come are. */
    Optional<LocalDate> due() {
        return problems.stream().allMatch(problem -> problem.code() == Code.FUTURE_DATE)
                ? Optional.of(latest)
                : Optional.empty();
    }

    List<Problem> problems() {
        return problems;
    }

    List<Problem> unusual() {
        return unusual;
    }

    /** The day the file was first seen. */
    LocalDate firstSeen() {
        return firstSeen;
    }

    void refuse(Code code, Column column, String expected) {
        problems = added(problems, Problem.of(code, column.code(), raw(column), expected));
    }

    void warn(Column column, String why) {
        unusual = added(unusual, Problem.of(Code.UNUSUAL, column.code(), raw(column), why));
    }

    private static List<Problem> added(List<Problem> before, Problem problem) {
        var list = before.isEmpty() ? new ArrayList<Problem>() : before;
        list.add(problem);
        return list;
    }

    private String raw(Column column) {
        var place = places.get(column);
        return place == null ? "" : cells.get(place);
    }

    /** The value without surrounding space, empty when it is missing. */
    String text(Column column) {
        var text = CellText.clean(raw(column));
        if (hasControl(text)) {
            refuse(Code.CONTROL_CHARACTER, column, "takes one line of plain text");
            return "";
        }
        return text.length() <= longestMissing && missing.contains(lower(text)) ? "" : text;
    }

    private static String lower(String text) {
        return text.toLowerCase(java.util.Locale.ROOT);
    }

    private static boolean hasControl(String raw) {
        for (var at = 0; at < raw.length(); at++) {
            var each = raw.charAt(at);
            if (each < ' ' || (each >= 0x7f && each <= 0x9f) || each >= 0xfffe) {
                return true;
            }
        }
        return false;
    }

    /** A value that must be there. */
    String required(Column column) {
        var text = text(column);
        if (text.isEmpty()) {
            refuse(Code.MISSING_VALUE, column, "needs a value");
        }
        return text;
    }

    /** Free text or an id in one normal form of Unicode, no longer than its stored column is wide. */
    String name(Column column) {
        return fitting(column, id(column, normal(text(column))));
    }

    /** The same in lower case. */
    String lowerCaseName(Column column) {
        return fitting(column, normal(lower(normal(text(column)))));
    }

    String requiredName(Column column) {
        return fitting(column, id(column, normal(required(column))));
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** An id that tells one person from another: a spreadsheet's scientific notation makes one of many. */
    private String id(Column column, String text) {
        if (column.isId() && SCIENTIFIC.matcher(text).matches()) {
            refuse(
                    Code.SCIENTIFIC_ID,
                    column,
                    "is an id that a spreadsheet wrote as a number, and its last digits are lost; export it as text");
            return "";
        }
        return text;
    }

    /** What is measured is what is stored: a text can grow when it is normalised or put in lower case. */
    private String fitting(Column column, String stored) {
        var longest = widths.computeIfAbsent(column, this::width);
        if (stored.length() > longest) {
            refuse(Code.OUT_OF_RANGE, column, "takes at most %d characters".formatted(longest));
            return "";
        }
        return stored;
    }

    private int width(Column column) {
        return column == Column.PATIENT_ID ? PatientTable.LONGEST_ID : StoredRowsTable.longest(kind, column.code());
    }

    /** A word of a list; the fallback when it is missing. */
    <T> T word(Column column, CodeList<T> words, T fallback) {
        var text = text(column);
        return text.isEmpty() ? fallback : known(column, text, words, fallback, Code.UNKNOWN_CODE);
    }

    /** A word of a list that must be there; the stand-in when it is not. */
    <T> T requiredWord(Column column, CodeList<T> words, T standIn, Code unknown) {
        var text = required(column);
        return text.isEmpty() ? standIn : known(column, text, words, standIn, unknown);
    }

    private <T> T known(Column column, String text, CodeList<T> words, T standIn, Code unknown) {
        var meaning = words.find(text);
        if (meaning == null) {
            refuse(unknown, column, words.expected());
            return standIn;
        }
        return meaning;
    }

    LocalDate requiredDate(Column column) {
        var text = required(column);
        return text.isEmpty() ? EARLIEST : date(column, text);
    }

    /** The day that a text says, between 1900 and the day the file was first seen. */
    LocalDate date(Column column, String text) {
        var day = dates.parse(text);
        if (day == null) {
            refuse(Code.BAD_DATE, column, dates.expected(text));
            return EARLIEST;
        }
        if (day.isAfter(firstSeen)) {
            latest = day.isAfter(latest) ? day : latest;
            refuse(Code.FUTURE_DATE, column, "lies after %s, when the file was first seen".formatted(firstSeen));
        } else if (day.isBefore(EARLIEST)) {
            refuse(Code.OUT_OF_RANGE, column, "takes days from %s on".formatted(EARLIEST));
        }
        return day;
    }

    /** A number in millionths; empty when it is missing or none, {@link Numbers#HUGE} when it is beyond any range. */
    OptionalLong number(Column column, String text) {
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!isMarkKnown && decimalMark == ',' && Numbers.isAmbiguous(text)) {
            refuse(Code.AMBIGUOUS_NUMBER, column, Numbers.bothReadings(text));
            return OptionalLong.empty();
        }
        var number = isMarkKnown ? marked(text) : Numbers.parse(text, decimalMark);
        if (number == Numbers.BAD) {
            refuse(Code.BAD_NUMBER, column, Numbers.why(text, decimalMark));
            return OptionalLong.empty();
        }
        return OptionalLong.of(number);
    }

    /** A number of a source whose decimal mark is known: the other mark can only stand between thousands. */
    private long marked(String text) {
        var plain = Numbers.ungrouped(text, decimalMark);
        return decimalMark == ',' && plain.indexOf('.') >= 0 ? Numbers.BAD : Numbers.parse(plain, decimalMark);
    }

    /** A measured value in millionths, within its limits; empty when it is missing or refused. */
    OptionalLong measure(Column column, Limits limits) {
        var number = number(column, text(column));
        if (number.isEmpty()) {
            return number;
        }
        var value = number.getAsLong();
        if (!limits.possible().holds(value)) {
            refuse(Code.OUT_OF_RANGE, column, limits.expected());
            return OptionalLong.empty();
        }
        if (limits.whole() && value % 1_000_000 != 0) {
            refuse(Code.OFF_STEP, column, "takes whole numbers");
            return OptionalLong.empty();
        }
        if (!limits.usual().holds(value)) {
            warn(column, limits.unusual());
        }
        return number;
    }
}

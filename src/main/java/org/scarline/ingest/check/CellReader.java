package org.scarline.ingest.check;

import java.time.LocalDate;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import org.scarline.ingest.csv.CellText;
import org.scarline.rows.ledger.Code;

/**
 * One record's cells, read by column. What is wrong with a value is noted, and reading goes on with a stand-in, so that
 * a person hears of all problems of a line at once.
 */
final class CellReader {
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final OpenRecord record;
    private final Names named;
    private final Set<String> missing;
    private final int longestMissing;
    private final Dates dates;
    private final LocalDate firstSeen;
    private final char decimalMark;
    private final boolean isMarkKnown;

    private final Reading<String> texts;
    private final Reading<String> names;
    private final Reading<String> requiredNames;
    private final Reading<String> lowerCaseNames;
    private final Reading<LocalDate> requiredDates;

    CellReader(Header header, SourceProfile profile, LocalDate firstSeen) {
        this.record = new OpenRecord(header);
        this.named = new Names(record, header.kind());
        this.missing = profile.allMissing();
        this.longestMissing = missing.stream().mapToInt(String::length).max().orElse(0);
        this.dates = new Dates(profile.dateFormats());
        this.firstSeen = firstSeen;
        this.decimalMark = profile.decimalMark().orElse(header.shape().dialect().allowsDecimalComma() ? ',' : '.');
        this.isMarkKnown = profile.decimalMark().isPresent();
        this.texts = new Reading<>(record, this::visible);
        this.names = new Reading<>(record, column -> named.stored(column, text(column)));
        this.requiredNames = new Reading<>(record, column -> named.stored(column, required(column)));
        this.lowerCaseNames = new Reading<>(record, column -> named.lowerCase(column, text(column)));
        this.requiredDates = new Reading<>(record, this::readDate);
    }

    /** The record whose cells are read, and what there is to say of it. */
    OpenRecord record() {
        return record;
    }

    /** The day the file was first seen. */
    LocalDate firstSeen() {
        return firstSeen;
    }

    void refuse(Code code, Column column, String expected) {
        record.refuse(code, column, expected);
    }

    void warn(Column column, String why) {
        record.warn(column, why);
    }

    /** The value without surrounding space, empty when it is missing. */
    String text(Column column) {
        return texts.of(column);
    }

    private String visible(Column column) {
        var text = CellText.clean(record.cell(column));
        if (hasControl(text)) {
            if (!record.isRefused(column)) {
                refuse(Code.CONTROL_CHARACTER, column, "takes one line of plain text");
            }
            return "";
        }
        return text.length() <= longestMissing && missing.contains(lower(text)) ? "" : text;
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
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

    /** A value that must be there; one that was refused is there. */
    String required(Column column) {
        var text = text(column);
        if (text.isEmpty() && !record.isRefused(column)) {
            refuse(Code.MISSING_VALUE, column, "needs a value");
        }
        return text;
    }

    /** Free text or an id in one normal form of Unicode, no longer than its stored column is wide. */
    String name(Column column) {
        return names.of(column);
    }

    /** The same in lower case. */
    String lowerCaseName(Column column) {
        return lowerCaseNames.of(column);
    }

    String requiredName(Column column) {
        return requiredNames.of(column);
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
        return requiredDates.of(column);
    }

    private LocalDate readDate(Column column) {
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
            record.refuse(day, column, "lies after %s, when the file was first seen".formatted(firstSeen));
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

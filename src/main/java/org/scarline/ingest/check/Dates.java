package org.scarline.ingest.check;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Calendar dates in the formats of a source. */
final class Dates {
    private static final String ISO = "uuuu-MM-dd";
    private static final int SHORTEST_WITH_TIME = 10;
    private static final Pattern MIDNIGHT = Pattern.compile(
            "(.+?)[T ] ?(?:0{1,2}:00(?::00(?:[.,]0+)?)?(?: ?(?:Z|UTC|[+-]00:?00))?|12:00(?::00)? ?(?i:am|a\\.m\\.))");
    /** Days from 1954 to 2064 as spreadsheets count them. */
    private static final Pattern SERIAL = Pattern.compile("[2-5][0-9]{4}");

    private static final Pattern TIME = Pattern.compile("(.+?)[T ] ?[0-9]{1,2}:[0-9]{2}.*");

    private final boolean iso;
    private final List<DateTimeFormatter> others;
    private final List<DateTimeFormatter> named;
    private final String expected;

    Dates(List<String> formats) {
        this.iso = formats.contains(ISO);
        this.others = formats.stream()
                .filter(format -> !format.equals(ISO) && !Months.isIn(format))
                .map(Dates::strict)
                .toList();
        this.named = formats.stream()
                .filter(Months::isIn)
                .map(Months::numberedForm)
                .map(Dates::strict)
                .toList();
        this.expected =
                "takes a date as %s".formatted(String.join(" or ", formats).replace("u", "y"));
    }

    private static DateTimeFormatter strict(String format) {
        return DateTimeFormatter.ofPattern(format, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    /** What a date must look like instead of a text that is none. */
    String expected(String text) {
        if (isNoDayOfItsMonth(text)) {
            return expected + "; there is no such day";
        }
        if (SERIAL.matcher(text).matches()) {
            return "%s; a spreadsheet's number of %s: give its cell the format of a date"
                    .formatted(expected, LocalDate.of(1899, 12, 30).plusDays(Long.parseLong(text)));
        }
        var time = TIME.matcher(text);
        return time.matches() && day(time.group(1)) != null
                ? expected + "; a day is expected without a time of day, or with midnight"
                : expected;
    }

    /** Whether a text is a day's but for one that its month does not have, as 31 June. */
    private boolean isNoDayOfItsMonth(String text) {
        var ofNames = Months.numbered(text);
        return Stream.concat(iso ? Stream.of(strict(ISO)) : Stream.of(), others.stream())
                        .anyMatch(form -> isNearlyDay(text, form))
                || named.stream().anyMatch(form -> isNearlyDay(ofNames, form));
    }

    private static boolean isNearlyDay(String text, DateTimeFormatter form) {
        var place = new ParsePosition(0);
        var parsed = form.parseUnresolved(text, place);
        return parsed != null
                && place.getIndex() == text.length()
                && isWithin(parsed, ChronoField.DAY_OF_MONTH, 31)
                && isWithin(parsed, ChronoField.MONTH_OF_YEAR, 12);
    }

    private static boolean isWithin(TemporalAccessor parsed, ChronoField field, int most) {
        return parsed.isSupported(field) && parsed.getLong(field) >= 1 && parsed.getLong(field) <= most;
    }

    /** The day, null when the text is none; midnight after a day is that day. */
    @Nullable
    LocalDate parse(String text) {
        var day = day(text);
        if (day == null && text.length() > SHORTEST_WITH_TIME) {
            var midnight = MIDNIGHT.matcher(text);
            return midnight.matches() ? day(midnight.group(1)) : null;
        }
        return day;
    }

    private @Nullable LocalDate day(String text) {
        var day = iso ? iso(text) : null;
        for (var index = 0; day == null && index < others.size(); index++) {
            day = parse(text, others.get(index));
        }
        return day == null && !named.isEmpty() ? ofNamedMonth(Months.numbered(text)) : day;
    }

    private @Nullable LocalDate ofNamedMonth(String text) {
        LocalDate day = null;
        for (var index = 0; day == null && index < named.size(); index++) {
            day = parse(text, named.get(index));
        }
        return day;
    }

    private static @Nullable LocalDate parse(String text, DateTimeFormatter format) {
        try {
            return LocalDate.parse(text, format);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable LocalDate iso(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        var year = digits(text, 0, 4);
        var month = digits(text, 5, 7);
        var day = digits(text, 8, 10);
        if (year < 0 || month < 1 || month > 12 || day < 1 || day > 31) {
            return null;
        }
        return day > 28 && day > java.time.YearMonth.of(year, month).lengthOfMonth()
                ? null
                : LocalDate.of(year, month, day);
    }

    private static int digits(String text, int from, int to) {
        var number = 0;
        for (var at = from; at < to; at++) {
            var digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}

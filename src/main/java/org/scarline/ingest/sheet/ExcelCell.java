package org.scarline.ingest.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** A workbook's cell as a person sees it: a day as a day, an id of twelve digits with all of them. */
final class ExcelCell {
    /** A program that writes a formula without its value leaves us nothing to read. */
    static final SourceCell NO_VALUE = SourceCell.of("#FORMULA WITHOUT A VALUE");

    private static final int SIGNIFICANT = 15;
    private static final LocalDateTime FIRST = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final LocalDateTime FIRST_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
    private static final Pattern ZEROS = Pattern.compile("0{2,}");
    private static final Pattern NO_DATE_LETTERS = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|_.");

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int HEXADECIMAL = 16;
    private static final Pattern DAY =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:T(\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)Z?)?");
    private static final Pattern MIDNIGHT = Pattern.compile("[0:.]+");

    /** Formats of days that programs for Chinese, Japanese and Korean have built in, and no workbook spells out (ECMA-376, 18.8.30). */
    private static final Set<Integer> EAST_ASIAN_DAYS = IntStream.concat(
                    IntStream.rangeClosed(27, 36), IntStream.rangeClosed(50, 58))
            .boxed()
            .collect(Collectors.toSet());

    private ExcelCell() {}

    static SourceCell of(@Nullable Cell cell, boolean isFrom1904) {
        if (cell == null) {
            return SourceCell.EMPTY;
        }
        if (cell.getRawValue() == null) {
            return SourceCell.EMPTY;
        }
        var value = cell.getValue();
        if (cell.getType() == CellType.ERROR) {
            return SourceCell.of("#ERROR " + cell.getRawValue());
        }
        if (value instanceof Boolean || cell.getType() == CellType.BOOLEAN) {
            return SourceCell.of("1".equals(cell.getRawValue()) ? "true" : "false");
        }
        if (cell.getType() == CellType.STRING) {
            return SourceCell.of(unescaped(String.valueOf(value)));
        }
        return value instanceof BigDecimal number ? number(number, format(cell), isFrom1904) : text(cell.getRawValue());
    }

    /** A formula that came to an empty text, or whose value was not saved. */
    static boolean isFormulaWithoutValue(@Nullable Cell cell) {
        return cell != null
                && cell.getFormula() != null
                && (cell.getRawValue() == null || cell.getRawValue().isEmpty());
    }

    private static String format(Cell cell) {
        var format = cell.getDataFormatString();
        if (format != null) {
            return format;
        }
        return EAST_ASIAN_DAYS.contains(cell.getDataFormatId()) ? "yyyy-mm-dd" : "";
    }

    /** What a formula came to, or what a program says to be a day in words. */
    private static SourceCell text(String raw) {
        var day = DAY.matcher(raw);
        if (day.matches()) {
            var time = day.group(2) == null || MIDNIGHT.matcher(day.group(2)).matches() ? "" : " " + day.group(2);
            return new SourceCell(day.group(1) + time, true);
        }
        return SourceCell.of(raw.startsWith("#") ? "#ERROR " + raw : unescaped(raw));
    }

    /** A character that XML cannot hold stands as its number: {@code _x000D_}. */
    private static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(found.group(1), HEXADECIMAL))))
                : text;
    }

    private static SourceCell number(BigDecimal number, String format, boolean isFrom1904) {
        if (isDate(format)) {
            return new SourceCell(day(number, isFrom1904 ? FIRST_1904 : FIRST), true);
        }
        // A program keeps some fifteen digits; what follows is what the binary number adds.
        var rounded = number.round(new java.math.MathContext(SIGNIFICANT, RoundingMode.HALF_EVEN));
        var plain = (rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros()).toPlainString();
        if (format.contains("%")) {
            return SourceCell.of(rounded.movePointRight(2).stripTrailingZeros().toPlainString() + "%");
        }
        if (ZEROS.matcher(format).matches() && plain.matches("[0-9]+") && plain.length() < format.length()) {
            return new SourceCell("0".repeat(format.length() - plain.length()) + plain, true);
        }
        return new SourceCell(plain, true, MoneyFormat.sign(format));
    }

    /** Midnight is not shown; another time of day is. */
    private static String day(BigDecimal serial, LocalDateTime first) {
        var seconds = serial.multiply(BigDecimal.valueOf(86_400))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        var time = first.plusSeconds(seconds);
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : time.toLocalDate() + " " + time.toLocalTime();
    }

    private static boolean isDate(String format) {
        var letters = NO_DATE_LETTERS.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        return !letters.contains("general") && (letters.indexOf('y') >= 0 || letters.indexOf('d') >= 0);
    }
}

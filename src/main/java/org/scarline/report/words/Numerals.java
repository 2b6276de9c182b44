package org.scarline.report.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.scarline.disk.table.Decimal;
import org.scarline.stats.Interval;

/** Numbers as readers see them: a real minus, spaces that never break between thousands, shares as per cent. */
final class Numerals {
    static final char MINUS = '\u2212';
    static final char SPACE = '\u00A0';

    private static final MathContext ABOUT = new MathContext(2, RoundingMode.HALF_UP);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private Numerals() {}

    static String date(LocalDate day) {
        return DAY.format(day);
    }

    static String shortDate(LocalDate day) {
        return SHORT_DAY.format(day);
    }

    /** 12 345 with a space that never ends a line. */
    static String count(long number) {
        return grouped(Long.toString(number));
    }

    /** A count that is only reckoned: two digits say all that is known of it. */
    static String about(long number) {
        return count(new BigDecimal(number).round(ABOUT).longValueExact());
    }

    /** Rounded half up to so many decimals; a value that rounds to zero has no sign. */
    static String decimal(double number, int decimals) {
        return grouped(rounded(number, decimals));
    }

    /** As {@link #decimal}, but with no more decimals than the number has. */
    static String printed(double number, int most) {
        return decimal(number, Math.max(0, Math.min(most, new BigDecimal(Decimal.shortest(number)).scale())));
    }

    /** A fraction of 1 in per cent without decimals. */
    static String share(double fraction) {
        return share(fraction, 0);
    }

    /** A fraction of 1 in per cent. */
    static String share(double fraction, int decimals) {
        return decimal(100 * fraction, decimals) + "%";
    }

    /** A share's interval in per cent, shown only as far as a share can reach. */
    static String shares(Interval interval, int decimals) {
        var low = 100 * Math.max(0, Math.min(1, interval.low()));
        var high = 100 * Math.max(0, Math.min(1, interval.high()));
        return decimal(low, decimals) + " to " + decimal(high, decimals) + "%";
    }

    /** A probability; one that rounds to zero is only said to be below the last decimal. */
    static String probability(double number, int decimals) {
        var least = BigDecimal.ONE.movePointLeft(decimals);
        return number < least.doubleValue() ? "<" + SPACE + least.toPlainString() : decimal(number, decimals);
    }

    private static String rounded(double number, int decimals) {
        var rounded = new BigDecimal(Decimal.shortest(number)).setScale(decimals, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? rounded.abs().toPlainString() : rounded.toPlainString();
    }

    private static String grouped(String plain) {
        var sign = plain.startsWith("-") ? String.valueOf(MINUS) : "";
        var digits = plain.startsWith("-") ? plain.substring(1) : plain;
        var point = digits.indexOf('.');
        var whole = new StringBuilder(point < 0 ? digits : digits.substring(0, point));
        for (var at = whole.length() - 3; at > 0; at -= 3) {
            whole.insert(at, SPACE);
        }
        return sign + whole + (point < 0 ? "" : digits.substring(point));
    }
}

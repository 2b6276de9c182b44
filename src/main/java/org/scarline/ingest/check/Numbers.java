package org.scarline.ingest.check;

import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as files spell them, strictly: a sign, digits, a point and at most six decimals. */
final class Numbers {
    /** Not a number. */
    static final long BAD = Long.MIN_VALUE;

    /** A number whose whole part has more than twelve digits. */
    static final long HUGE = Long.MAX_VALUE;

    private static final int DECIMALS = 6;
    private static final int DIGITS = 12;

    /** Digits in threes before a decimal comma, and before a point. */
    private static final Pattern DOTS = Pattern.compile("[+-]?[0-9]{1,3}([. '][0-9]{3})+(,[0-9]+)?");

    private static final Pattern COMMAS = Pattern.compile("[+-]?[0-9]{1,3}([, '][0-9]{3})+([.][0-9]+)?");

    private Numbers() {}

    /** Millionths; {@link #BAD} or {@link #HUGE} otherwise. The mark is a point, or the comma that is allowed as well. */
    static long parse(String text, char mark) {
        var length = text.length();
        var at = length > 0 && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        var whole = 0L;
        var digits = 0;
        var start = at;
        for (; at < length && isDigit(text.charAt(at)); at++) {
            digits += digits > 0 || text.charAt(at) != '0' ? 1 : 0;
            whole = digits > DIGITS ? 0 : whole * 10 + (text.charAt(at) - '0');
        }
        if (at == start) {
            return BAD;
        }
        var millionths = at == length ? 0 : fraction(text, at, mark);
        if (millionths < 0) {
            return BAD;
        }
        if (digits > DIGITS) {
            return HUGE;
        }
        var number = whole * 1_000_000 + millionths;
        return text.charAt(0) == '-' ? -number : number;
    }

    private static long fraction(String text, int from, char mark) {
        var decimals = text.length() - from - 1;
        if ((text.charAt(from) != '.' && text.charAt(from) != mark) || decimals < 1 || decimals > DECIMALS) {
            return -1;
        }
        var fraction = 0L;
        for (var at = from + 1; at < text.length(); at++) {
            if (!isDigit(text.charAt(at))) {
                return -1;
            }
            fraction = fraction * 10 + (text.charAt(at) - '0');
        }
        for (var missing = decimals; missing < DECIMALS; missing++) {
            fraction *= 10;
        }
        return fraction;
    }

    /** Whether a text is one number with a decimal mark and another with a mark between thousands. */
    static boolean isAmbiguous(String text) {
        var mark = text.length() - 4;
        if (mark < 1 || (text.charAt(mark) != '.' && text.charAt(mark) != ',')) {
            return false;
        }
        var first = isDigit(text.charAt(0)) ? 0 : 1;
        return mark - first >= 1
                && mark - first <= 3
                && text.charAt(first) != '0'
                && (first == 0 || text.charAt(0) == '-' || text.charAt(0) == '+')
                && areDigits(text, first, mark)
                && areDigits(text, mark + 1, text.length());
    }

    private static boolean areDigits(String text, int from, int to) {
        for (var at = from; at < to; at++) {
            if (!isDigit(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /** Both readings of an ambiguous text, as in {@code could be 1200 or 1.2}. */
    static String bothReadings(String text) {
        var mark = text.length() - 4;
        var whole = text.substring(0, mark);
        var decimals = text.substring(mark + 1).replaceAll("0+$", "");
        return "could be %s%s or %s; write it without a mark between thousands, or name decimal_mark in a profile"
                .formatted(whole, text.substring(mark + 1), decimals.isEmpty() ? whole : whole + "." + decimals);
    }

    /** The decimal mark of a number that holds both marks, one of them between thousands: it has one reading alone. */
    static Optional<Character> markBehindThousands(String text) {
        if (text.indexOf('.') < 0 || text.indexOf(',') < 0) {
            return Optional.empty();
        }
        if (COMMAS.matcher(text).matches()) {
            return Optional.of('.');
        }
        return DOTS.matcher(text).matches() ? Optional.of(',') : Optional.empty();
    }

    /** Without the marks between thousands that a source is known to write; itself where they stand elsewhere. */
    static String ungrouped(String text, char decimalMark) {
        var grouped = decimalMark == ',' ? DOTS : COMMAS;
        return grouped.matcher(text).matches() ? text.replaceAll(decimalMark == ',' ? "[. ']" : "[, ']", "") : text;
    }

    /** Why a text is not a number, as advice. */
    static String why(String text, char mark) {
        if (text.indexOf('\u2212') >= 0) {
            return "takes a number; its minus is the sign U+2212, write a plain -";
        }
        if (text.matches("[+-]?[0-9]+([.,][0-9]+)?[eE][+-]?[0-9]+")) {
            return "takes a number written out, without an exponent";
        }
        if (text.matches("[+-]?[0-9]+[.,][0-9]{7,}")) {
            return "takes a number with at most 6 decimals";
        }
        if (mark != ',' && text.matches("[+-]?[0-9]+,[0-9]+")) {
            return "takes a number with a point; a decimal comma is read only where ; or a tab parts the columns";
        }
        if (text.matches("[+-]?[.,][0-9]+") || text.matches("[+-]?[0-9]+[.,]")) {
            return "takes a number with digits on both sides of the point, such as 0.5";
        }
        if (text.matches("[12][0-9]{3}-[01][0-9]-[0-3][0-9]")) {
            return "takes a number; this is a day, which spreadsheets make of 1.5, 3/4 or 2-3: type it anew in a cell of text";
        }
        return "takes a number, such as 2 or 2.5";
    }

    private static boolean isDigit(char each) {
        return each >= '0' && each <= '9';
    }
}

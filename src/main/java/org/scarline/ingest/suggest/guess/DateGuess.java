package org.scarline.ingest.suggest.guess;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.scarline.ingest.check.Months;

/** Finds the form of days that explains all texts; where two give different days, both are offered. */
public final class DateGuess {
    private static final List<String> DAYS = List.of(
            "d.M.yyyy",
            "d/M/yyyy",
            "M/d/yyyy",
            "d-M-yyyy",
            "M-d-yyyy",
            "yyyy/M/d",
            "yyyy.M.d",
            "yyyy.M.d.",
            "yyyy. M. d.",
            "yyyy. MMMM d.",
            "yyyy年M月d日",
            "yyyy년 M월 d일",
            "d.M.yy",
            "d/M/yy",
            "M/d/yy",
            "d-M-yy",
            "d M yyyy",
            "d. M. yyyy",
            "d. MMMM yyyy",
            "d MMMM yyyy",
            "d MMMM yy",
            "d. MMMM yy",
            "d-MMM-yyyy",
            "d-MMM-yy",
            "d/MMM/yyyy",
            "d/MMM/yy",
            "d.MMM.yyyy",
            "d.MMM.yy",
            "d 'de' MMMM 'de' yyyy",
            "d 'de' MMMM 'de' yy",
            "MMMM d, yyyy",
            "MMMM d yyyy",
            "MMMM d, yy",
            "MMMM d yy",
            "MMM-d-yyyy",
            "MMM/d/yyyy",
            "yyyy MMMM d",
            "yyyy-MMM-d",
            "yyyyMMdd");
    private static final List<String> TIMES = List.of(
            "",
            " H:mm",
            " H:mm:ss",
            ", H:mm",
            " H.mm",
            " H'h'mm",
            " H'h'",
            " 'godz.' H:mm",
            " H:mm 'Uhr'",
            " h:mm a",
            " 'r.'",
            "'r.'",
            "'T'HH:mm",
            "'T'HH:mm:ss");
    private static final List<String> FORMS = Stream.concat(DAYS.stream(), Stream.of("yyyy-MM-dd"))
            .flatMap(day -> TIMES.stream().map(time -> day + time))
            .filter(form -> !form.equals("yyyy-MM-dd"))
            .toList();
    private static final Pattern TIMED =
            Pattern.compile("[0-9][ ,T]+(godz\\. )?[0-9]{1,2}([:.h][0-9]{2}|h$)|[0-9] ?r\\.$");
    private static final int MOST_FORMS = 8;

    /** So many days in another order are no slip. */
    private static final int NO_SLIP = 3;

    private static final Map<String, DateTimeFormatter> FORMATS = new ConcurrentHashMap<>();

    private DateGuess() {}

    /** Of texts that are days and no ISO days; nothing where none is there. */
    public static Guess of(Collection<String> texts) {
        var days = days(texts);
        if (days.isEmpty()) {
            return Guess.NOTHING;
        }
        var most = forms(days).stream()
                .mapToLong(form -> fitting(form, days))
                .max()
                .orElse(0);
        if (most == 0) {
            return new Guess(List.of(), "no form of days fits, such as \"%s\"".formatted(days.get(0)));
        }
        var fitting =
                forms(days).stream().filter(form -> fitting(form, days) == most).toList();
        return fitting.stream()
                .skip(1)
                .flatMap(other -> bothRead(fitting.get(0), other, days).stream())
                .findFirst()
                .orElseGet(() -> new Guess(List.of(fitting.get(0)), "%d of %d texts".formatted(most, days.size())));
    }

    /** A guess of two orders of day and month, of which other days of the same file show one. */
    public static Guess settled(Guess own, Collection<String> ofFile) {
        var whole = of(ofFile);
        if (own.isSure() || own.values().isEmpty() || !whole.isSure()) {
            return own;
        }
        var form = whole.values().get(0);
        return own.values().stream()
                .filter(each -> order(each).equals(order(form)))
                .findFirst()
                .map(each -> new Guess(List.of(each), "as other days of the file are written"))
                .orElse(own);
    }

    /** Whether a text is written as a day is, and there is none: the 31st of June. */
    public static boolean isNoSuchDay(String text) {
        return forms(List.of(text)).stream().anyMatch(form -> parsed(form, text).isEmpty() && isWritten(form, text));
    }

    private static boolean isWritten(String form, String text) {
        var day = Months.isIn(form) ? Months.numbered(text) : text;
        try {
            LocalDate.parse(day, format(form).withResolverStyle(ResolverStyle.SMART));
            return true;
        } catch (DateTimeException none) {
            return false;
        }
    }

    /** Two forms that read a text as two days. */
    private static Optional<Guess> bothRead(String form, String other, List<String> days) {
        return days.stream()
                .filter(day -> parsed(form, day).isPresent()
                        && parsed(other, day).isPresent()
                        && !parsed(form, day).equals(parsed(other, day)))
                .findFirst()
                .map(day -> new Guess(
                        List.of(form, other),
                        "\"%s\" is %s or %s"
                                .formatted(
                                        day,
                                        parsed(form, day).orElseThrow(),
                                        parsed(other, day).orElseThrow())));
    }

    /** Forms with a time of day only where one may stand. */
    private static List<String> forms(List<String> days) {
        return days.stream().anyMatch(day -> TIMED.matcher(day).find()) ? FORMS : DAYS;
    }

    /** Days that a form does not explain. */
    public static List<String> others(Collection<String> texts, String form) {
        return days(texts).stream().filter(day -> parsed(form, day).isEmpty()).toList();
    }

    /**
     * Further forms that explain some days: in the order of another one, or in an order of their own where they are parted by other
     * signs and no other form explains as many of them. In the same signs two orders are a slip that a person must see.
     */
    public static List<String> alike(List<String> days, String other) {
        var forms = new ArrayList<String>();
        var left = days;
        while (!left.isEmpty() && forms.size() < MOST_FORMS) {
            var rest = left;
            var best = forms(rest).stream()
                    .filter(form -> isAlike(form, other) || isAlone(form, other, rest))
                    .max(Comparator.comparingLong(form -> fitting(form, rest)))
                    .orElseThrow();
            left = rest.stream().filter(day -> parsed(best, day).isEmpty()).toList();
            if (left.size() == rest.size()) {
                return forms;
            }
            forms.add(best);
        }
        return forms;
    }

    private static boolean isAlike(String form, String other) {
        return Months.isIn(form) || order(form).equals(order(other));
    }

    /** Whether a form of other signs explains more of some days than any that reads one of them as another day. */
    private static boolean isAlone(String form, String other, List<String> days) {
        var most = fitting(form, days);
        return (most >= NO_SLIP || form.startsWith("yyyy"))
                && (!signs(form).equals(signs(other)) || form.startsWith("yyyy"))
                && forms(days).stream()
                        .filter(each -> days.stream()
                                .anyMatch(day -> parsed(form, day).isPresent()
                                        && parsed(each, day).isPresent()
                                        && !parsed(form, day).equals(parsed(each, day))))
                        .allMatch(each -> fitting(each, days) < most);
    }

    /** What parts day, month and year. */
    private static String signs(String form) {
        return form.replaceAll("[ ,]*['H].*|[dMy]", "");
    }

    private static String order(String form) {
        return form.replaceAll("'[^']*'|[^dMy]", "").replaceAll("(.)\\1+", "$1");
    }

    private static List<String> days(Collection<String> texts) {
        return texts.stream()
                .map(text -> text.replaceFirst("[ T]0?0:00(:00)?$", ""))
                .filter(text -> text.matches(".*[0-9].*[./ 年년-].*[0-9].*|[0-9]{8}")
                        && !text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"))
                .toList();
    }

    /** Whether a text is a day in any form, ISO among them. */
    public static boolean isDay(String text) {
        var day = text.replaceFirst("[ T]0?0:00(:00)?$", "");
        if (!day.matches("[0-9]{1,4}[./ 年년-].*[0-9].*|[0-9]{8}|\\p{L}{3,12}\\.?[ -][0-9]{1,2}.*[0-9]")) {
            return false;
        }
        return parsed("yyyy-MM-dd", day).isPresent()
                || forms(List.of(day)).stream()
                        .anyMatch(form -> parsed(form, day).isPresent());
    }

    private static long fitting(String form, List<String> days) {
        return days.stream().filter(day -> parsed(form, day).isPresent()).count();
    }

    private static DateTimeFormatter format(String form) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(Months.numberedForm(form).replace('y', 'u'))
                .toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private static Optional<LocalDate> parsed(String form, String text) {
        var day = Months.isIn(form) ? Months.numbered(text) : text;
        var format = FORMATS.computeIfAbsent(form, DateGuess::format);
        var end = new ParsePosition(0);
        if (format.parseUnresolved(day, end) == null || end.getIndex() < day.length()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(day, format));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}

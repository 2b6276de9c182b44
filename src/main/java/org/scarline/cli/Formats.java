package org.scarline.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scarline.clinic.RaterRole;
import org.scarline.report.Paper;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How the values of options are read, wherever they stand; a value that does not fit is refused with what would. */
final class Formats {
    private Formats() {}

    /** Makes a program and all its commands read values in these ways. */
    public static void register(CommandLine program) {
        program.registerConverter(LocalDate.class, read("a date as yyyy-MM-dd", LocalDate::parse));
        program.registerConverter(ZoneId.class, read("a time zone such as Europe/Berlin", ZoneId::of));
        program.registerConverter(
                Mode.class, read("an octal mode that leaves the owner all, such as 0700, 0750 or 0755", Mode::of));
        program.registerConverter(Path.class, read("a path", Path::of));
        program.registerConverter(Integer.class, read("a whole number", Integer::valueOf));
        program.registerConverter(int.class, read("a whole number", Integer::valueOf));
        program.registerConverter(long.class, read("a whole number", Long::valueOf));
        program.registerConverter(Long.class, read("a whole number", Long::valueOf));
        program.registerConverter(Double.class, read("NAME=NUMBER", Double::valueOf));
        program.registerConverter(BigDecimal.class, read("a number above 0", Formats::positive));
        program.registerConverter(boolean.class, oneOf(String::valueOf, List.of(false, true)));
        program.registerConverter(Boolean.class, oneOf(String::valueOf, List.of(false, true)));
        program.registerConverter(Paper.class, oneOf(Paper::label, List.of(Paper.values())));
        program.registerConverter(RaterRole.class, oneOf(RaterRole::code, List.of(RaterRole.values())));
    }

    private static <T> ITypeConverter<T> read(String expected, Function<String, T> reader) {
        return text -> {
            try {
                return reader.apply(text);
            } catch (RuntimeException wrong) {
                throw new TypeConversionException(expected);
            }
        };
    }

    private static BigDecimal positive(String text) {
        var number = new BigDecimal(text);
        if (number.signum() <= 0 || !Double.isFinite(number.doubleValue())) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }

    /** One of a closed list, in small or capital letters. */
    private static <T> ITypeConverter<T> oneOf(Function<T, String> spelling, List<T> all) {
        var allowed = all.stream().map(spelling).collect(Collectors.joining(", ", "one of ", ""));
        return text -> all.stream()
                .filter(each -> isEqual(spelling.apply(each), text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(allowed));
    }

    private static boolean isEqual(String spelling, String text) {
        return spelling.toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT));
    }
}

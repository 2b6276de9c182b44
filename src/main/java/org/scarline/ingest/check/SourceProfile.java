package org.scarline.ingest.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scarline.ingest.csv.CellText;

/**
 * How the files of a clinic's system spell what ScarLine reads.
 *
 * @param headers column by another name that files use for it
 * @param values for a column, its code by another word that files use for it
 * @param dateFormats tried in order, as in {@link java.time.format.DateTimeFormatter}; {@code uuuu-MM-dd} is ISO
 * @param missing words that mean "not recorded", beside an empty cell, NA, N/A and null
 * @param decimalMark point or comma; empty when it is not said, so that a number that can mean two is refused
 */
public record SourceProfile(
        Map<String, Column> headers,
        Map<Column, Map<String, String>> values,
        List<String> dateFormats,
        Set<String> missing,
        Optional<Character> decimalMark) {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s_\\p{Pd}]+");

    /** Blanks beside these belong to neither word. */
    private static final Pattern SIGNS = Pattern.compile("_*([+/&,;:()=])_*");

    private static final Set<String> ALWAYS_MISSING = Set.of("", "na", "n/a", "null");

    /** ISO dates and the usual spellings of scar types: V is ice pick, U boxcar, M rolling. */
    public static final SourceProfile DEFAULT = new SourceProfile(
            Map.of(),
            Map.of(
                    Column.SCAR_TYPE,
                    Map.of("icepick", "ice_pick", "v", "ice_pick", "u", "boxcar", "box_car", "boxcar", "m", "rolling")),
            List.of("uuuu-MM-dd"),
            Set.of("-99", "UNK"),
            Optional.empty());

    /** Throws {@link IllegalArgumentException} that says which date format cannot be read. */
    public SourceProfile {
        headers = headers.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(each -> fold(each.getKey()), Map.Entry::getValue));
        values = values.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> folded(each.getValue())));
        dateFormats = List.copyOf(dateFormats);
        missing = missing.stream().map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        checkDates(dateFormats);
    }

    private static Map<String, String> folded(Map<String, String> aliases) {
        return aliases.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(each -> fold(each.getKey()), Map.Entry::getValue));
    }

    private static void checkDates(List<String> formats) {
        try {
            var unused = new Dates(formats);
        } catch (IllegalArgumentException cause) {
            throw new IllegalArgumentException("date formats %s: %s".formatted(formats, cause.getMessage()), cause);
        }
    }

    /** Names and codes compare without regard to case, also that of a Turkish i, spaces, dashes and underscores. */
    public static String fold(String name) {
        var folded =
                SEPARATORS.matcher(CellText.cleanName(name)).replaceAll("_").toLowerCase(Locale.ROOT);
        return SIGNS.matcher(folded.replace("i\u0307", "i").replace('\u0131', 'i'))
                .replaceAll("$1");
    }

    /** All words that mean "not recorded", in lower case. */
    Set<String> allMissing() {
        return Stream.concat(ALWAYS_MISSING.stream(), missing.stream()).collect(Collectors.toUnmodifiableSet());
    }
}

package org.scarline.ingest.sheet;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The currency that a format of numbers shows: {@code #,##0.00 "zł"}, {@code [$€-407] #,##0.00}. (ECMA-376, 18.8.31.) */
final class MoneyFormat {
    private static final Pattern BRACKETED = Pattern.compile("\\[\\$([^\\]-]+)(?:-([0-9A-Fa-f]+))?[^\\]]*]");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*\\p{L}[^\"]*|[^\"]*\\p{Sc}[^\"]*)\"");
    private static final Pattern PLAIN = Pattern.compile("(?:R|US)?\\p{Sc}");

    /** Signs that several countries share, by the country for which Excel writes them. */
    private static final Map<String, String> SHARED = Map.of(
            "$409", "USD", "$1009", "CAD", "$C09", "AUD", "$80A", "MXN", "kr41D", "SEK", "kr414", "NOK", "kr406", "DKK",
            "¥411", "JPY");

    private MoneyFormat() {}

    /** The sign, or the code where a country tells it; empty where none is shown. */
    static String sign(String format) {
        var bracketed = BRACKETED.matcher(format);
        if (bracketed.find()) {
            var sign = bracketed.group(1).strip();
            var country = Optional.ofNullable(bracketed.group(2)).orElse("").replaceFirst("^0+", "");
            return SHARED.getOrDefault(sign.replace(".", "") + country.toUpperCase(java.util.Locale.ROOT), sign);
        }
        var quoted = QUOTED.matcher(format);
        if (quoted.find()) {
            return quoted.group(1).strip();
        }
        var plain = PLAIN.matcher(format);
        return plain.find() ? plain.group() : "";
    }
}

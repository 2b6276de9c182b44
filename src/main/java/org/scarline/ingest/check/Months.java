package org.scarline.ingest.check;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Names of months, whole and shortened, as sixteen languages write them: none of them is another month in another of these. */
public final class Months {
    private static final List<String> NAMES = List.of(
            "january jan januar jänner jän jaenner janvier janv enero ene gennaio gen janeiro januari styczeń stycznia sty ocak oca tammikuu tammi leden ledna január",
            "february feb februar feber fév février févr febrero febbraio febb fevereiro fev februari luty lutego lut şubat şub helmikuu helmi únor února február",
            "march mar märz mär mrz maerz mars marzo março maart mrt marzec marca mart maaliskuu maalis březen března marts március márc",
            "april apr avril avr abril abr aprile kwiecień kwietnia kwi nisan nis huhtikuu huhti duben dubna április ápr",
            "may mai mayo maggio mag maio mei maj maja mayıs toukokuu touko květen května május máj",
            "june jun juni juin junio giugno giu junho czerwiec czerwca cze haziran haz kesäkuu kesä červen června június",
            "july jul juli juillet juil julio luglio lug julho lipiec lipca lip temmuz tem heinäkuu heinä červenec července július",
            "august aug août aou agosto ago augustus augusti sierpień sierpnia sie ağustos ağu elokuu elo srpen srpna augusztus",
            "september sep sept septembre septiembre settembre sett setembro set wrzesień września wrz eylül eyl syyskuu syys září szeptember szept",
            "october oct oktober okt octobre octubre ottobre ott outubro out październik października paź ekim eki lokakuu loka říjen října október",
            "november nov novembre noviembre novembro listopad listopada lis kasım kas marraskuu marras listopadu",
            "december dec dezember dez décembre déc diciembre dic dicembre dezembro grudzień grudnia gru aralık ara joulukuu joulu desember des prosinec prosince");
    private static final Map<String, Integer> NUMBERS = numbers();
    private static final List<String> NUMERALS =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");
    private static final Pattern ROMAN = Pattern.compile(
            "(?i)([0-9]{1,2}[. /-]{1,2})(XII|XI|IX|X|VIII|VII|VI|IV|V|III|II|I)([. /-]{1,2}[0-9]{2,4}.*)");
    private static final Pattern EAST_ASIAN = Pattern.compile("(?:0?[1-9]|1[0-2])[月월]");
    private static final Pattern WORD = Pattern.compile("\\p{L}+\\.?");

    /** Stands before a number that was a name. */
    private static final String NAME = "\u0001";

    private Months() {}

    private static Map<String, Integer> numbers() {
        var numbers = new HashMap<String, Integer>();
        for (var month = 0; month < NAMES.size(); month++) {
            for (var name : NAMES.get(month).split(" ", -1)) {
                numbers.put(plain(name), month + 1);
            }
        }
        return numbers;
    }

    private static String plain(String word) {
        return Normalizer.normalize(word.replace('\u0131', 'i'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+|\\.", "")
                .toLowerCase(Locale.ROOT);
    }

    /**
     * A text with a sign and the number of a month for its name, or for the Roman numeral that stands between a day and a year: a
     * form that has a name there must take no number for it, and no name for another part of the day.
     */
    public static String numbered(String text) {
        var roman = ROMAN.matcher(text);
        if (roman.matches()) {
            return roman.group(1)
                    + NAME
                    + (NUMERALS.indexOf(roman.group(2).toUpperCase(Locale.ROOT)) + 1)
                    + roman.group(3).replaceFirst("^[.](?=[0-9])", " ");
        }
        return WORD.matcher(text).replaceAll(word -> {
            var number = NUMBERS.get(plain(word.group()));
            var isBeforeYear =
                    word.group().endsWith(".") && text.substring(word.end()).matches("[0-9].*");
            return number == null
                    ? java.util.regex.Matcher.quoteReplacement(word.group())
                    : NAME + number + (isBeforeYear ? " " : "");
        });
    }

    /** The name of a month that a text holds. */
    public static java.util.Optional<String> inName(String text) {
        return WORD.matcher(text)
                .results()
                .map(java.util.regex.MatchResult::group)
                .filter(Months::isOne)
                .findFirst();
    }

    /** Whether a word is the name of a month, or its number with the sign for months, as {@code 9월}. */
    public static boolean isOne(String word) {
        return NUMBERS.containsKey(plain(word)) || EAST_ASIAN.matcher(word).matches();
    }

    /** A form of days that holds the name of a month, as it is once the name is a number behind its sign. */
    public static String numberedForm(String form) {
        return form.replaceAll("M{3,4}\\.(?=[yu])", NAME + "M ").replaceAll("M{3,4}\\.?", NAME + "M");
    }

    public static boolean isIn(String form) {
        return form.contains("MMM");
    }
}

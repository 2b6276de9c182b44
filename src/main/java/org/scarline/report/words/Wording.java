package org.scarline.report.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every word of the report, from {@code messages/report.properties}; {@code {0}} stands for the first value. */
public final class Wording {
    private static final String FILE = "/messages/report.properties";
    private static final Pattern GAP = Pattern.compile("\\{(\\d)}");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]+");

    private final Map<String, String> words;

    private Wording(Map<String, String> words) {
        this.words = words;
    }

    /** Read once, when it is first asked for. */
    private static final class English {
        static final Wording WORDS = fromJar();

        private English() {}
    }

    /** The English wording from the jar. */
    public static Wording english() {
        return English.WORDS;
    }

    private static Wording fromJar() {
        try (var in = Wording.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not in the jar");
            }
            return read(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException cause) {
            throw new IllegalStateException(FILE + " cannot be read from the jar", cause);
        }
    }

    /** The wording of a file of keys and sentences. */
    public static Wording read(Reader in) throws IOException {
        var read = new Properties();
        read.load(in);
        return new Wording(read.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, read::getProperty)));
    }

    /** Every key in order. */
    public SortedSet<String> keys() {
        return new TreeSet<>(words.keySet());
    }

    /** The sentence of that key with the values in its gaps. Throws {@link IllegalArgumentException} without such a key. */
    public String say(String key, Object... values) {
        var sentence = find(key).orElseThrow(() -> new IllegalArgumentException("no wording for " + key));
        return GAP.matcher(sentence)
                .replaceAll(gap -> Matcher.quoteReplacement(String.valueOf(values[Integer.parseInt(gap.group(1))])));
    }

    public Optional<String> find(String key) {
        return Optional.ofNullable(words.get(key));
    }

    /** The word for a code: its own wording where there is one, else the code with spaces for underscores. */
    public String name(String list, String code) {
        return find(list + "." + code).orElseGet(() -> clean(code).replace('_', ' '));
    }

    /** A count in little room: the thousands or millions alone where the whole number would not fit a cell. */
    public String brief(long count) {
        if (count < 100_000) {
            return Numerals.count(count);
        }
        return count < 9_999_500
                ? say("count.thousands", Numerals.count(Math.round(count / 1e3)))
                : say("count.millions", Numerals.count(Math.round(count / 1e6)));
    }

    /** A day as readers see it. */
    public static String date(LocalDate day) {
        return Numerals.date(day);
    }

    /** The same in little room: 3 Feb 2026. */
    public static String shortDate(LocalDate day) {
        return Numerals.shortDate(day);
    }

    /** Text from outside without characters that are not seen: controls, direction marks, lone surrogates. */
    public static String clean(String text) {
        return UNSEEN.matcher(text).replaceAll(" ").strip();
    }
}

package org.scarline.ingest.suggest.answer;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scarline.ingest.suggest.words.Tokens;

/** What a workbook's own legends say that its short words stand for: {@code DP = Dermapen}. */
public final class Glossary {
    public static final Glossary NOTHING = of(List.of());

    private static final Pattern ENTRY = Pattern.compile(
            "(?:^|[.;,:(\\n]\\s*)((?:(?i:dra?|prof|dott|mudr|enf|inf)\\.(?:ssa)? *)?\\p{L}(?:[\\p{L}\\p{N}+/&-]|\\.(?=\\p{L})){0,11}(?:\\.(?=\\s*=))?(?: [\\p{L}\\p{N}]{1,6})?)\\s*=\\s*");
    private static final Pattern END = Pattern.compile("[\\s,;.(]+$");
    private static final Pattern JOINT = Pattern.compile("(?<=[+/&,])|(?=[+/&,])");
    private static final Pattern BESIDE = Pattern.compile("[(,;].*");

    private static final Set<String> TITLES =
            Set.of("dr", "dra", "prof", "dott", "dottssa", "ssa", "mudr", "uzm", "op", "enf", "inf");

    /** By the words of what is explained. */
    private final Map<List<String>, String> meanings;

    private Glossary(Map<List<String>, String> meanings) {
        this.meanings = meanings;
    }

    /** Of remarks, each of which may explain several words. */
    public static Glossary of(Collection<String> remarks) {
        var meanings = new LinkedHashMap<List<String>, String>();
        for (var remark : remarks) {
            var entries = ENTRY.matcher(remark).results().toList();
            for (var at = 0; at < entries.size(); at++) {
                var end = at + 1 < entries.size() ? entries.get(at + 1).start() : remark.length();
                var meaning = END.matcher(remark.substring(entries.get(at).end(), end))
                        .replaceFirst("");
                meanings.putIfAbsent(Tokens.of(entries.get(at).group(1)), meaning);
                meanings.putIfAbsent(untitled(entries.get(at).group(1)), meaning);
            }
        }
        return new Glossary(meanings);
    }

    /** All that a legend says of a text. */
    public Optional<String> meaning(String text) {
        return Stream.of(Tokens.of(text), untitled(text))
                .flatMap(words -> Stream.ofNullable(meanings.get(words)))
                .filter(meaning -> !meaning.isEmpty())
                .findFirst();
    }

    /** The words of a person's name without those that every doctor has before it. */
    static List<String> untitled(String text) {
        var words = Tokens.of(text);
        var name = words.stream().filter(word -> !TITLES.contains(word)).toList();
        return name.isEmpty() ? words : name;
    }

    /** A text with the words that a legend explains written out, where there are any; what it says beside them is left. */
    Optional<String> writtenOut(String text) {
        var whole = JOINT.splitAsStream(text)
                .map(part -> meaning(part)
                        .map(meaning -> " " + BESIDE.matcher(meaning).replaceFirst("") + " ")
                        .orElse(part))
                .collect(Collectors.joining());
        return whole.equals(text) ? Optional.empty() : Optional.of(whole.strip());
    }

    /** A list of two columns as such remarks. */
    public static Stream<String> pairs(List<List<String>> rows) {
        return rows.stream()
                .filter(row -> row.size() == 2 && row.stream().noneMatch(String::isEmpty))
                .map(row -> row.get(0) + " = " + row.get(1));
    }
}

package org.scarline.ingest.variant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the clinic's people would answer to a draft: they know what their words mean, and nothing of ours that the draft does not say. */
public final class Oracle {
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, List<String>> settings = new HashMap<>();
    private final Map<String, String> columns = new HashMap<>();

    /** What a word of a column means, as it is written in a profile. */
    String means(String ours, String word, String code) {
        words.put(ours + "\n" + word, code);
        return word;
    }

    /** A column's name, and what it holds. */
    String isCalled(String ours, String name) {
        columns.put(name, ours);
        return name;
    }

    /** What a setting or a constant may be. */
    void is(String setting, String value) {
        settings.computeIfAbsent(setting, key -> new ArrayList<>()).add(value);
    }

    /** The names of the columns that hold something. */
    public List<String> names(String ours) {
        return columns.entrySet().stream()
                .filter(each -> each.getValue().equals(ours))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * A draft with its questions answered.
     *
     * @param lines decided
     */
    public record Decided(String yaml, int lines) {}

    public Decided answered(String draft) {
        var out = new ArrayList<String>();
        var column = "";
        var count = 0;
        var isAnswered = true;
        for (var line : draft.split("\n", -1)) {
            if (line.startsWith("# UNSURE")) {
                isAnswered = false;
            }
            var ours = line.matches(" {6}[a-z_]+:") ? line.strip().replace(":", "") : column;
            column = line.startsWith("#") || line.startsWith("        ") ? column : ours;
            var answer = isAnswered || !line.matches("#(?! \\S).+") ? "" : answer(column, line.substring(1));
            count += answer.isEmpty() ? 0 : 1;
            isAnswered |= !answer.isEmpty() || !line.startsWith("#");
            out.add(answer.isEmpty() ? line : answer);
        }
        return new Decided(String.join("\n", out), count);
    }

    /** The line that is meant; empty where another one is, or none. */
    private String answer(String column, String line) {
        var text = line.strip();
        if (text.startsWith("\"")) {
            var word = text.substring(1, text.indexOf("\": "));
            var offered = text.substring(text.indexOf("\": ") + 3);
            var code = words.get(column + "\n" + word);
            var isFit = code != null
                    && (offered.contains("?") || offered.replace("\"", "").equals(code.replace("\"", "")));
            return isFit ? line.substring(0, line.indexOf("\": ") + 3) + code : "";
        }
        var key = text.substring(0, text.indexOf(':'));
        var value = text.substring(text.indexOf(':') + 1).strip().replaceAll("^\"|\"$", "");
        if (key.equals("fill_down") || key.equals("unless")) {
            return line;
        }
        var known = settings.getOrDefault(key, List.of());
        if (known.contains(value)) {
            return line;
        }
        if (value.equals("?") && !known.isEmpty()) {
            return line.replace("?", known.get(0));
        }
        return columns.entrySet().stream()
                .filter(each -> each.getValue().equals(key.equals("birth_year") ? "birth" : key)
                        && value.contains(each.getKey()))
                .map(each -> line)
                .findFirst()
                .orElse("");
    }
}

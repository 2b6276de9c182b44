package org.scarline.ingest.suggest.redcap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scarline.ingest.suggest.answer.Quoted;
import org.scarline.ingest.suggest.words.OurWords;

/** Turns a draft that was made in a dictionary's words into the names and codes of the export, with the words as remarks. */
final class OwnWords {
    private static final Pattern WORD = Pattern.compile("(#?) {8}(\"(?:[^\"\\\\]|\\\\.)*\"): (.*)");
    private static final Pattern OURS = Pattern.compile(" {6}([a-z_]+):");
    private static final String TABLE = "  - kind: ";
    private static final String CODES = "    codes:";

    private static final String NOT_READ = "# not read: ";

    private final Labels labels;

    OwnWords(Labels labels) {
        this.labels = labels;
    }

    List<String> of(List<String> lines) {
        var out = new ArrayList<String>();
        var part = new ArrayList<String>();
        for (var line : lines) {
            if (line.startsWith(TABLE)) {
                out.addAll(table(part));
                part.clear();
            }
            part.add(line);
        }
        out.addAll(table(part));
        return out;
    }

    /** A table of the draft, with what stands before the next. */
    private List<String> table(List<String> lines) {
        var out = new ArrayList<String>();
        var missing = missing(lines);
        var ours = "";
        for (var line : lines) {
            var word = WORD.matcher(line);
            var column = OURS.matcher(line);
            ours = column.matches() ? column.group(1) : ours;
            if (word.matches()) {
                out.addAll(word(word, columns(lines, ours)));
            } else {
                out.add(line.startsWith(NOT_READ) ? notRead(line) : labels.inItsNames(conditions(line)));
            }
            if (column.matches() && missing.containsKey(ours)) {
                out.addAll(missing.remove(ours));
            }
        }
        insert(out, missing);
        return out;
    }

    private String notRead(String line) {
        return NOT_READ
                + Arrays.stream(line.substring(NOT_READ.length()).split(", ", -1))
                        .map(name -> labels.names().contains(name)
                                ? labels.raw().get(labels.names().indexOf(name))
                                : name)
                        .collect(Collectors.joining(", "));
    }

    /** Places of the columns from which one of ours is read. */
    private Set<Integer> columns(List<String> lines, String ours) {
        var places = new LinkedHashSet<Integer>();
        for (var place = 0; place < labels.raw().size(); place++) {
            var name = Quoted.of(labels.names().get(place));
            var isRead = lines.stream()
                    .anyMatch(line -> line.contains(ours + ": " + name) || line.contains(ours + ": {of: " + name));
            if (isRead) {
                places.add(place);
            }
        }
        return places;
    }

    private List<String> word(Matcher line, Set<Integer> places) {
        var out = new LinkedHashSet<String>();
        for (var place : places) {
            labels.choices(place).forEach((code, label) -> {
                if (Quoted.of(label).equals(line.group(2))) {
                    var remark = line.group(3).contains("   # ") ? "" : "   # " + label;
                    out.add("%s        %s: %s%s".formatted(line.group(1), Quoted.of(code), line.group(3), remark));
                }
            });
        }
        return out.isEmpty() ? List.of(line.group()) : List.copyOf(out);
    }

    /** Words by which rows are asked for, or not. */
    private String conditions(String line) {
        var text = line;
        for (var place = 0; place < labels.raw().size(); place++) {
            var choices = labels.choices(place);
            var name = Quoted.of(labels.names().get(place)) + ": [";
            var at = choices.isEmpty() ? -1 : text.indexOf(name);
            if (at >= 0) {
                var from = at + name.length();
                var to = text.indexOf(']', from);
                var words = text.substring(from, to);
                for (var each : choices.entrySet()) {
                    words = words.replace(Quoted.of(each.getValue()), Quoted.of(each.getKey()));
                }
                text = text.substring(0, from) + words + text.substring(to);
            }
        }
        return text;
    }

    /** Codes of the columns that are read whose words are ours, or say that nothing was recorded, by column of ours. */
    private Map<String, List<String>> missing(List<String> lines) {
        var missing = new LinkedHashMap<String, List<String>>();
        var read = Pattern.compile("([a-z_]+): (?:\\{of: )?(\"(?:[^\"\\\\]|\\\\.)*\")");
        for (var line : lines) {
            var found = line.startsWith("#")
                    ? List.<java.util.regex.MatchResult>of()
                    : read.matcher(line).results().toList();
            for (var each : found) {
                for (var place = 0; place < labels.raw().size(); place++) {
                    if (Quoted.of(labels.names().get(place)).equals(each.group(2))) {
                        ours(each.group(1), place)
                                .forEach(code -> missing.computeIfAbsent(each.group(1), any -> new ArrayList<>())
                                        .add(code));
                    }
                }
            }
        }
        return missing;
    }

    private List<String> ours(String ours, int place) {
        var lines = new ArrayList<String>();
        labels.choices(place).forEach((code, label) -> {
            if (labels.isMissing(code, label)) {
                lines.add("        %s: \"\"   # %s".formatted(Quoted.of(code), label));
            } else if (OurWords.has(ours, label) && !labels.isSame(code, label)) {
                lines.add("        %s: %s".formatted(Quoted.of(code), Quoted.of(label)));
            }
        });
        return lines;
    }

    /** Below the codes of a table that says something else of other columns, or none at all. */
    private static void insert(List<String> out, Map<String, List<String>> missing) {
        if (missing.isEmpty()) {
            return;
        }
        var at = out.indexOf(CODES);
        if (at < 0) {
            at = 0;
            for (var line = 0; line < out.size(); line++) {
                at = out.get(line).startsWith("    ") || out.get(line).matches("# {4,}.*") ? line : at;
            }
            out.add(at + 1, CODES);
            at++;
        }
        for (var each : missing.entrySet()) {
            out.add(at + 1, "      %s:".formatted(each.getKey()));
            out.addAll(at + 2, each.getValue().stream().distinct().toList());
        }
    }
}

package org.scarline.ingest;

import java.util.ArrayList;
import java.util.List;

/** What a person does with a draft: takes the sign # from lines of it, and writes what stands for a question mark. */
final class Answers {
    private final List<String> lines;

    private Answers(List<String> lines) {
        this.lines = lines;
    }

    /** Lines as they are once they are decided, in the order of the draft. */
    static Answers of(List<String> lines) {
        return new Answers(lines.stream().filter(line -> !line.isBlank()).toList());
    }

    int number() {
        return lines.size();
    }

    /** The draft, decided; fails where a line is not there to be decided. */
    String to(String draft) {
        var decided = new ArrayList<>(List.of(draft.split("\n", -1)));
        var at = 0;
        for (var answer : lines) {
            while (at < decided.size() && !isFor(answer, decided.get(at))) {
                at++;
            }
            if (at == decided.size()) {
                throw new AssertionError("the draft does not ask for: %s%n%s".formatted(answer, draft));
            }
            var line = decided.get(at).substring(1);
            decided.set(at, line.substring(0, line.length() - line.strip().length()) + answer.strip());
            at++;
        }
        return String.join("\n", decided);
    }

    private static boolean isFor(String answer, String line) {
        if (!line.startsWith("#") || line.matches("# \\S.*")) {
            return false;
        }
        var offered = line.substring(1).replaceFirst(" {3}# .*", "").strip();
        var open = offered.indexOf('?', Math.max(0, offered.lastIndexOf(": ")));
        return offered.equals(answer.strip()) || (open >= 0 && answer.strip().startsWith(offered.substring(0, open)));
    }
}

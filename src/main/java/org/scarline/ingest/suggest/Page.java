package org.scarline.ingest.suggest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.scarline.ingest.suggest.answer.Quoted;
import org.scarline.ingest.suggest.guess.Guess;
import org.scarline.ingest.suggest.look.Field;

/** The lines of a draft, with a remark at everything that a person must decide. */
final class Page {
    private static final String UNSURE = "# UNSURE: ";

    private final StringBuilder out = new StringBuilder();
    private final List<String> doubts = new ArrayList<>();
    private final Set<String> read = new HashSet<>();

    void line(String text) {
        out.append(text).append('\n');
    }

    void doubt(String doubt) {
        doubts.add(doubt);
        line(unsure(doubt));
    }

    /** A remark at what a person must decide. */
    static String unsure(String doubt) {
        return UNSURE + doubt.replace("\n", " ");
    }

    /** A line, or such a remark. */
    void said(String line) {
        if (line.startsWith(UNSURE)) {
            doubts.add(line.substring(UNSURE.length()));
        }
        line(line);
    }

    /** A setting that is written where it is sure; else both readings, to choose from. */
    void setting(String key, Guess guess) {
        if (guess.isSure()) {
            line("%s: %s   # %s".formatted(key, quoted(guess.values().get(0)), guess.why()));
        } else if (!guess.values().isEmpty()) {
            doubt("%s: %s; take the sign # from one of these lines".formatted(key, guess.why()));
            guess.values().forEach(value -> line("#%s: %s".formatted(key, quoted(value))));
        } else if (!guess.why().isEmpty()) {
            doubt("%s: %s".formatted(key, guess.why()));
        }
    }

    void list(String key, Set<String> values) {
        if (!values.isEmpty()) {
            line("%s: %s".formatted(key, quoted(values)));
        }
    }

    static String quoted(Iterable<String> values) {
        return Quoted.all(values);
    }

    static String quoted(String text) {
        return Quoted.of(text);
    }

    /** The name of a column that the draft reads. */
    String name(Field field) {
        read.add(field.name());
        return quoted(field.name());
    }

    /** The same of a column of which the draft asks. */
    String asked(String name) {
        read.add(name);
        return quoted(name);
    }

    Set<String> read() {
        return read;
    }

    /** What is unsure, in the order of the draft. */
    List<String> doubts() {
        return doubts;
    }

    String text() {
        return out.toString();
    }

    /**
     * Says the same in other words.
     *
     * @param lines what becomes of all of them
     * @param doubt what becomes of a question
     */
    void rewrite(UnaryOperator<List<String>> lines, UnaryOperator<String> doubt) {
        var rewritten = lines.apply(out.toString().lines().toList());
        out.setLength(0);
        rewritten.forEach(this::line);
        doubts.replaceAll(doubt);
    }
}

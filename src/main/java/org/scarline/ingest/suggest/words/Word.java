package org.scarline.ingest.suggest.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.scarline.ingest.check.Edits;

/**
 * A word that clinics use.
 *
 * @param column of ours that it names, or whose cells hold it
 * @param code that it stands for; empty where it names the column
 * @param tokens all of them must stand in a text
 * @param isWhole whether the text must be nothing else
 * @param isAlone whether it is no part of a compound
 */
record Word(String column, String code, List<String> tokens, boolean isWhole, boolean isAlone) {
    private static final String WHOLE = "=";
    private static final String ALONE = "~";
    static final int SHORTEST_PARTED = 6;
    private static final int LONG = 10;

    /** That it is a day says least of a name. */
    private static final int LEAST = 100;

    static Word of(String column, String code, String text) {
        return new Word(column, code, Tokens.of(text), text.startsWith(WHOLE), text.startsWith(ALONE));
    }

    boolean isIn(List<String> text) {
        if (tokens.isEmpty() || isWhole) {
            return !tokens.isEmpty() && text.equals(tokens);
        }
        // without streams: every name of a workbook is held against hundreds of words
        for (var word : tokens) {
            if (!stands(word, text)) {
                return isParted(text);
            }
        }
        return true;
    }

    private boolean stands(String word, List<String> text) {
        for (var token : text) {
            if (holds(token, word)) {
                return true;
            }
        }
        return false;
    }

    /** By what a text must hold in which it may stand. */
    List<String> keys() {
        if (tokens.isEmpty()) {
            return List.of();
        }
        var keys = new ArrayList<String>();
        var first = tokens.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
        keys.add(first);
        if (!isAlone && Tokens.isDense(first)) {
            keys.add("#" + first.substring(0, first.offsetByCodePoints(0, 1)));
        }
        if (!isAlone && first.length() >= Tokens.SHORTEST_PART) {
            keys.add("^" + first.substring(0, Tokens.SHORTEST_PART));
            keys.add("$" + first.substring(first.length() - Tokens.SHORTEST_PART));
        }
        if (!isAlone && tokens.size() == 1 && first.length() >= SHORTEST_PARTED) {
            keys.add("*" + first.substring(0, SHORTEST_PARTED));
        }
        return keys;
    }

    private boolean holds(String token, String word) {
        return isAlone ? token.equals(word) : Tokens.holds(token, word);
    }

    /** Whether a text is these words and no others. */
    boolean is(List<String> text) {
        return text.equals(tokens);
    }

    /** Whether a shortened word may stand for it. */
    boolean begins(String shortened) {
        return tokens.size() == 1
                && !isWhole
                && !isAlone
                && tokens.get(0).length() > shortened.length()
                && tokens.get(0).startsWith(shortened);
    }

    /** Whether a text is mistyped for it. */
    boolean isNear(String text) {
        var word = String.join("", tokens);
        return word.length() >= SHORTEST_PARTED && Edits.typed(word, text) <= (word.length() >= LONG ? 2 : 1);
    }

    /** How many letters of it begin a word of a text, or stand there but for a letter or two. */
    int likeness(List<String> text) {
        var most = 0;
        for (var word : tokens) {
            for (var token : text) {
                most = Math.max(most, common(word, token));
            }
        }
        return most;
    }

    private static int common(String word, String token) {
        var shorter = Math.min(word.length(), token.length());
        var same = 0;
        while (same < shorter && word.charAt(same) == token.charAt(same)) {
            same++;
        }
        var isBeginning = same >= Tokens.SHORTEST_PART && same * 3 >= shorter * 2;
        var isMistyped = shorter >= SHORTEST_PARTED && Edits.between(word, token) <= (shorter >= LONG ? 2 : 1);
        return isBeginning ? same : isMistyped ? shorter - 1 : 0;
    }

    /** {@code SkinPen} where the word is skinpen: from the beginning of one of the parts on. */
    private boolean isParted(List<String> text) {
        if (tokens.size() > 1 || isAlone || text.size() < 2 || tokens.get(0).length() < SHORTEST_PARTED) {
            return false;
        }
        for (var at = 0; at + 1 < text.size(); at++) {
            if (String.join("", text.subList(at, text.size())).startsWith(tokens.get(0))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is such words and nothing else. */
    boolean isWhole(List<String> text) {
        return isWhole && text.equals(tokens);
    }

    /** Whether it is what a token says of a text in which it stands. */
    boolean covers(String token) {
        return !isWhole && tokens.stream().anyMatch(word -> holds(token, word));
    }

    /** A name above several columns says whom they are about; what one of them holds is said below. */
    private boolean isOfWhom(List<String> text) {
        return column.equals("patient_id") && text.size() > tokens.size();
    }

    /** How much of a text it explains: its letters, and how near to the end it stands, where names have their head. */
    int weight(List<String> text) {
        if (isWhole) {
            return Integer.MAX_VALUE;
        }
        var letters = column.equals("date") ? -text.size() * LEAST : isOfWhom(text) ? -LEAST : 0;
        var last = 0;
        for (var place = 0; place < text.size(); place++) {
            var token = text.get(place);
            for (var word : tokens) {
                if (holds(token, word)) {
                    letters += word.length();
                    last = place;
                }
            }
        }
        return 2 * letters + 3 * last;
    }
}

package org.scarline.ingest.suggest.guess;

import java.util.List;

/**
 * What a setting is taken to be.
 *
 * @param values one when it is sure, several when they can be meant and give different values, none when nothing shows it
 * @param why in words, for a person
 */
public record Guess(List<String> values, String why) {
    public static final Guess NOTHING = new Guess(List.of(), "");

    public boolean isSure() {
        return values.size() == 1;
    }
}

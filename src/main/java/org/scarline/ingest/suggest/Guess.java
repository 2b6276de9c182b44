package org.scarline.ingest.suggest;

import java.util.List;

/**
 * What a setting is taken to be.
 *
 * @param values one when it is sure, several when they can be meant and give different values, none when nothing shows it
 * @param why in words, for a person
 */
record Guess(List<String> values, String why) {
    static final Guess NOTHING = new Guess(List.of(), "");

    boolean isSure() {
        return values.size() == 1;
    }
}

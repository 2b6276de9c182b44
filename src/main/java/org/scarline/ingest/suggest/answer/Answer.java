package org.scarline.ingest.suggest.answer;

import java.util.List;

/**
 * What a draft says of a word in a sheet.
 *
 * @param codes what it stands for, as it is written in a profile: one where that is sure, else those to choose from
 * @param question what a person must decide; empty where nothing is
 * @param remark behind the line; empty where it says all
 */
public record Answer(List<String> codes, String question, String remark) {
    private static final String OPEN = "?";

    public Answer {
        codes = codes.isEmpty() ? List.of(OPEN) : List.copyOf(codes);
    }

    public static Answer sure(String code) {
        return new Answer(List.of(code), "", "");
    }

    /** A question with the lines to choose from; with none of them a person writes the answer. */
    public static Answer asked(String question, List<String> codes) {
        return new Answer(codes, question, "");
    }

    /** The same with another remark. */
    Answer remarked(String other) {
        return new Answer(codes, question, other);
    }

    public boolean isSure() {
        return question.isEmpty();
    }
}

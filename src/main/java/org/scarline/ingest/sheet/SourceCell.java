package org.scarline.ingest.sheet;

/**
 * A cell as a person reads it.
 *
 * @param isTyped whether the program says that it is a number or a day, so that it is spelt our way
 * @param sign of the currency that its format shows beside the number; empty for none
 */
public record SourceCell(String text, boolean isTyped, String sign) {
    public static final SourceCell EMPTY = new SourceCell("", false);

    public SourceCell(String text, boolean isTyped) {
        this(text, isTyped, "");
    }

    public static SourceCell of(String text) {
        return new SourceCell(text, false);
    }

    /** Without the text: it may be a patient's. */
    @Override
    public String toString() {
        return "a cell";
    }
}

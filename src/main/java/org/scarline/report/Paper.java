package org.scarline.report;

/** Size of a printed page. */
public enum Paper {
    A4("A4", "A4"),
    LETTER("Letter", "letter");

    private final String label;
    private final String css;

    Paper(String label, String css) {
        this.label = label;
        this.css = css;
    }

    /** As people spell it. */
    public String label() {
        return label;
    }

    /** As a style sheet spells it. */
    public String css() {
        return css;
    }
}

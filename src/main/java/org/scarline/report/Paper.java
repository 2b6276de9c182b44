package org.scarline.report;

/** Size of a printed page. */
public enum Paper {
    A4("A4", "A4", 712, 745),
    LETTER("Letter", "letter", 691, 712);

    private final String label;
    private final String css;
    private final double room;
    private final double first;

    Paper(String label, String css, double room, double first) {
        this.label = label;
        this.css = css;
        this.room = room;
        this.first = first;
    }

    /** Height between the margins of the first page, in points. */
    double first() {
        return first;
    }

    /** Height between the margins of every page but the first, less a line that rows may lose where a table is cut, in points. */
    double room() {
        return room;
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

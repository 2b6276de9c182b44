package org.scarline.report.figure;

/**
 * A title and what carries it.
 *
 * @param restsOn the number behind the title, as a sentence of the subtitle; empty where the title states no finding
 */
record FigureTitle(String text, String restsOn) {
    static FigureTitle neutral(String text) {
        return new FigureTitle(text, "");
    }
}

package org.scarline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scarline.report.PageFilling.Part;
import org.scarline.report.PageFilling.Piece;
import org.scarline.report.PageFilling.Place;
import org.scarline.report.PageFilling.Start;

/** What stands where on pages of 700 points. */
final class PageFillingTest {
    private final PageFilling filling = new PageFilling(700);

    private static Piece whole(int at, double height) {
        return new Piece(at, height, true, 0);
    }

    private static Piece table(int at, double height, double note) {
        return new Piece(at, height, false, note);
    }

    private List<Place> alone(double head, List<Piece> figures, List<Piece> tables) {
        return filling.orders(List.of(new Part(head, figures, tables, 0))).get(0);
    }

    /** Where a section stands that follows a picture of so much height. */
    private List<Place> after(double height, Part part) {
        return filling.orders(List.of(new Part(0, List.of(whole(0, height)), List.of(), 0), part))
                .get(1);
    }

    @Test
    void putsPicturesBeforeTablesWhereAllFit() {
        assertThat(alone(40, List.of(whole(0, 300), whole(1, 300)), List.of(whole(2, 50))))
                .containsExactly(
                        new Place(0, Start.SAME_PAGE), new Place(1, Start.SAME_PAGE), new Place(2, Start.SAME_PAGE));
    }

    /** 40 + 350 leave 310: too little for the second picture, enough for the table. */
    @Test
    void fillsThePlaceThatAPictureIsTooLargeForWithATable() {
        assertThat(alone(40, List.of(whole(0, 350), whole(1, 350)), List.of(whole(2, 200))))
                .extracting(Place::at)
                .containsExactly(0, 2, 1);
    }

    /** A gap of 40 points is less than what it costs to have the table first. */
    @Test
    void leavesAPictureFirstWhereATableWouldFillAlmostNothing() {
        assertThat(alone(0, List.of(whole(0, 400), whole(1, 260), whole(2, 690)), List.of(whole(3, 38))))
                .extracting(Place::at)
                .containsExactly(0, 1, 2, 3);
    }

    @Test
    void beginsASectionWithATableWhereThePageBeforeHasRoomForNoMore() {
        assertThat(after(450, new Part(40, List.of(whole(0, 400)), List.of(whole(1, 200)), 0)))
                .containsExactly(new Place(1, Start.SAME_PAGE), new Place(0, Start.NEW_PAGE));
    }

    /** The first section's own best order leaves no gap that the second could not fill better with its table. */
    @Test
    void looksAtAllSectionsTogether() {
        var first = new Part(0, List.of(whole(0, 400), whole(1, 300)), List.of(whole(2, 250)), 0);
        var second = new Part(0, List.of(whole(0, 450)), List.of(), 0);
        assertThat(filling.orders(List.of(first, second)))
                .containsExactly(
                        List.of(
                                new Place(0, Start.SAME_PAGE),
                                new Place(1, Start.SAME_PAGE),
                                new Place(2, Start.NEW_PAGE)),
                        List.of(new Place(0, Start.SAME_PAGE)));
    }

    @Test
    void letsALongTableRunOnButNotBeginAtTheFootOfAPage() {
        var table = new Part(0, List.of(), List.of(table(0, 900, 0)), 0);
        assertThat(after(500, table)).containsExactly(new Place(0, Start.SAME_PAGE));
        assertThat(after(590, table)).containsExactly(new Place(0, Start.NEW_PAGE));
    }

    /** 300 points are left: the rows of 260 fit, their note of 60 does not, and the two are not parted. */
    @Test
    void movesATableWholeWhereOnlyItsNoteDoesNotFit() {
        assertThat(after(400, new Part(0, List.of(), List.of(table(0, 320, 60)), 0)))
                .containsExactly(new Place(0, Start.NEW_PAGE));
        assertThat(after(400, new Part(0, List.of(), List.of(table(0, 320, 10)), 0)))
                .containsExactly(new Place(0, Start.SAME_PAGE));
    }

    @Test
    void keepsTheOrderOfPicturesAndThatOfTables() {
        var order =
                alone(40, List.of(whole(0, 500), whole(1, 500), whole(2, 500)), List.of(whole(3, 160), whole(4, 160)));
        assertThat(order).extracting(Place::at).filteredOn(at -> at < 3).containsExactly(0, 1, 2);
        assertThat(order).extracting(Place::at).filteredOn(at -> at > 2).containsExactly(3, 4);
    }

    @Test
    void aSectionOfWordsAloneMovesWhatFollows() {
        var words = new Part(20, List.of(), List.of(), 330);
        var picture = new Part(0, List.of(whole(0, 400)), List.of(), 0);
        assertThat(filling.orders(List.of(words, picture)))
                .containsExactly(List.of(), List.of(new Place(0, Start.NEW_PAGE)));
    }
}

package org.scarline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scarline.report.PageFilling.Piece;
import org.scarline.report.PageFilling.Place;
import org.scarline.report.PageFilling.Start;

/** What stands where on pages of 700 points. */
final class PageFillingTest {
    private final PageFilling filling = new PageFilling(700);

    private static Piece whole(int at, double height) {
        return new Piece(at, height, true);
    }

    @Test
    void putsPicturesBeforeTablesWhereAllFit() {
        assertThat(filling.order(40, List.of(whole(0, 300), whole(1, 300)), List.of(whole(2, 50)), 0))
                .containsExactly(
                        new Place(0, Start.SAME_PAGE), new Place(1, Start.SAME_PAGE), new Place(2, Start.SAME_PAGE));
    }

    /** 40 + 350 leave 310: too little for the second picture, enough for the table. */
    @Test
    void fillsThePlaceThatAPictureIsTooLargeForWithATable() {
        assertThat(filling.order(40, List.of(whole(0, 350), whole(1, 350)), List.of(whole(2, 200)), 0))
                .extracting(Place::at)
                .containsExactly(0, 2, 1);
    }

    @Test
    void beginsASectionWithATableWhereThePageBeforeHasRoomForNoMore() {
        filling.order(0, List.of(whole(0, 450)), List.of(), 0);
        assertThat(filling.order(40, List.of(whole(0, 400)), List.of(whole(1, 200)), 0))
                .containsExactly(new Place(1, Start.SAME_PAGE), new Place(0, Start.NEW_PAGE));
    }

    @Test
    void letsALongTableRunOnButNotBeginAtTheFootOfAPage() {
        filling.order(0, List.of(whole(0, 500)), List.of(), 0);
        assertThat(filling.order(0, List.of(), List.of(new Piece(0, 900, false)), 0))
                .containsExactly(new Place(0, Start.SAME_PAGE));
        filling.order(0, List.of(whole(0, 530)), List.of(), 0);
        assertThat(filling.order(0, List.of(), List.of(new Piece(0, 900, false)), 0))
                .containsExactly(new Place(0, Start.NEW_PAGE));
    }

    @Test
    void keepsTheOrderOfPicturesAndThatOfTables() {
        var order = filling.order(
                40, List.of(whole(0, 500), whole(1, 500), whole(2, 500)), List.of(whole(3, 160), whole(4, 160)), 0);
        assertThat(order).extracting(Place::at).filteredOn(at -> at < 3).containsExactly(0, 1, 2);
        assertThat(order).extracting(Place::at).filteredOn(at -> at > 2).containsExactly(3, 4);
    }
}

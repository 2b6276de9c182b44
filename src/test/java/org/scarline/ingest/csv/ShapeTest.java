package org.scarline.ingest.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines that are shorter or longer than the header. */
final class ShapeTest {
    private static final Dialect COMMAS = new Dialect(',', (byte) '\n');
    private static final Shape TWO_OF_FOUR = new Shape(COMMAS, 4, 2);

    @Test
    void aLineOfTheHeadersWidthIsTakenAsItIs() {
        assertThat(TWO_OF_FOUR.fitted(List.of("a", "b", "c", "d"))).contains(List.of("a", "b", "c", "d"));
    }

    @Test
    void cellsUnderEmptyLastHeadingsMayBeMissing() {
        assertThat(TWO_OF_FOUR.fitted(List.of("a", "b", "c"))).contains(List.of("a", "b", "c", ""));
        assertThat(TWO_OF_FOUR.fitted(List.of("a", "b"))).contains(List.of("a", "b", "", ""));
        assertThat(TWO_OF_FOUR.fitted(List.of("a"))).isEmpty();
        assertThat(Shape.of(COMMAS, 2).fitted(List.of("a"))).isEmpty();
    }

    @Test
    void cellsBeyondTheHeaderMaySayNothing() {
        assertThat(Shape.of(COMMAS, 2).fitted(List.of("a", "b", "", " \u00a0"))).contains(List.of("a", "b"));
        assertThat(Shape.of(COMMAS, 2).fitted(List.of("a", "b", "", "c"))).isEmpty();
    }

    @Test
    void aLineByItselfHasItsCellsElseItIsOne() {
        assertThat(Records.cells("a,\"b,c\",d", ',')).containsExactly("a", "b,c", "d");
        assertThat(Records.cells("a,\"b,c", ',')).containsExactly("a,\"b,c");
        assertThat(Records.cells("a;b", ';')).containsExactly("a", "b");
    }

    /** The last characters of ASCII and the first beyond, controls that show nothing, and those that are something. */
    @Test
    void whatCannotBeSeenIsNothing() {
        for (var each :
                new char[] {' ', '\t', '\n', '\r', '\u000b', '\u001a', '\u0085', '\u00a0', '\u200b', '\u3000'}) {
            assertThat(CellText.isNothing(each)).as("U+%04X", (int) each).isTrue();
        }
        for (var each : new char[] {'!', '~', '\u0008', '\u000e', '\u0019', '\u001b', '\u007f', '\u0086', '\u00e9'}) {
            assertThat(CellText.isNothing(each)).as("U+%04X", (int) each).isFalse();
        }
    }
}

package org.scarline.ingest.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Names that take two rows. */
class NamesTest {
    private static final List<List<String>> TWO_ROWS =
            List.of(List.of("", "Grade", "", "", ""), List.of("Pat", "doctor", "patient", "ECCA", "Note"));

    @Test
    void aNameStandsBeforeTheColumnsThatItsCellIsMergedOverAndBeforeNoOthers() {
        var merges = Merges.in("<mergeCells><mergeCell ref=\"B3:C3\"/><mergeCell ref=\"A1:E1\"/></mergeCells>");
        assertThat(Names.of(TWO_ROWS, merges, 3))
                .containsExactly("Pat", "Grade doctor", "Grade patient", "ECCA", "Note");
    }

    @Test
    void withoutMergedCellsItStandsBeforeAllThatFollowIt() {
        assertThat(Names.of(TWO_ROWS))
                .containsExactly("Pat", "Grade doctor", "Grade patient", "Grade ECCA", "Grade Note");
    }

    @Test
    void columnsBeyondTheAlphabetAreFound() {
        assertThat(Merges.in("<x:mergeCell ref=\"AA2:AC3\"/>").end(2, 26)).contains(28);
    }
}

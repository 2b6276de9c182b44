package org.scarline.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scarline.database.StateKey;

/** Raters on pages, who are never called by their codes. */
final class PseudonymsTest {
    private static final List<String> CODES = List.of("Anna Huber", "bk", "dr2");

    private static Pseudonyms under(String secret) {
        return StateKey.of(secret).marks().map(Pseudonyms::keyed).orElseThrow();
    }

    @Test
    void withoutAKeyTheyAreNumbersOfTheSite() {
        assertThat(CODES)
                .extracting(code -> Pseudonyms.NUMBERS.of("a", code, CODES))
                .containsExactly("1", "2", "3");
        assertThat(StateKey.NONE.marks()).isEmpty();
    }

    /** Whoever joins changes nobody's mark; two sites' raters of one code are two. */
    @Test
    void underAKeyTheyAreMarksThatStayAndThatNoOtherKeyGives() {
        var keyed = under("a first key of some length");
        var mark = keyed.of("a", "dr2", CODES);
        assertThat(mark).matches("[0-9a-f]{6}").isEqualTo(keyed.of("a", "dr2", List.of("dr2")));
        assertThat(mark).isEqualTo(under("a first key of some length").of("a", "dr2", CODES));
        assertThat(keyed.of("b", "dr2", CODES)).isNotEqualTo(mark);
        assertThat(keyed.of("ad", "r2", CODES)).isNotEqualTo(mark);
        assertThat(under("another key of some length").of("a", "dr2", CODES)).isNotEqualTo(mark);
    }
}

package org.scarline.ingest.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scarline.ingest.check.Column;

class LastSaidTest {
    private static final List<Column> RATING =
            List.of(Column.PATIENT_ID, Column.ASSESSED_ON, Column.SCAR_TYPE, Column.INSTRUMENT, Column.SCORE);

    private final LastSaid last = new LastSaid();

    private boolean isAgain(String... cells) {
        return last.isAgain(RATING, List.of(cells));
    }

    @Test
    void whatIsSaidOnceMoreOfTheSameIsSaidAgain() {
        assertThat(isAgain("p1", "2026-01-02", "rolling", "sga", "3")).isFalse();
        assertThat(isAgain("p2", "2026-01-02", "rolling", "sga", "3")).isFalse();
        assertThat(isAgain("p1", "2026-01-02", "rolling", "sga", "3")).isTrue();
        assertThat(isAgain("p1", "2026-01-02", "rolling", "sga", "2")).isFalse();
        assertThat(isAgain("p1", "2026-01-02", "rolling", "sga", "3")).isFalse();
    }

    /** Rows below a merged id look alike though they are of several patients: each is one that is rejected. */
    @Test
    void whatDoesNotSayOfWhomOrWhenIsNeverSaidAgain() {
        for (var row : List.of(
                List.of("", "2026-01-02", "rolling", "sga", "3"),
                List.of("p1", "", "rolling", "sga", "3"),
                List.of("p1", "2026-01-02", "", "sga", "3"),
                List.of("p1", "2026-01-02", "rolling", "", "3"))) {
            assertThat(last.isAgain(RATING, row)).isFalse();
            assertThat(last.isAgain(RATING, row)).as("%s", row).isFalse();
        }
    }

    @Test
    void valuesAreComparedAsTheyAreRead() {
        var patient = List.of(Column.PATIENT_ID, Column.FITZPATRICK);
        assertThat(last.isAgain(patient, List.of("p1", "III"))).isFalse();
        assertThat(last.isAgain(patient, List.of("p1", "3"))).isTrue();
        assertThat(last.isAgain(patient, List.of("p1", "iv"))).isFalse();
        var session = List.of(Column.PATIENT_ID, Column.SESSION_DATE, Column.NEEDLE_DEPTH_MM);
        assertThat(last.isAgain(session, List.of("p1", "2026-01-02", "1.50"))).isFalse();
        assertThat(last.isAgain(session, List.of("p1", "2026-01-02", "1.5"))).isTrue();
        assertThat(last.isAgain(session, List.of("p1", "2026-01-02", "1.05"))).isFalse();
    }
}

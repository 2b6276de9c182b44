package org.scarline.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.scarline.clinic.Kind;
import org.scarline.ingest.check.ColumnTable.Described;
import org.scarline.reference.Shipped;

/** What people and programs that fill files in read of the columns. */
final class ColumnTableTest {
    private static List<Described> of(Kind kind) {
        return ColumnTable.of(kind, Shipped.instruments());
    }

    private static Described column(Kind kind, String name) {
        return of(kind).stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void requiredColumnsComeFirstAndOnce() {
        assertThat(of(Kind.RATINGS))
                .extracting(Described::name)
                .startsWith("patient_id", "assessed_on", "scar_type", "instrument", "score")
                .contains("rater_role", "side")
                .doesNotHaveDuplicates()
                .doesNotContain("session_date", "birth_year");
        assertThat(of(Kind.SESSIONS))
                .extracting(Described::name)
                .startsWith("patient_id", "session_date", "modality")
                .doesNotContain("score");
    }

    @Test
    void needAndTypeAreThoseThatAreChecked() {
        var needs = of(Kind.SESSIONS).stream().collect(Collectors.groupingBy(Described::need, Collectors.counting()));
        assertThat(needs).containsEntry(ColumnTable.Need.REQUIRED, 3L).containsKey(ColumnTable.Need.OPTIONAL);
        assertThat(column(Kind.SESSIONS, "session_date").type()).isEqualTo(ColumnTable.Type.DAY);
        assertThat(column(Kind.SESSIONS, "isotretinoin_stopped").type()).isEqualTo(ColumnTable.Type.DAY);
        assertThat(column(Kind.SESSIONS, "cost").type()).isEqualTo(ColumnTable.Type.NUMBER);
        assertThat(column(Kind.SESSIONS, "device").type()).isEqualTo(ColumnTable.Type.TEXT);
        assertThat(column(Kind.PATIENTS, "birth_year").need()).isEqualTo(ColumnTable.Need.OPTIONAL);
    }

    @Test
    void wordsAreThoseOfTheListsAndOfTheRegistry() {
        assertThat(column(Kind.SESSIONS, "modality").words()).containsExactly("standard", "rf");
        assertThat(column(Kind.RATINGS, "instrument").words()).contains("goodman_baron_grade", "ecca");
        assertThat(column(Kind.SESSIONS, "active_acne").words()).containsExactly("yes", "no", "unknown");
        assertThat(column(Kind.SESSIONS, "device").words()).isEmpty();
    }
}

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

    @Test
    void valuesAreTheLimitsAndWordsThatAreChecked() {
        assertThat(column(Kind.SESSIONS, "needle_depth_mm").values())
                .isEqualTo("millimetres above 0 and up to 8; usual 0.25 to 2.5 with `standard`, 0.5 to 3.5 with `rf`");
        assertThat(column(Kind.SESSIONS, "rf_energy_mj").values())
                .isEqualTo("millijoules per pin from 0.1 to 500; usual 0.1 to 124");
        assertThat(column(Kind.SESSIONS, "pain").values()).isEqualTo("0 to 10");
        assertThat(column(Kind.SESSIONS, "side").values()).isEqualTo("`both`, `left`, `right`");
        assertThat(column(Kind.SESSIONS, "adjunct").values())
                .startsWith("`none`, `laser_ablative`, ")
                .endsWith("; several by `+`");
        assertThat(column(Kind.SESSIONS, "adjunct").words()).isEmpty();
        assertThat(column(Kind.SESSIONS, "device").values()).isEqualTo("up to 100 characters");
        assertThat(column(Kind.RATINGS, "instrument").values()).isEqualTo("code of `instruments.csv`");
    }

    @Test
    void everyColumnSaysWhatItTakesAndMeans() {
        for (var kind : Kind.values()) {
            assertThat(of(kind)).allSatisfy(column -> {
                assertThat(column.values()).as(column.name()).isNotEmpty();
                assertThat(column.meaning()).as(column.name()).isNotEmpty();
            });
        }
    }
}

package org.scarline.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.scarline.results.Cell;
import org.scarline.results.ResultRow;

/** A claim on cost that names no currency is given in the one of most of its own patients. */
final class CostCurrencyTest {
    private static final String COST =
            "cost,,descriptive,Dear.,a guide,part,median_course_cost,,,all,all,,cost,,all,,,1";

    private static Night night() {
        return new Night().figure(cost("EUR"), 300, 40).figure(cost("USD"), 200, 12);
    }

    private static ResultRow.Key cost(String currency) {
        return Cell.of("cost", currency).statistic("median_course_cost");
    }

    private static String chosen(Night night) {
        return night.verdict(COST).observed().cell().level();
    }

    @Test
    void itIsTheOneOfMostPatients() {
        assertThat(chosen(night())).isEqualTo("EUR");
        assertThat(night().verdict(COST).estimate()).hasValue(300);
        assertThat(night().verdict(COST).limits()).contains("in EUR, the currency with the most patients");
        assertThat(chosen(night().figure(cost("GBP"), 100, 41))).isEqualTo("GBP");
    }

    @Test
    void amongEquallyManyItIsTheFirstByCode() {
        assertThat(chosen(night().figure(cost("CHF"), 100, 40))).isEqualTo("CHF");
        assertThat(chosen(night().figure(cost("GBP"), 100, 40))).isEqualTo("EUR");
    }

    @Test
    void patientsOfAnotherPopulationOrArmAreNotItsOwn() {
        var others = night().figure(
                        Cell.of("cost", "USD").inPopulation("site:a").statistic("median_course_cost"), 200, 500)
                .figure(Cell.of("cost", "USD").inArm("rf").statistic("median_course_cost"), 200, 500);
        assertThat(chosen(others)).isEqualTo("EUR");
    }

    @Test
    void whatHasNoCurrencyIsNoChoice() {
        assertThat(chosen(night().figure(cost(""), 250, 500))).isEqualTo("EUR");
        assertThat(new Night().verdict(COST).finding()).isEqualTo(Verdict.Finding.NOT_RECORDED);
    }
}

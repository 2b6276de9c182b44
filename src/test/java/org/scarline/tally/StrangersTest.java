package org.scarline.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scarline.clinic.Modality;
import org.scarline.derive.PatientBuilder;
import org.scarline.derive.outcome.Outcome;

class StrangersTest {
    private static List<Outcome> patients(int treated, int rated) {
        var outcomes = new ArrayList<Outcome>();
        for (var patient = 0; patient < treated; patient++) {
            outcomes.add(new PatientBuilder().sessions(Modality.RF, 0, 28).outcome());
        }
        for (var patient = 0; patient < rated; patient++) {
            outcomes.add(new PatientBuilder().rated(0, 4).rated(90, 3).outcome());
        }
        return outcomes;
    }

    private static List<String> texts(List<Outcome> outcomes) {
        var tally = new Tally(20_900);
        for (var number = 0; number < outcomes.size(); number++) {
            tally.add("a", outcomes.get(number));
        }
        return Strangers.texts(tally);
    }

    @Test
    void namesASiteWhoseRatingsAreOfNobodyWhoWasTreated() {
        assertThat(texts(patients(100, 89)))
                .hasSize(1)
                .allMatch(text -> text.contains("of 100 patients with sessions none has a rating")
                        && text.contains("of at least 89 with ratings none a session"));
    }

    @Test
    void saysNothingWhereSomebodyIsBothOrFewAre() {
        var outcomes = patients(100, 89);
        outcomes.add(new PatientBuilder()
                .sessions(Modality.RF, 0)
                .rated(0, 4)
                .rated(90, 3)
                .outcome());
        assertThat(texts(outcomes)).isEmpty();
        assertThat(texts(patients(100, 3))).isEmpty();
        assertThat(texts(patients(3, 89))).isEmpty();
    }
}

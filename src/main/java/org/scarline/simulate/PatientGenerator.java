package org.scarline.simulate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.scarline.clinic.Rating;

/**
 * Makes patients, before anything is entered wrongly. A patient depends on seed, truth and the patient's number alone, so
 * that one patient more changes no other.
 */
final class PatientGenerator {
    /** The last day on which anyone is treated or rated. */
    public static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 31);

    private final long seed;
    private final Truth truth;

    public PatientGenerator(long seed, Truth truth) {
        this.seed = seed;
        this.truth = truth;
    }

    /** Day of the first session that the patient of that number is to have. */
    public LocalDate start(int number) {
        return person(number).start();
    }

    /** The patient of that number, from 0, with what becomes of the patient. */
    public Life life(int number) {
        var person = person(number);
        var life = life(person, RecordedState.EMPTY);
        if (truth.get(Parameter.RF_BY_RECORDED) == 0 && truth.get(Parameter.STOPS_NO_GAIN_RATED) == 0) {
            return life;
        }
        // What is on record decides: the same streams are drawn again, so that all before the decision stays as it was.
        var before = RecordedState.before(person, life.ratings().get(0));
        var treated = life(person, before);
        var stopping = before.stopping(
                person, treated.regions().get(0), treated.ratings().get(0), truth, draws(number, Draws.Topic.STOPPING));
        return stopping.equals(before) ? treated : life(person, stopping);
    }

    private Person person(int number) {
        return Person.draw(number, truth, draws(number, Draws.Topic.PERSON));
    }

    private Life life(Person person, RecordedState chart) {
        var number = person.number();
        var regions = new Treatment(truth, LAST_DAY).draw(person, chart, draws(number, Draws.Topic.TREATMENT));
        var days = new Visits(truth, LAST_DAY).draw(person, regions.get(0), draws(number, Draws.Topic.VISITS));
        var assessment = new Assessment(truth, person, draws(number, Draws.Topic.SCORES));
        var ratings = new ArrayList<List<Rating>>();
        for (var region : regions) {
            ratings.add(assessment.rate(region, days));
        }
        return new Life(person, regions, ratings);
    }

    private Draws draws(int number, Draws.Topic topic) {
        return Draws.of(seed, number, topic);
    }
}

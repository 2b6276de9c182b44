package org.scarline.simulate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.scarline.clinic.Rating;
import org.scarline.simulate.drop.Drop;

/**
 * Patients as they are, before any clerk: a patient's life depends on seed, truth and the patient's number alone, so that
 * one patient more changes no other.
 */
public final class Nature {
    private final long seed;
    private final Truth truth;
    private final LocalDate lastDay = Drop.SECOND.asOf();

    public Nature(long seed, Truth truth) {
        this.seed = seed;
        this.truth = truth;
    }

    /** The patient of that number, from 0, with every row as it is true. */
    public TruePatient patient(int number) {
        return TruePatient.of(life(number));
    }

    /** Day of the first session that the patient of that number is to have. */
    public LocalDate start(int number) {
        return person(number).start();
    }

    /** The life of the patient of that number. */
    Life life(int number) {
        var person = person(number);
        var life = life(person, Chart.EMPTY);
        if (truth.get(Parameter.RF_BY_RECORDED) == 0 && truth.get(Parameter.STOPS_NO_GAIN_RATED) == 0) {
            return life;
        }
        // What was written down decides: the same streams are drawn again, so that all that came before stays as it
        // was.
        var before = Chart.before(person, life.ratings().get(0));
        var treated = life(person, before);
        var stopping = before.stopping(
                person, treated.regions().get(0), treated.ratings().get(0), truth, draws(number, Draws.Topic.STOPPING));
        return stopping.equals(before) ? treated : life(person, stopping);
    }

    private Person person(int number) {
        return Person.draw(number, truth, draws(number, Draws.Topic.PERSON));
    }

    private Life life(Person person, Chart chart) {
        var number = person.number();
        var regions = new Treatment(truth, lastDay).draw(person, chart, draws(number, Draws.Topic.TREATMENT));
        var days = new Visits(truth, lastDay).draw(person, regions.get(0), draws(number, Draws.Topic.VISITS));
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

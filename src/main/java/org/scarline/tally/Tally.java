package org.scarline.tally;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.scarline.derive.StoredOutcome;
import org.scarline.derive.outcome.Comparison;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.Outcome;
import org.scarline.results.RatedBy;

/**
 * How many patients stand where: exact counts, and every statistic is a function of them. Patients and whole tallies can
 * be added in any order to the same counts.
 */
public final class Tally {
    private final Pairs pairs = new Pairs();
    private final AttributeNumbers attributes = new AttributeNumbers();
    private final Places places = new Places();
    private final ComparedPatients compared = new ComparedPatients();
    private final Courses courses;
    private List<Population> populations = List.of();
    private int populationsOf = -1;
    private long keys;
    private long voided;

    /**
     * An empty tally.
     *
     * @param cutOff latest day of any row in force, as days since 1970-01-01
     */
    public Tally(int cutOff) {
        this.courses = new Courses(cutOff, this::change);
    }

    /** Adds one patient. */
    public void add(String site, Outcome outcome) {
        var patient = begin(site, outcome.person(), outcome.perProtocol(), outcome.rows(), 1);
        var finals = new FinalRatings();
        for (var contribution : outcome.contributions()) {
            var key = contribution.key();
            places.at(key).add(pairs.number(contribution.a(), contribution.b()), patient);
            if (FinalRatings.isOne(key.kind(), key.level(), key.arm(), contribution.a())) {
                finals.add(key, contribution.a(), contribution.b());
            }
        }
        compared.change(site, outcome.person(), finals, 1);
        courses.change(patient, outcome.courses(), 1);
    }

    /** Adds one patient as stored; goes through the contributions. */
    public void add(String site, StoredOutcome outcome) {
        change(site, outcome, 1);
    }

    /**
     * Takes out one patient who was added; goes through the contributions. Throws {@link IllegalArgumentException}, now or
     * when the place is asked for, where there is no such patient.
     */
    void remove(String site, StoredOutcome outcome) {
        change(site, outcome, -1);
    }

    private void change(String site, StoredOutcome outcome, int more) {
        var patient = begin(site, outcome.person(), outcome.perProtocol(), outcome.rows(), more);
        var finals = new FinalRatings();
        var walk = places.walk(outcome);
        while (outcome.next()) {
            walk.here().change(pairs.number(outcome.a(), outcome.b()), patient, more);
            if (FinalRatings.isOne(outcome.kind(), outcome.level(), outcome.arm(), outcome.a())) {
                finals.add(outcome.key(), outcome.a(), outcome.b());
            }
        }
        compared.change(site, outcome.person(), finals, more);
        courses.change(patient, outcome.courses(), more);
    }

    private int begin(String site, Outcome.Person person, boolean perProtocol, Outcome.Rows rows, int more) {
        count((long) more * rows.keys(), (long) more * rows.voided());
        return attributes.change(new Attributes(site, person.skin(), perProtocol), more);
    }

    private void change(Contribution.Key place, int patient, PatientCounts.Pair pair, int more) {
        places.at(place).change(pairs.number(pair.a(), pair.b()), patient, more);
    }

    /** So many rows more, perhaps below none. */
    void count(long moreKeys, long moreVoided) {
        keys += moreKeys;
        voided += moreVoided;
    }

    /** Adds all patients of another tally. Throws {@link IllegalArgumentException} when its cut-off is another. */
    public void add(Tally other) {
        if (other.cutOff() != cutOff()) {
            throw new IllegalArgumentException("cut-off %d: expected %d".formatted(other.cutOff(), cutOff()));
        }
        var numbers = new int[other.attributes.all().size()];
        for (var number = 0; number < numbers.length; number++) {
            numbers[number] = attributes.change(other.attributes.all().get(number), other.attributes.patients(number));
        }
        other.places.forEach((key, counted) -> places.at(key)
                .add(counted.all()
                        .withPairs(pair -> pairs.number(other.pairs.a(pair), other.pairs.b(pair)))
                        .withAttributes(patient -> numbers[patient])));
        compared.add(other.compared);
        courses.addOpen(other.courses, patient -> numbers[patient]);
        count(other.keys, other.voided);
    }

    /** Whether a course whose last session was on that day is over at the cut-off. */
    public boolean isOver(long lastSession) {
        return courses.isOver(lastSession);
    }

    int cutOff() {
        return courses.cutOff();
    }

    /**
     * The same patients at a later cut-off, and no place that nobody stands at any more; call after patients were taken
     * out. Throws {@link IllegalArgumentException} where one was taken out who was not there.
     */
    void settle(int later) {
        courses.advance(later);
        places.settle();
    }

    Pairs pairs() {
        return pairs;
    }

    AttributeNumbers attributes() {
        return attributes;
    }

    Places places() {
        return places;
    }

    ComparedPatients compared() {
        return compared;
    }

    Courses courses() {
        return courses;
    }

    public long keys() {
        return keys;
    }

    public long voided() {
        return voided;
    }

    public Collection<String> sites() {
        return attributes.sites();
    }

    /** Those of everywhere, and each site's patients; several threads may ask. */
    synchronized List<Population> populationsAtTheEnd() {
        if (populationsOf != attributes.all().size()) {
            populations = Stream.concat(
                            Population.EVERYWHERE.stream(), sites().stream().map(Population::site))
                    .toList();
            populationsOf = attributes.all().size();
        }
        return populations;
    }

    /** The places of one kind that anybody stands at, in a fixed order. */
    public Collection<Contribution.Key> keys(ContributionKind kind) {
        return places.keys(kind);
    }

    /** The patients of a population at one place. */
    PatientCounts counted(Contribution.Key key, Population population) {
        return at(key).of(population);
    }

    /** All patients at one place, to be asked for by population. */
    CountedPlace at(Contribution.Key key) {
        var all = places.find(key);
        return all == null ? CountedPlace.NOBODY : all.counted(attributes.all(), pairs.ranked());
    }

    /**
     * Patients of one arm at the final rating, by all that an adjusted comparison asks for; those who stand in both of its
     * arms are left out.
     */
    public Map<ComparedPatient, Long> compared(RatedBy ratedBy, String arm, Comparison comparison) {
        return compared.of(ratedBy, arm, comparison);
    }
}

package org.scarline.tally;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.scarline.clinic.Protocol;
import org.scarline.derive.StoredOutcome;
import org.scarline.derive.outcome.Comparison;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.Level;
import org.scarline.derive.outcome.Outcome;
import org.scarline.derive.outcome.PracticeMeasure;
import org.scarline.derive.outcome.WholeAxis;
import org.scarline.results.RatedBy;

/**
 * How many patients stand where: exact counts, and every statistic is a function of them. Patients and whole tallies can
 * be added in any order to the same counts.
 */
public final class Tally {
    private final int cutOff;
    private final Pairs pairs = new Pairs();
    private final List<Attributes> attributes = new ArrayList<>();
    private final Map<Attributes, Integer> attributeNumbers = new HashMap<>();
    private final Places places = new Places();
    private final ComparedPatients compared = new ComparedPatients();
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
        this.cutOff = cutOff;
    }

    /** Adds one patient. */
    public void add(String site, Outcome outcome) {
        var patient = begin(site, outcome.person(), outcome.perProtocol(), outcome.rows());
        var finals = new FinalRatings();
        for (var contribution : outcome.contributions()) {
            var key = contribution.key();
            places.at(key).add(pairs.number(contribution.a(), contribution.b()), patient);
            if (FinalRatings.isOne(key.kind(), key.level(), key.arm(), contribution.a())) {
                finals.add(key, contribution.a(), contribution.b());
            }
        }
        compared.add(site, outcome.person(), finals);
        addCourses(patient, outcome.courses());
    }

    /** Adds one patient as stored; goes through the contributions. */
    public void add(String site, StoredOutcome outcome) {
        var patient = begin(site, outcome.person(), outcome.perProtocol(), outcome.rows());
        var finals = new FinalRatings();
        var walk = places.walk(outcome);
        while (outcome.next()) {
            walk.here().add(pairs.number(outcome.a(), outcome.b()), patient);
            if (FinalRatings.isOne(outcome.kind(), outcome.level(), outcome.arm(), outcome.a())) {
                finals.add(outcome.key(), outcome.a(), outcome.b());
            }
        }
        compared.add(site, outcome.person(), finals);
        addCourses(patient, outcome.courses());
    }

    private int begin(String site, Outcome.Person person, boolean perProtocol, Outcome.Rows rows) {
        keys += rows.keys();
        voided += rows.voided();
        return number(new Attributes(site, person.skin(), perProtocol));
    }

    /** Adds all patients of another tally. Throws {@link IllegalArgumentException} when its cut-off is another. */
    public void add(Tally other) {
        if (other.cutOff != cutOff) {
            throw new IllegalArgumentException("cut-off %d: expected %d".formatted(other.cutOff, cutOff));
        }
        other.places.forEach((key, counted) -> places.at(key)
                .add(counted.all()
                        .withPairs(pair -> pairs.number(other.pairs.a(pair), other.pairs.b(pair)))
                        .withAttributes(patient -> number(other.attributes.get(patient)))));
        compared.add(other.compared);
        keys += other.keys;
        voided += other.voided;
    }

    /** Whether a course whose last session was on that day is over at the cut-off. */
    public boolean isOver(long lastSession) {
        return cutOff - lastSession > Protocol.MATURE_DAYS;
    }

    int cutOff() {
        return cutOff;
    }

    public long keys() {
        return keys;
    }

    public long voided() {
        return voided;
    }

    public Collection<String> sites() {
        var sites = new TreeSet<String>();
        attributes.forEach(patient -> sites.add(patient.site()));
        return sites;
    }

    /** Those of everywhere, and each site's patients; several threads may ask. */
    synchronized List<Population> populationsAtTheEnd() {
        if (populationsOf != attributes.size()) {
            populations = Stream.concat(
                            Population.EVERYWHERE.stream(), sites().stream().map(Population::site))
                    .toList();
            populationsOf = attributes.size();
        }
        return populations;
    }

    /** The places of one kind that anybody stands at, in a fixed order. */
    public Collection<Contribution.Key> keys(ContributionKind kind) {
        return StreamSupport.stream(places.keys().spliterator(), false)
                .filter(key -> key.kind() == kind)
                .sorted(PLACES)
                .toList();
    }

    private static final Comparator<Contribution.Key> PLACES = Comparator.comparing(Contribution.Key::instrument)
            .thenComparing(Contribution.Key::raterRole)
            .thenComparing(Contribution.Key::scarType)
            .thenComparing(key -> key.level().position())
            .thenComparing(Contribution.Key::arm);

    /** The patients of a population at one place. */
    PatientCounts counted(Contribution.Key key, Population population) {
        return at(key).of(population);
    }

    /** All patients at one place, to be asked for by population. */
    CountedPlace at(Contribution.Key key) {
        var all = places.find(key);
        return all == null ? CountedPlace.NOBODY : all.counted(attributes, pairs.ranked());
    }

    /**
     * Patients of one arm at the final rating, by all that an adjusted comparison asks for; those who stand in both of its
     * arms are left out.
     */
    public Map<ComparedPatient, Long> compared(RatedBy ratedBy, String arm, Comparison comparison) {
        return compared.of(ratedBy, arm, comparison);
    }

    /** Courses wait for the cut-off: only a course that is over tells how long it was, and what it cost. */
    private void addCourses(int patient, List<Outcome.CourseGiven> courses) {
        var over = courses.stream().filter(course -> isOver(course.lastDay())).toList();
        if (over.isEmpty()) {
            return;
        }
        for (var arm : List.of(Contribution.ALL, over.get(0).arm())) {
            var asDocumented =
                    over.stream().filter(Outcome.CourseGiven::asDocumented).count();
            add(
                    place(ContributionKind.PRACTICE, "", PracticeMeasure.SESSIONS_3_TO_6, arm),
                    patient,
                    asDocumented,
                    over.size());
            addCosts(patient, over, arm);
        }
    }

    /** A patient with several courses counts once, with the mean of those in one currency. */
    private void addCosts(int patient, List<Outcome.CourseGiven> courses, String arm) {
        var byCurrency = courses.stream()
                .collect(Collectors.groupingBy(Outcome.CourseGiven::currency, TreeMap::new, Collectors.toList()));
        byCurrency.forEach((currency, ofCurrency) -> {
            if (currency.isEmpty()) {
                add(place(ContributionKind.COST_LEFT_OUT, "", WholeAxis.COST, arm), patient, ofCurrency.size(), 0);
            } else {
                var total =
                        ofCurrency.stream().mapToLong(Outcome.CourseGiven::cost).sum();
                add(
                        place(ContributionKind.COST, currency, WholeAxis.COST, arm),
                        patient,
                        rounded(total, ofCurrency.size()),
                        0);
            }
        });
    }

    private static long rounded(long total, int parts) {
        return BigDecimal.valueOf(total)
                .divide(BigDecimal.valueOf(parts), 0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    private static Contribution.Key place(ContributionKind kind, String currency, Level slot, String arm) {
        return new Contribution.Key(kind, currency, "", Contribution.ALL, slot, arm);
    }

    private void add(Contribution.Key key, int patient, long a, long b) {
        places.at(key).add(pairs.number(a, b), patient);
    }

    private int number(Attributes patient) {
        return attributeNumbers.computeIfAbsent(patient, each -> {
            attributes.add(each);
            return attributes.size() - 1;
        });
    }
}

package org.scarline.tally;

import it.unimi.dsi.fastutil.objects.Object2IntMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import org.scarline.clinic.Protocol;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.Level;
import org.scarline.derive.outcome.Outcome;
import org.scarline.derive.outcome.PracticeMeasure;
import org.scarline.derive.outcome.WholeAxis;

/**
 * Courses wait for the cut-off: only a course that is over tells how long it was, and what it cost. Patients with one that
 * is not over are known with all of theirs, so that the cut-off can advance.
 */
final class Courses {
    private final Counts counts;
    private final Object2IntOpenHashMap<Given> open = new Object2IntOpenHashMap<>();
    private int cutOff;

    /** Where patients are counted. */
    @FunctionalInterface
    interface Counts {
        /** So many patients more at a place, perhaps below none. */
        void change(Contribution.Key place, int attributes, PatientCounts.Pair pair, int patients);
    }

    /** All courses of a patient, by the number of the patient's attributes. */
    record Given(int attributes, List<Outcome.CourseGiven> courses) {}

    /**
     * Without any course.
     *
     * @param cutOff latest day of any row in force, as days since 1970-01-01
     */
    Courses(int cutOff, Counts counts) {
        this.cutOff = cutOff;
        this.counts = counts;
    }

    int cutOff() {
        return cutOff;
    }

    /** Whether a course whose last session was on that day is over at the cut-off. */
    boolean isOver(long lastSession) {
        return cutOff - lastSession > Protocol.MATURE_DAYS;
    }

    /** So many patients more with these courses, perhaps below none. Throws {@link IllegalArgumentException} where they are not there. */
    void change(int attributes, List<Outcome.CourseGiven> courses, int patients) {
        var over = over(courses);
        count(attributes, over, patients);
        if (over.size() < courses.size()) {
            add(new Given(attributes, courses), patients);
        }
    }

    /** Patients of whose courses those that are over are counted already. */
    void add(Given given, int patients) {
        var now = open.addTo(given, patients) + patients;
        if (now < 0) {
            throw new IllegalArgumentException("courses to leave out that are not there");
        }
        if (now == 0) {
            open.removeInt(given);
        }
    }

    /** The patients with a course that is not over, and how many are alike. */
    List<Object2IntMap.Entry<Given>> open() {
        return List.copyOf(open.object2IntEntrySet());
    }

    /** Adds those of another tally with a course that is not over, under other numbers of their attributes. */
    void addOpen(Courses others, IntUnaryOperator number) {
        for (var alike : others.open()) {
            var given = alike.getKey();
            add(new Given(number.applyAsInt(given.attributes()), given.courses()), alike.getIntValue());
        }
    }

    /** Counts what is over at a later cut-off. */
    void advance(int later) {
        if (later == cutOff) {
            return;
        }
        var waited = new Object2IntOpenHashMap<>(open);
        for (var alike : waited.object2IntEntrySet()) {
            var given = alike.getKey();
            count(given.attributes(), over(given.courses()), -alike.getIntValue());
        }
        open.clear();
        cutOff = later;
        for (var alike : waited.object2IntEntrySet()) {
            change(alike.getKey().attributes(), alike.getKey().courses(), alike.getIntValue());
        }
    }

    private List<Outcome.CourseGiven> over(List<Outcome.CourseGiven> courses) {
        return courses.stream().filter(course -> isOver(course.lastDay())).toList();
    }

    private void count(int attributes, List<Outcome.CourseGiven> over, int patients) {
        if (over.isEmpty()) {
            return;
        }
        for (var arm : List.of(Contribution.ALL, over.get(0).arm())) {
            var asDocumented =
                    over.stream().filter(Outcome.CourseGiven::asDocumented).count();
            counts.change(
                    place(ContributionKind.PRACTICE, "", PracticeMeasure.SESSIONS_3_TO_6, arm),
                    attributes,
                    new PatientCounts.Pair(asDocumented, over.size()),
                    patients);
            costs(attributes, over, arm, patients);
        }
    }

    /** A patient with several courses counts once, with the mean of those in one currency. */
    private void costs(int attributes, List<Outcome.CourseGiven> courses, String arm, int patients) {
        var byCurrency = courses.stream()
                .collect(Collectors.groupingBy(Outcome.CourseGiven::currency, TreeMap::new, Collectors.toList()));
        byCurrency.forEach((currency, ofCurrency) -> {
            if (currency.isEmpty()) {
                var leftOut = new PatientCounts.Pair(ofCurrency.size(), 0);
                counts.change(
                        place(ContributionKind.COST_LEFT_OUT, "", WholeAxis.COST, arm), attributes, leftOut, patients);
            } else {
                var total =
                        ofCurrency.stream().mapToLong(Outcome.CourseGiven::cost).sum();
                var mean = new PatientCounts.Pair(rounded(total, ofCurrency.size()), 0);
                counts.change(place(ContributionKind.COST, currency, WholeAxis.COST, arm), attributes, mean, patients);
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
}

package org.scarline.derive;

import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scarline.clinic.PatientRows;
import org.scarline.clinic.Rating;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.FlowStage;
import org.scarline.derive.outcome.Level;
import org.scarline.derive.outcome.RatingLeftOut;

/** How far a patient came, in any instrument and in each: every patient ends in exactly one place. */
final class Flow {
    /** An instrument in the hands of a role; both empty for any. */
    private record Scope(String instrument, String raterRole) {
        static final Scope ANY = new Scope("", "");

        /** Written out, as that of a series is. */
        @Override
        public int hashCode() {
            return 31 * instrument.hashCode() + raterRole.hashCode();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Scope that
                    && instrument.equals(that.instrument)
                    && raterRole.equals(that.raterRole);
        }

        long place(ContributionKind kind, Level level, PlaceNumbers numbers) {
            var series = numbers.series(instrument, raterRole, Contribution.ALL);
            return PlaceNumbers.place(kind, series, level, numbers.arm(Contribution.ALL));
        }
    }

    private Flow() {}

    static void add(PatientRows rows, Treatment treatment, Contributions contributions) {
        if (rows.patient().isEmpty()
                && rows.sessions().isEmpty()
                && rows.ratings().isEmpty()) {
            return;
        }
        var ends = new HashMap<Scope, FlowStage>();
        ends.put(Scope.ANY, beforeSeries(rows, rows.ratings()));
        for (var rating : rows.ratings()) {
            ends.computeIfAbsent(scope(rating), scope -> beforeSeries(rows, rows.ratings()));
        }
        for (var series : treatment.series()) {
            var end = end(series);
            ends.merge(scope(series), end, Flow::further);
            ends.merge(Scope.ANY, end, Flow::further);
        }
        ends.forEach((scope, end) ->
                contributions.put(scope.place(ContributionKind.FLOW, end, contributions.numbers()), 0, 0));
        Eligible.add(treatment, contributions);
        leftOut(treatment, contributions);
    }

    private static FlowStage beforeSeries(PatientRows rows, List<Rating> ratings) {
        if (rows.sessions().isEmpty()) {
            return FlowStage.NOT_TREATED;
        }
        return ratings.isEmpty() ? FlowStage.NOT_RATED : FlowStage.NOT_RATED_WHERE_TREATED;
    }

    private static FlowStage end(TreatedSeries series) {
        if (!series.hasReference()) {
            return FlowStage.NO_BASELINE;
        }
        if (series.followUps().isEmpty()) {
            return FlowStage.NO_FOLLOW_UP;
        }
        if (series.efficacy().isEmpty()) {
            return FlowStage.UNSETTLED_ONLY;
        }
        return series.hasFinal() ? FlowStage.WITH_FINAL : FlowStage.NO_FINAL;
    }

    private static FlowStage further(FlowStage one, FlowStage other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static void leftOut(Treatment treatment, Contributions contributions) {
        count(
                RatingLeftOut.BOTH_SIDES_AT_ONCE,
                treatment.leftOut().bothSidesAtOnce().size(),
                contributions);
        count(
                RatingLeftOut.NOT_TREATED_THERE,
                treatment.leftOut().notTreatedThere().size(),
                contributions);
        count(RatingLeftOut.LATER_COURSE, treatment.leftOut().laterCourse().size(), contributions);
        var unsettled = treatment.series().stream().collect(Collectors.summingLong(TreatedSeries::unsettled));
        count(RatingLeftOut.UNSETTLED, unsettled, contributions);
    }

    private static void count(Level level, long ratings, Contributions contributions) {
        if (ratings > 0) {
            var place = contributions.place(ContributionKind.RATINGS_LEFT_OUT, level, Contribution.ALL);
            contributions.put(place, ratings, 0);
        }
    }

    private static Scope scope(Rating rating) {
        return new Scope(rating.instrument(), rating.raterRole().code());
    }

    private static Scope scope(TreatedSeries series) {
        return new Scope(series.key().instrument(), series.key().raterRole().code());
    }
}

package org.scarline.simulate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import org.scarline.clinic.Points;
import org.scarline.clinic.RaterRole;
import org.scarline.clinic.Rating;
import org.scarline.clinic.ScarType;

/** What raters record about a patient: the true severity, with each rater's error, in whole grades or points. */
final class Assessment {
    private final Truth truth;
    private final Healing healing;
    private final Person person;
    private final Draws draws;
    private final boolean ratesSelf;
    private final boolean hasScore;
    private final boolean hasEcca;
    private final boolean ratedTwice;
    private final boolean ratedIndependently;
    private final int clinician;

    Assessment(Truth truth, Person person, Draws draws) {
        this.truth = truth;
        this.healing = new Healing(truth);
        this.person = person;
        this.draws = draws;
        this.ratesSelf = draws.chance(0.2);
        this.hasScore = draws.chance(0.25);
        this.hasEcca = draws.chance(0.2);
        this.ratedTwice = draws.chance(0.07);
        this.ratedIndependently = draws.chance(0.05);
        this.clinician = draws.between(0, 3);
    }

    /** All ratings of a region on those days. */
    List<Rating> rate(TreatedRegion region, NavigableSet<LocalDate> days) {
        var ratings = new ArrayList<Rating>();
        for (var day : days) {
            var atEnds = day.equals(days.first()) || day.equals(days.last());
            var deputy = draws.chance(0.12) ? 1 : 0;
            clinical(region, day, "dr" + (1 + (clinician + deputy) % 4), atEnds, ratings);
            if (ratedTwice && atEnds) {
                grades(region, day, RaterRole.CLINICIAN, "dr" + (1 + (clinician + 2) % 4), ratings);
            }
            if (ratedIndependently && atEnds) {
                grades(region, day, RaterRole.INDEPENDENT, "photo1", ratings);
                grades(region, day, RaterRole.INDEPENDENT, "photo2", ratings);
            }
            if (ratesSelf) {
                var noise = draws.normal(0, truth.get(Parameter.PATIENT_NOISE));
                var own = grade(meanSeverity(region, day) + noise);
                ratings.add(rating(region, day, person.overall(), "goodman_baron_grade", RaterRole.PATIENT, "", own));
            }
        }
        return ratings;
    }

    private void clinical(TreatedRegion region, LocalDate day, String rater, boolean atEnds, List<Rating> ratings) {
        grades(region, day, RaterRole.CLINICIAN, rater, ratings);
        var scored = atEnds || draws.chance(0.4);
        if (hasScore && scored) {
            var score = score(region, day);
            ratings.add(
                    rating(region, day, person.overall(), "goodman_baron_score", RaterRole.CLINICIAN, rater, score));
        }
        if (hasEcca && scored) {
            ratings.add(rating(region, day, person.overall(), "ecca", RaterRole.CLINICIAN, rater, ecca(region, day)));
        }
    }

    private void grades(TreatedRegion region, LocalDate day, RaterRole role, String rater, List<Rating> ratings) {
        for (var type : person.severity().keySet()) {
            var seen = seen(region, type, day) + draws.normal(0, truth.get(Parameter.RATER_NOISE));
            ratings.add(rating(region, day, type, "goodman_baron_grade", role, rater, grade(seen)));
        }
    }

    /** Goodman and Baron's quantitative score: 2.4 points per grade of each type. */
    private int score(TreatedRegion region, LocalDate day) {
        var sum = person.severity().keySet().stream()
                .mapToDouble(type -> seen(region, type, day))
                .sum();
        var points = 2.4 * sum + draws.normal(0, truth.get(Parameter.SCORE_NOISE));
        return (int) Math.max(0, Math.min(84, Math.round(points)));
    }

    /** ECCA: a level from 0 to 3 per type, three quarters of its grade, times the type's weight (Dreno 2007). */
    private int ecca(TreatedRegion region, LocalDate day) {
        var sum = 0;
        for (var type : person.severity().keySet()) {
            var seen = 0.75 * seen(region, type, day) + draws.normal(0, truth.get(Parameter.RATER_NOISE));
            var weight = type == ScarType.ICE_PICK ? 15 : type == ScarType.BOXCAR ? 20 : 25;
            sum += weight * (int) Math.max(0, Math.min(3, Math.round(seen)));
        }
        return sum;
    }

    private double meanSeverity(TreatedRegion region, LocalDate day) {
        return person.severity().keySet().stream()
                .mapToDouble(type -> seen(region, type, day))
                .average()
                .orElseThrow();
    }

    /** Severity as it looks: in the week after a session the swelling hides some of it. */
    private double seen(TreatedRegion region, ScarType type, LocalDate day) {
        var swollen = region.sessions().stream()
                .anyMatch(each ->
                        each.date().isBefore(day) && !each.date().plusDays(7).isBefore(day));
        return healing.severity(person, region, type, day) - (swollen ? truth.get(Parameter.SWELLING) : 0);
    }

    private static int grade(double severity) {
        return (int) Math.max(1, Math.min(4, Math.round(severity)));
    }

    private static Rating rating(
            TreatedRegion region,
            LocalDate day,
            ScarType type,
            String instrument,
            RaterRole role,
            String rater,
            int score) {
        return new Rating(
                new Rating.Key(region.bodySite(), region.side(), day, type, instrument, new Rating.Rater(role, rater)),
                Points.of(score));
    }
}

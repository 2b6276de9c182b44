package org.scarline.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.scarline.clinic.BodySite;
import org.scarline.clinic.PatientRows;
import org.scarline.clinic.Rating;
import org.scarline.clinic.ScarType;
import org.scarline.clinic.Session;
import org.scarline.clinic.Side;
import org.scarline.results.ResultRow;

/** More rows of the same patients say nothing new: no interval gets narrower, and no number changes. */
class DuplicationTest {
    private static final Lens LENS = Lens.of(rating -> true);

    /** Of a row, all that more of the same must not change. */
    private record Told(OptionalDouble estimate, OptionalDouble low, OptionalDouble high, long n) {}

    @Test
    void aSecondBodySiteRatedAlikeNarrowsNoInterval() {
        var cohort = Cohort.finished(Worlds.USUAL, 1, 50, LENS);
        assertThat(told(cohort, rows -> both(rows, elsewhere(rows)), row -> true))
                .isEqualTo(told(cohort, rows -> rows, row -> true));
    }

    @Test
    void theOtherSideRatedAlikeNarrowsNoInterval() {
        var world = Worlds.USUAL.with("split_face_share", 0);
        var cohort = Cohort.finished(world, 1, 50, LENS);
        assertThat(told(cohort, rows -> both(ratedOn(Side.LEFT, rows), ratedOn(Side.RIGHT, rows)), row -> true))
                .isEqualTo(told(cohort, rows -> ratedOn(Side.LEFT, rows), row -> true));
    }

    @Test
    void anotherScarTypeRatedAlikeNarrowsNoInterval() {
        var cohort = Cohort.finished(Worlds.USUAL, 1, 50, LENS);
        // The mixed model takes every rating by itself, and has no rater's error to estimate where all come twice.
        Predicate<ResultRow> together = row ->
                row.key().scarType().equals("all") && !row.key().statistic().equals("difference_mixed");
        assertThat(told(cohort, rows -> both(of(ScarType.ROLLING, rows), of(ScarType.UNSPECIFIED, rows)), together))
                .isEqualTo(told(cohort, rows -> of(ScarType.ROLLING, rows), together));
    }

    /** What is told with an interval, after something was done to every patient's rows. */
    private static Map<ResultRow.Key, Told> told(
            Cohort cohort, Function<PatientRows, PatientRows> change, Predicate<ResultRow> wanted) {
        var changed = cohort.members().stream()
                .map(member -> new Member(member.site(), change.apply(member.rows())))
                .toList();
        var told = new HashMap<ResultRow.Key, Told>();
        Cohort.results(new Cohort(changed).tally(LENS), cell -> true).all().stream()
                .filter(row -> row.ciLow().isPresent() && wanted.test(row))
                .forEach(row -> told.put(row.key(), new Told(row.estimate(), row.ciLow(), row.ciHigh(), row.n())));
        assertThat(told).hasSizeGreaterThan(300);
        return told;
    }

    private static PatientRows both(PatientRows one, PatientRows other) {
        var sessions = Stream.concat(one.sessions().stream(), other.sessions().stream())
                .distinct()
                .toList();
        var ratings =
                Stream.concat(one.ratings().stream(), other.ratings().stream()).toList();
        return new PatientRows(one.patient(), sessions, ratings, sessions.size() + ratings.size(), 0);
    }

    private static PatientRows elsewhere(PatientRows rows) {
        var site = rows.sessions().stream().anyMatch(session -> session.bodySite() == BodySite.FACE)
                ? BodySite.CHEST
                : BodySite.FACE;
        var sessions =
                rows.sessions().stream().map(session -> at(site, session)).toList();
        var ratings = rows.ratings().stream()
                .map(rating -> rating(rating, site, rating.side(), rating.scarType()))
                .toList();
        return new PatientRows(rows.patient(), sessions, ratings, 0, 0);
    }

    private static PatientRows ratedOn(Side side, PatientRows rows) {
        var ratings = rows.ratings().stream()
                .map(rating -> rating(rating, rating.bodySite(), side, rating.scarType()))
                .toList();
        return new PatientRows(rows.patient(), rows.sessions(), ratings, 0, 0);
    }

    /** The ratings of the first scar type that the patient has, as those of another. */
    private static PatientRows of(ScarType type, PatientRows rows) {
        List<Rating> ratings = new ArrayList<>();
        rows.ratings().stream()
                .map(Rating::scarType)
                .sorted()
                .findFirst()
                .ifPresent(first -> rows.ratings().stream()
                        .filter(rating -> rating.scarType() == first)
                        .forEach(rating -> ratings.add(rating(rating, rating.bodySite(), rating.side(), type))));
        return new PatientRows(rows.patient(), rows.sessions(), ratings, 0, 0);
    }

    private static Rating rating(Rating rating, BodySite site, Side side, ScarType type) {
        var key = new Rating.Key(
                site,
                side,
                rating.date(),
                type,
                rating.instrument(),
                rating.key().rater());
        return new Rating(key, rating.score());
    }

    private static Session at(BodySite site, Session session) {
        return session.but().bodySite(site).build();
    }
}

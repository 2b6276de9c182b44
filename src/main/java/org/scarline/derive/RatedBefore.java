package org.scarline.derive;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.scarline.clinic.PatientRows;
import org.scarline.clinic.Protocol;
import org.scarline.clinic.Rating;
import org.scarline.clinic.Session;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.RatedTwice;

/**
 * Scars that were rated twice before the patient's first session: what differs then is the rating. A patient counts once,
 * with the first series, by site, side and scar type, that has such a pair.
 */
final class RatedBefore {
    private static final Comparator<Series> ORDER = Comparator.comparing(
                    (Series series) -> series.key().region().bodySite().code())
            .thenComparing(series -> series.key().region().side().code())
            .thenComparing(series -> series.key().scarType().code());

    private record Pair(long earlier, long later) {}

    private RatedBefore() {}

    static void add(PatientRows rows, Contributions contributions) {
        var first = rows.sessions().stream().map(Session::date).min(Comparator.naturalOrder());
        var before = rows.ratings().stream()
                .filter(rating -> first.isEmpty() || !rating.date().isAfter(first.get()))
                .toList();
        var seen = new LongOpenHashSet();
        Series.all(before).stream().sorted(ORDER).forEach(series -> {
            repeated(series).ifPresent(pair -> put(series, RatedTwice.REPEATED, pair, seen, contributions));
            byTwo(series, before).ifPresent(pair -> put(series, RatedTwice.TWO_RATERS, pair, seen, contributions));
        });
    }

    /** A rating on a session's day counts as taken before it. */
    private static Optional<Pair> repeated(Series series) {
        var scores = series.scores();
        for (var i = scores.size() - 1; i > 0; i--) {
            if (scores.get(i).day() - scores.get(i - 1).day() <= Protocol.REPEATED_DAYS) {
                return Optional.of(new Pair(
                        scores.get(i - 1).score().rounded(),
                        scores.get(i).score().rounded()));
            }
        }
        return Optional.empty();
    }

    /** The latest day with two raters or more: the first two by their codes. */
    private static Optional<Pair> byTwo(Series series, List<Rating> before) {
        var days = new TreeMap<Long, TreeMap<String, Long>>();
        for (var rating : before) {
            if (series.isOf(rating) && !rating.raterId().isEmpty()) {
                days.computeIfAbsent(rating.date().toEpochDay(), day -> new TreeMap<>())
                        .put(rating.raterId(), rating.score());
            }
        }
        return days.descendingMap().values().stream()
                .filter(raters -> raters.size() > 1)
                .findFirst()
                .map(raters -> raters.values().stream().limit(2).toList())
                .map(scores -> new Pair(scores.get(0), scores.get(1)));
    }

    private static void put(Series series, RatedTwice how, Pair pair, LongSet seen, Contributions contributions) {
        for (var type : contributions.bothTypes(series.key())) {
            var place = PlaceNumbers.place(
                    ContributionKind.RATED_TWICE,
                    type,
                    how,
                    contributions.numbers().arm(Contribution.ALL));
            if (seen.add(place)) {
                contributions.put(place, pair.earlier(), pair.later());
            }
        }
    }
}

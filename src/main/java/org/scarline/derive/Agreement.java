package org.scarline.derive;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.scarline.clinic.RaterRole;
import org.scarline.clinic.Rating;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.WholeAxis;

/** What two raters of one role said of the same scar on the same day: the earliest such scar of the patient, for each pair. */
final class Agreement {
    /** A scar on a day, in the order in which the earliest is sought. */
    private record Seen(long day, Region region, String scarType, String instrument, RaterRole raterRole) {
        static final Comparator<Seen> EARLIEST = Comparator.comparingLong(Seen::day)
                .thenComparing(seen -> seen.region().bodySite().code())
                .thenComparing(seen -> seen.region().side().code())
                .thenComparing(Seen::scarType)
                .thenComparing(Seen::instrument)
                .thenComparing(seen -> seen.raterRole().code());

        static Seen of(Rating rating) {
            return new Seen(
                    rating.date().toEpochDay(),
                    new Region(rating.bodySite(), rating.side()),
                    rating.scarType().code(),
                    rating.instrument(),
                    rating.raterRole());
        }
    }

    private Agreement() {}

    static void add(List<Rating> ratings, Contributions contributions) {
        if (!hasTwoRaters(ratings)) {
            return;
        }
        var seen = new TreeMap<Seen, TreeMap<String, Long>>(Seen.EARLIEST);
        for (var rating : ratings) {
            if (!rating.raterId().isEmpty()) {
                seen.computeIfAbsent(Seen.of(rating), each -> new TreeMap<>()).put(rating.raterId(), rating.score());
            }
        }
        var pairs = new LongOpenHashSet();
        seen.forEach((scar, raters) -> addPairs(scar, raters, pairs, contributions));
    }

    private static boolean hasTwoRaters(List<Rating> ratings) {
        var first = "";
        for (var rating : ratings) {
            if (!rating.raterId().isEmpty() && !rating.raterId().equals(first)) {
                if (!first.isEmpty()) {
                    return true;
                }
                first = rating.raterId();
            }
        }
        return false;
    }

    private static void addPairs(
            Seen scar, NavigableMap<String, Long> raters, LongSet pairs, Contributions contributions) {
        raters.forEach((first, score) -> raters.tailMap(first, false).forEach((second, other) -> {
            var place = place(scar, first + "|" + second, contributions.numbers());
            if (pairs.add(place)) {
                contributions.put(place, score, other);
            }
        }));
    }

    private static long place(Seen scar, String pair, PlaceNumbers numbers) {
        var series = numbers.series(scar.instrument(), scar.raterRole().code(), Contribution.ALL);
        return PlaceNumbers.place(ContributionKind.AGREEMENT, series, WholeAxis.AGREEMENT, numbers.arm(pair));
    }
}

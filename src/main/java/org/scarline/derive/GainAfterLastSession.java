package org.scarline.derive;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.List;
import java.util.Optional;
import org.scarline.clinic.Protocol;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.RatedLevel;

/** What a patient still gained when the sessions were over: from the last rating before the final window to the final one. */
final class GainAfterLastSession {
    private GainAfterLastSession() {}

    static void add(Treatment treatment, Contributions contributions) {
        var places = new Long2ObjectOpenHashMap<Mean>();
        for (var series : treatment.series()) {
            var last = series.finalRating();
            var interim = interim(series);
            if (last.isPresent() && interim.isPresent() && !series.instrument().isChange()) {
                var change = last.get().improvement().minus(interim.get().improvement());
                for (var type : contributions.bothTypes(series.key())) {
                    for (var arm : List.of(Contribution.ALL, last.get().arm().name())) {
                        var place = PlaceNumbers.place(
                                ContributionKind.CONTINUED,
                                type,
                                RatedLevel.CONTINUED,
                                contributions.numbers().arm(arm));
                        places.computeIfAbsent(place, each -> new Mean()).add(change);
                    }
                }
            }
        }
        for (var each : places.long2ObjectEntrySet()) {
            contributions.put(each.getLongKey(), each.getValue().value().rounded(), 0);
        }
    }

    private static Optional<EfficacyRating> interim(TreatedSeries series) {
        return series.efficacy().stream()
                .filter(rating -> Protocol.INTERIM_DAYS.contains(
                        rating.day() - series.course().last()))
                .reduce((earlier, later) -> later);
    }
}

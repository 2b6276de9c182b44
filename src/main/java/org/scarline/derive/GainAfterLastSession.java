package org.scarline.derive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scarline.clinic.Protocol;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.RatedLevel;

/** What a patient still gained when the sessions were over: from the last rating before the final window to the final one. */
final class GainAfterLastSession {
    private GainAfterLastSession() {}

    static void add(Treatment treatment, Contributions contributions) {
        Map<Contribution.Key, Mean> places = new HashMap<>();
        for (var series : treatment.series()) {
            var last = series.finalRating();
            var interim = interim(series);
            if (last.isPresent() && interim.isPresent() && !series.instrument().isChange()) {
                var change = last.get().improvement().minus(interim.get().improvement());
                for (var scarType :
                        List.of(Contribution.ALL, series.key().scarType().code())) {
                    for (var arm : List.of(Contribution.ALL, last.get().arm().name())) {
                        places.computeIfAbsent(key(series, scarType, arm), place -> new Mean())
                                .add(change);
                    }
                }
            }
        }
        places.forEach((key, mean) -> contributions.put(key, mean.value().rounded(), 0));
    }

    private static Optional<EfficacyRating> interim(TreatedSeries series) {
        return series.efficacy().stream()
                .filter(rating -> Protocol.INTERIM_DAYS.contains(
                        rating.day() - series.course().last()))
                .reduce((earlier, later) -> later);
    }

    private static Contribution.Key key(TreatedSeries series, String scarType, String arm) {
        return new Contribution.Key(
                ContributionKind.CONTINUED,
                series.key().instrument(),
                series.key().raterRole().code(),
                scarType,
                RatedLevel.CONTINUED,
                arm);
    }
}

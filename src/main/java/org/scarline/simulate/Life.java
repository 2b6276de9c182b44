package org.scarline.simulate;

import java.util.ArrayList;
import java.util.List;
import org.scarline.clinic.Rating;
import org.scarline.clinic.Session;

/**
 * What becomes of a patient.
 *
 * @param regions with their sessions
 * @param ratings of each region, as the raters meant them
 */
record Life(Person person, List<TreatedRegion> regions, List<List<Rating>> ratings) {
    public List<Session> allSessions() {
        return regions.stream().flatMap(region -> region.sessions().stream()).toList();
    }

    public List<Rating> allRatings() {
        var all = new ArrayList<Rating>();
        ratings.forEach(all::addAll);
        return all;
    }
}

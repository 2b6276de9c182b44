package org.scarline.derive;

import org.scarline.clinic.BodySite;
import org.scarline.clinic.Rating;
import org.scarline.clinic.Side;

/** A body site and side, as it was rated. */
public record Region(BodySite bodySite, Side side) {
    static Region of(Rating rating) {
        return new Region(rating.bodySite(), rating.side());
    }
}

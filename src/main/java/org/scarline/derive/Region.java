package org.scarline.derive;

import org.jspecify.annotations.Nullable;
import org.scarline.clinic.BodySite;
import org.scarline.clinic.Rating;
import org.scarline.clinic.Side;

/** A body site and side, as it was rated. */
public record Region(BodySite bodySite, Side side) {
    static Region of(Rating rating) {
        return new Region(rating.bodySite(), rating.side());
    }

    /** Written out: a night asks for it millions of times, and the compiler of a short run makes little of a record's own. */
    @Override
    public int hashCode() {
        return 31 * bodySite.hashCode() + side.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Region that && bodySite == that.bodySite && side == that.side;
    }
}

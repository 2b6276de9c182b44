package org.scarline.derive;

import org.scarline.clinic.BodySite;
import org.scarline.clinic.Side;

/** A body site and side, as it was rated. */
record Region(BodySite bodySite, Side side) {}

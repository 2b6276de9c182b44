package org.scarline.derive.course;

import org.scarline.clinic.BodySite;
import org.scarline.clinic.Side;

/** A body site and side, as it was rated. */
public record Region(BodySite bodySite, Side side) {}

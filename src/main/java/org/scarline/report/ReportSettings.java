package org.scarline.report;

import org.scarline.clinic.Instruments;
import org.scarline.results.Primary;
import org.scarline.runs.Origin;

/**
 * What a report needs to know beside its rows.
 *
 * @param origin whether the data are a clinic's or synthetic
 * @param instruments labels, units and ranges of the scales
 * @param primary the instrument and role that the run is configured for
 */
public record ReportSettings(Letterhead letterhead, Origin origin, Instruments instruments, Primary primary) {}

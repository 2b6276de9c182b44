package org.scarline.report;

import org.scarline.clinic.Instruments;
import org.scarline.report.words.Pseudonyms;
import org.scarline.results.Primary;
import org.scarline.runs.Origin;

/**
 * What a report needs to know beside its rows.
 *
 * @param origin whether the data are a clinic's or synthetic
 * @param instruments labels, units and ranges of the scales
 * @param primary the instrument and role that the run is configured for
 * @param pseudonyms what raters are called
 */
public record ReportSettings(
        Letterhead letterhead, Origin origin, Instruments instruments, Primary primary, Pseudonyms pseudonyms) {
    /** With raters by their number. */
    public ReportSettings(Letterhead letterhead, Origin origin, Instruments instruments, Primary primary) {
        this(letterhead, origin, instruments, primary, Pseudonyms.NUMBERS);
    }
}

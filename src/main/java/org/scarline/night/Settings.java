package org.scarline.night;

import java.util.OptionalDouble;
import org.scarline.report.Letterhead;
import org.scarline.results.Primary;

/**
 * What is chosen about a night.
 *
 * @param intake how files are taken in
 * @param rebuild whether to derive all patients anew
 * @param matters the least difference that matters to the clinic, in the unit of the primary instrument
 */
public record Settings(
        Folders folders,
        Intake intake,
        boolean rebuild,
        Primary primary,
        OptionalDouble matters,
        Letterhead letterhead) {
    /** The day that the night is run for. */
    Day day() {
        return intake.day();
    }
}

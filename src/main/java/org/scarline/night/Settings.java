package org.scarline.night;

import java.time.LocalDate;
import java.util.OptionalDouble;
import org.scarline.report.Letterhead;
import org.scarline.results.Primary;

/**
 * What is chosen about a night.
 *
 * @param asOf the day that the night is run for: files not seen before were first seen on it
 * @param rebuild whether to derive all patients anew
 * @param matters the least difference that matters to the clinic, in the unit of the primary instrument
 */
public record Settings(
        Folders folders,
        LocalDate asOf,
        boolean rebuild,
        Primary primary,
        OptionalDouble matters,
        Letterhead letterhead) {}

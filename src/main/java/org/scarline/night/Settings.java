package org.scarline.night;

import java.time.LocalDate;
import org.scarline.report.Letterhead;
import org.scarline.results.Primary;

/**
 * What is chosen about a night.
 *
 * @param asOf the day that the night is run for: files not seen before were first seen on it
 * @param rebuild whether to derive all patients anew
 */
public record Settings(Folders folders, LocalDate asOf, boolean rebuild, Primary primary, Letterhead letterhead) {}

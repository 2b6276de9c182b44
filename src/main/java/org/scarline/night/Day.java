package org.scarline.night;

import java.time.LocalDate;

/**
 * The day that a night is run for: files not seen before were first seen on it.
 *
 * @param isChosen whether a person named it, rather than the clock
 */
public record Day(LocalDate date, boolean isChosen) {}

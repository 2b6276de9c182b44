package org.scarline.night;

import java.time.LocalDate;
import org.scarline.ingest.voice.Voices;

/**
 * How files are taken in.
 *
 * @param asOf the day that the night is run for: files not seen before were first seen on it
 * @param voices which sites a folder of the inbox may speak for
 */
public record Intake(LocalDate asOf, Voices voices) {}

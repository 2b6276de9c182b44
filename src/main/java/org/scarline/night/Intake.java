package org.scarline.night;

import org.scarline.ingest.voice.Voices;

/**
 * How files are taken in.
 *
 * @param day that the night is run for
 * @param voices which sites a folder of the inbox may speak for
 */
public record Intake(Day day, Voices voices) {}

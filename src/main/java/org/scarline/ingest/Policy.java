package org.scarline.ingest;

import org.scarline.clinic.Instruments;
import org.scarline.ingest.guard.Guards;
import org.scarline.ingest.voice.Voices;

/**
 * What is chosen about who may send what.
 *
 * @param instruments in which ratings may be sent
 */
public record Policy(Voices voices, Guards guards, Instruments instruments) {}

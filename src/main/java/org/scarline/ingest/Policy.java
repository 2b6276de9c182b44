package org.scarline.ingest;

import org.scarline.ingest.guard.Guards;
import org.scarline.ingest.voice.Voices;

/** What is chosen about who may send what. */
public record Policy(Voices voices, Guards guards) {}

package org.scarline.ingest.check;

import org.scarline.clinic.Instruments;

/** What lines are checked against: how a source spells things, and which instruments there are. */
public record Rules(SourceProfile profile, Instruments instruments) {}

package org.scarline.tally;

import org.scarline.derive.outcome.Outcome;

/** The properties of a patient that populations ask for. */
record Attributes(String site, Outcome.Skin skin, boolean perProtocol) {}

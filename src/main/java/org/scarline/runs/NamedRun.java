package org.scarline.runs;

import java.nio.file.Path;
import java.util.Optional;
import org.scarline.clinic.Run;

/**
 * A run that is to be published.
 *
 * @param earlier folder of the run that it is compared with; empty for the first
 */
public record NamedRun(Run run, Optional<Path> earlier) {}

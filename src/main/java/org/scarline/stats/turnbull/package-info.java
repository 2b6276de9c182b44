/**
 * When events come that visits only narrow down to an interval of days: Turnbull's estimate, and what the data allow beside
 * it. More than 15 files because both share one solver, whose parts nobody else sees.
 */
@NullMarked
package org.scarline.stats.turnbull;

import org.jspecify.annotations.NullMarked;

/** Exact counts of patients: what every statistic is a function of. */
@NullMarked
package org.scarline.tally.count;

import org.jspecify.annotations.NullMarked;

/** One patient's outcome: what the patient adds to the tally, and where in it. */
@NullMarked
package org.scarline.derive.outcome;

import org.jspecify.annotations.NullMarked;

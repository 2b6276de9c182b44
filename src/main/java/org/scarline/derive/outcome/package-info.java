/**
 * One patient's outcome: what the patient adds to the tally, and where in it.
 * More than 15 files because each list of levels is a file of a page, and they are of one kind.
 */
@NullMarked
package org.scarline.derive.outcome;

import org.jspecify.annotations.NullMarked;

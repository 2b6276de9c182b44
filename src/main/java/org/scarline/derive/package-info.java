/**
 * One patient's rows become one compact outcome record: course, baseline, follow-up, first improvement.
 * More than 15 files because each step from what was done to a place and how its scars were rated to a contribution to
 * the tally has its own, and little but the record leaves.
 */
@NullMarked
package org.scarline.derive;

import org.jspecify.annotations.NullMarked;

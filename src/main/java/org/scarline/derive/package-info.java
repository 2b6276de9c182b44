/**
 * One patient's rows become one compact outcome record: course, baseline, follow-up, first improvement.
 * More than 15 files because each kind of contribution to the tally has its own, and the record is all that leaves.
 */
@NullMarked
package org.scarline.derive;

import org.jspecify.annotations.NullMarked;

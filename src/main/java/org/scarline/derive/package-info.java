/** One patient's rows become one compact outcome record: course, baseline, follow-up, first improvement. */
@NullMarked
package org.scarline.derive;

import org.jspecify.annotations.NullMarked;

/** Published series and trials, and the cohort beside those that match. */
@NullMarked
package org.scarline.compare.published;

import org.jspecify.annotations.NullMarked;

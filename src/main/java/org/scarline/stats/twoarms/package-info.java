/** How two groups of patients differ, each with the standard error or interval that its method gives. */
@NullMarked
package org.scarline.stats.twoarms;

import org.jspecify.annotations.NullMarked;

/** How far two raters of the same patients agree beyond chance. */
@NullMarked
package org.scarline.stats.agreement;

import org.jspecify.annotations.NullMarked;

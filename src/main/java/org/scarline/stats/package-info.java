/** Means, spreads, shares and intervals of weighted values: pure mathematics that knows neither Spring nor the clinic. */
@NullMarked
package org.scarline.stats;

import org.jspecify.annotations.NullMarked;

/** Whole-number noise for counts that are published: tables of probabilities, and how a key picks from them. */
@NullMarked
package org.scarline.stats.noise;

import org.jspecify.annotations.NullMarked;

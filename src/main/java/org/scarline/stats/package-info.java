/** Pure mathematics on weighted values: no Spring, no clinic. */
@NullMarked
package org.scarline.stats;

import org.jspecify.annotations.NullMarked;

/** Records add up to counts; counts become the result rows that everything after reads. */
@NullMarked
package org.scarline.tally;

import org.jspecify.annotations.NullMarked;

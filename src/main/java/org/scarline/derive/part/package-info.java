/** What one patient contributes to the tally: one class for each kind of contribution. */
@NullMarked
package org.scarline.derive.part;

import org.jspecify.annotations.NullMarked;

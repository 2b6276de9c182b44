/** Rows as whole numbers: sorted by patient, appended as segments of packs, read patient by patient. */
@NullMarked
package org.scarline.rows.segment;

import org.jspecify.annotations.NullMarked;

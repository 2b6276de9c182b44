/** A record's cells become a row of a patient, or every problem that they have. */
@NullMarked
package org.scarline.ingest.check;

import org.jspecify.annotations.NullMarked;

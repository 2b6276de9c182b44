/**
 * A record's cells become a row of a patient, or every problem that they have. More than 15 files because each kind of row
 * and each kind of value has its own, and only the check of a row calls them.
 */
@NullMarked
package org.scarline.ingest.check;

import org.jspecify.annotations.NullMarked;

/**
 * The ledger of stored rows: which files were taken in, how far each was loaded, and which lines were not taken.
 * More than 15 files because what is noted of a file, one value each, stands with the table that notes it.
 */
@NullMarked
package org.scarline.rows.ledger;

import org.jspecify.annotations.NullMarked;

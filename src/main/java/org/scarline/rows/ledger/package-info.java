/** The ledger of stored rows: which files were taken in, how far each was loaded, and which lines were not taken. */
@NullMarked
package org.scarline.rows.ledger;

import org.jspecify.annotations.NullMarked;

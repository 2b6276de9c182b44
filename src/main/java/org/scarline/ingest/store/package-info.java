/** What is kept: the ledger of files, patients' numbers, every valid row, every reject. */
@NullMarked
package org.scarline.ingest.store;

import org.jspecify.annotations.NullMarked;

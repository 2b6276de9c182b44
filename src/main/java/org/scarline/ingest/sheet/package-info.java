/**
 * Files of any program as sheets: rows of cells below names of columns. More than 15 files because the sheets of each kind of
 * program have their own, and all of them are opened at one place.
 */
@NullMarked
package org.scarline.ingest.sheet;

import org.jspecify.annotations.NullMarked;

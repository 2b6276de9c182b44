/** Files of any program as sheets: rows of cells below names of columns. */
@NullMarked
package org.scarline.ingest.sheet;

import org.jspecify.annotations.NullMarked;

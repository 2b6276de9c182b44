/** A file's bytes become records, or the reason why they do not. */
@NullMarked
package org.scarline.ingest.csv;

import org.jspecify.annotations.NullMarked;

/**
 * A file of any layout becomes copies in ours, each row of which knows where it comes from. More than 15 files because all of
 * them speak of one sheet by its names, which nobody else knows.
 */
@NullMarked
package org.scarline.ingest.translate;

import org.jspecify.annotations.NullMarked;

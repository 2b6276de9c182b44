/** A file of any layout becomes copies in ours, each row of which knows where it comes from. */
@NullMarked
package org.scarline.ingest.translate;

import org.jspecify.annotations.NullMarked;

/** A sheet as it looks: where its names stand, what its columns are taken for, and what stands in them. */
@NullMarked
package org.scarline.ingest.suggest.look;

import org.jspecify.annotations.NullMarked;

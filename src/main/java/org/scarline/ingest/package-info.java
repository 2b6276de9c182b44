/** A file becomes rows: accepted, rejected, duplicate. */
@NullMarked
package org.scarline.ingest;

import org.jspecify.annotations.NullMarked;

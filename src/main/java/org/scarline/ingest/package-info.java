/**
 * A file becomes rows: accepted, rejected, duplicate. More than 15 files because the steps from the inbox to the stored rows
 * are one walk, and each hands on a value of its own.
 */
@NullMarked
package org.scarline.ingest;

import org.jspecify.annotations.NullMarked;

/** Whose a row is where a patient's id stands in the first of several rows alone, and what shows that it was forgotten. */
@NullMarked
package org.scarline.ingest.block;

import org.jspecify.annotations.NullMarked;

/** How a source lays out its data, as data: one file says what a clinic's columns and words mean. */
@NullMarked
package org.scarline.ingest.profile;

import org.jspecify.annotations.NullMarked;

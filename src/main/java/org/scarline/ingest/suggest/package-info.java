/** A profile is drafted from a file: what is sure is set, what can be read in two ways is left to a person, with both. */
@NullMarked
package org.scarline.ingest.suggest;

import org.jspecify.annotations.NullMarked;

/**
 * A profile is drafted from a file: what is sure is set, what can be read in two ways is left to a person, with both.
 *
 * <p>More than 15 files because each part of a draft is a file, and all of them write the same page.
 */
@NullMarked
package org.scarline.ingest.suggest;

import org.jspecify.annotations.NullMarked;

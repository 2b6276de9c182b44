/** The words that clinics use for our columns and codes, and how they stand in names and cells. */
@NullMarked
package org.scarline.ingest.suggest.words;

import org.jspecify.annotations.NullMarked;

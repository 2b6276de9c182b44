/** What a setting of a file is taken to be, by all that stands in it: sure, or two readings and where they part. */
@NullMarked
package org.scarline.ingest.suggest.guess;

import org.jspecify.annotations.NullMarked;

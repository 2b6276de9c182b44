/** Whose a row is: ids that may be two of one person, or one of two. */
@NullMarked
package org.scarline.ingest.suggest.who;

import org.jspecify.annotations.NullMarked;

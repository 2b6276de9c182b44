/** What the words and numbers of a sheet stand for: an answer that is sure, or a question with the lines to choose from. */
@NullMarked
package org.scarline.ingest.suggest.answer;

import org.jspecify.annotations.NullMarked;

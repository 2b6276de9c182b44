/** What a report may say: the rows of a run, the words for them, and how their numbers are written. */
@NullMarked
package org.scarline.report.words;

import org.jspecify.annotations.NullMarked;

/** The page of all runs: one line each, and how the headline numbers went. */
@NullMarked
package org.scarline.report.history;

import org.jspecify.annotations.NullMarked;

/** Rows become pictures with their words and the points they plot. */
@NullMarked
package org.scarline.report.figure;

import org.jspecify.annotations.NullMarked;

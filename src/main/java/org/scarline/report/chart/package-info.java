/** A record in, a picture out. */
@NullMarked
package org.scarline.report.chart;

import org.jspecify.annotations.NullMarked;

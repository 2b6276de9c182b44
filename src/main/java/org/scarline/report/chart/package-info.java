/**
 * A record in, a picture out. More than 15 files because what draws the records stays hidden behind them: the one axis, the
 * one whisker, and how text, colours and marks look in every picture.
 */
@NullMarked
package org.scarline.report.chart;

import org.jspecify.annotations.NullMarked;

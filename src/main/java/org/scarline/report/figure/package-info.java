/**
 * Rows become pictures with their words and the points they plot. More than 15 files because each picture is a class of its
 * own, hidden behind the one list of them.
 */
@NullMarked
package org.scarline.report.figure;

import org.jspecify.annotations.NullMarked;

/** Verdicts and result rows become charts, PDF and HTML, and the published folder. */
@NullMarked
package org.scarline.report;

import org.jspecify.annotations.NullMarked;

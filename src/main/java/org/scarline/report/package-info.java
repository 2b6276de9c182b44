/**
 * Verdicts and result rows become charts, PDF and HTML, and the published folder. More than 15 files because a report
 * has two forms, paper and screen, and what fills paper is a class of its own.
 */
@NullMarked
package org.scarline.report;

import org.jspecify.annotations.NullMarked;

/** Rows become the tables of the page. */
@NullMarked
package org.scarline.report.table;

import org.jspecify.annotations.NullMarked;

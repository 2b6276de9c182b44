/**
 * Rows become the tables of a report. More than 15 files because each table is a class of its own, hidden behind the one
 * list of them.
 */
@NullMarked
package org.scarline.report.table;

import org.jspecify.annotations.NullMarked;

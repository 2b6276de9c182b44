/** The words of a result: a cell, a statistic, a row; each table with its one schema. */
@NullMarked
package org.scarline.results;

import org.jspecify.annotations.NullMarked;

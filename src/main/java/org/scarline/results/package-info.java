/**
 * The words of a result: a cell, a statistic, a row; each table with its one schema. More than 15 files because each word
 * has its own, and none is of use without the others.
 */
@NullMarked
package org.scarline.results;

import org.jspecify.annotations.NullMarked;

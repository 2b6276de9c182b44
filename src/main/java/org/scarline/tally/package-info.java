/**
 * Records add up to exact counts of patients; counts become the result rows that everything after reads.
 * More than 15 files because each family of statistics has a file of its own, and all are functions of the same counts.
 */
@NullMarked
package org.scarline.tally;

import org.jspecify.annotations.NullMarked;

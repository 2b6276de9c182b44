/**
 * Result rows meet the documented claims: verdicts.
 * More than 15 files because the way from a claim to its verdict is one walk whose steps nobody else may take.
 */
@NullMarked
package org.scarline.compare;

import org.jspecify.annotations.NullMarked;

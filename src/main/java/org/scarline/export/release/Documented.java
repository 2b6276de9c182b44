package org.scarline.export.release;

import java.util.OptionalDouble;

/**
 * What published series gained.
 *
 * @param low the least mean improvement; empty without a series
 * @param high the largest
 * @param studies as they are cited
 */
record Documented(OptionalDouble low, OptionalDouble high, String studies) {}

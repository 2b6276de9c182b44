/** The gate that every figure passes before it leaves: patients' secret keys, noise from their sums, and what is not shown. */
@NullMarked
package org.scarline.export.gate;

import org.jspecify.annotations.NullMarked;

/** Rows that people write, such as instruments, claims and published results: read in one way, known by one digest. */
@NullMarked
package org.scarline.reference;

import org.jspecify.annotations.NullMarked;

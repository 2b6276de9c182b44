/** The files of this stage: reference rows that people write, and rows that the next stage reads. */
@NullMarked
package org.scarline.compare.file;

import org.jspecify.annotations.NullMarked;

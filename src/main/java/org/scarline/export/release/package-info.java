/** The release for researchers: a fixed plan of tables, filled behind the gate, and the files that carry them. */
@NullMarked
package org.scarline.export.release;

import org.jspecify.annotations.NullMarked;

/** A table's columns, each stated once: from it come the statements, what is bound and what is read. */
@NullMarked
package org.scarline.rows.column;

import org.jspecify.annotations.NullMarked;

/** The stored rows: the only package that knows their tables. */
@NullMarked
package org.scarline.rows;

import org.jspecify.annotations.NullMarked;

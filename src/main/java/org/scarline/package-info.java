/** The program. */
@NullMarked
package org.scarline;

import org.jspecify.annotations.NullMarked;

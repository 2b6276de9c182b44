/** The night, in order, and the program that starts it. */
@NullMarked
package org.scarline;

import org.jspecify.annotations.NullMarked;

/** The commands. */
@NullMarked
package org.scarline.cli;

import org.jspecify.annotations.NullMarked;

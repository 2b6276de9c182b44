/** Tells in a moment, before anything is started, that nothing is new since the last night. */
@NullMarked
package org.scarline.cli.unchanged;

import org.jspecify.annotations.NullMarked;

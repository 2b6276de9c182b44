/** The night: its steps in order, and what they are made with. */
@NullMarked
package org.scarline.night;

import org.jspecify.annotations.NullMarked;

/**
 * The night: its steps in order, and what they are made with. More than 15 files because each stage has a configuration of
 * its own, which nobody else needs to see.
 */
@NullMarked
package org.scarline.night;

import org.jspecify.annotations.NullMarked;

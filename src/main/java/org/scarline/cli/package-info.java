/**
 * The commands, and what can be chosen: on the command line, as a key of the configuration, or as a variable of the
 * environment. More than 15 files because each command and each group of options has its own, and only the command line
 * asks for them.
 */
@NullMarked
package org.scarline.cli;

import org.jspecify.annotations.NullMarked;

/** What can be chosen: on the command line, as a key of the configuration, or as a variable of the environment. */
@NullMarked
package org.scarline.cli.option;

import org.jspecify.annotations.NullMarked;

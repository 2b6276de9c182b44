/** The database as a whole: its durability, and the framework's own tables in it. */
@NullMarked
package org.scarline.database;

import org.jspecify.annotations.NullMarked;

/** Tables that go out: each with one schema, from which come its CSV writer, its reader and its page in the docs. */
@NullMarked
package org.scarline.disk.table;

import org.jspecify.annotations.NullMarked;
